/** By what the task that comes after another one is known: it follows from that one. */
import { createHash } from "node:crypto";

/** What its key begins with. */
export const prefix = "repeat:";

/** The id of the task that comes after another one. */
export function nextIdOf(id: string): string {
  const hex = createHash("sha256").update(`${prefix}${id}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
