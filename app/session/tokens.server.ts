/** Opaque tokens: 256 random bits outside, their SHA-256 in the database. */
import crypto from "node:crypto";

export const newToken = () => crypto.randomBytes(32).toString("base64url");

/** What the database keeps. Text that cannot be a token has no hash worth looking for. */
export function hashOf(token: string): string | undefined {
  return /^[\w-]{43}$/.test(token) ? crypto.createHash("sha256").update(token).digest("hex") : undefined;
}
