/** The id of what a row makes: the same for the same row of the same import, so that doing it twice makes one. */
import crypto from "node:crypto";

export function rowId(importId: string, row: number): string {
  const hash = crypto.createHash("sha256").update(`${importId}:${row}`).digest("hex");
  const variant = ((Number.parseInt(hash[16] as string, 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
