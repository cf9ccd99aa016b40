/** What stands in the head of a mail: names, subjects, addresses, the Message-ID. Nothing typed can add a line or a recipient. */
import crypto from "node:crypto";

const longest = 200;

/** A name or subject as one line of at most 200 characters, without control characters. */
export function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
  const characters = [...plain];
  return characters.length <= longest ? plain : `${characters.slice(0, longest - 1).join("")}…`;
}

/** Whether this is exactly one address that may stand on an envelope. */
export function isOneAddress(address: string): boolean {
  return (
    address.length <= 254 && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/u.test(address) && !/\p{Cc}/u.test(address)
  );
}

/** The same key has the same Message-ID, so a mail that had to be sent twice is one to every mail program. */
export function messageIdOf(key: string, origin: string): string {
  const hash = crypto.createHash("sha256").update(key).digest("hex").slice(0, 40);
  return `<${hash}@${new URL(origin).hostname.replace(/^\[|\]$/g, "")}>`;
}
