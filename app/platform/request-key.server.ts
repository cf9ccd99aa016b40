/** The same form sent twice makes one record: its key, told by whom it was sent. */
import crypto from "node:crypto";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";

/** What a page with such a form hands over. */
export const newRequestKey = (): string => crypto.randomUUID();

/** The same on a page whose answer may be given again: whoever gets it then gets another key. */
export function requestKeyIn({ unrepeated }: Ctx): string {
  const key = newRequestKey();
  unrepeated?.push(key);
  return key;
}

/** An id that this person's form makes and nobody else's can name; null where the form carries no key. */
export function idOfRequest(actorId: string, requestKey: unknown): string | null {
  if (typeof requestKey !== "string" || !isId(requestKey)) return null;
  const hash = crypto.createHash("sha256").update(`${actorId} ${requestKey.toLowerCase()}`).digest("hex");
  const variant = ((Number.parseInt(hash[16] ?? "0", 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
