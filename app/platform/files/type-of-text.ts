/** Whether bytes are a plain text or a mail, and neither a page nor a program. Pure. */
import type { Typed } from "./type-by-content.server";

/** Byte order marks of the other way in which Windows writes texts. */
const isUtf16 = (bytes: Uint8Array) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** The text of a file that is one, without its mark; undefined where it is none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = isUtf16(bytes) ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has
    return /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Pages, pictures that are programs, and programs: refused whatever they are called. */
const runs = /^\s*(<|#!|%!ps|\{\\rtf)|<script|<html|<svg|<\?php|<!doctype|__halt_compiler/i;

export function typeOfText(bytes: Uint8Array, ending: string): Typed {
  if (ending === "eml")
    return isMail(bytes) ? { ok: true, type: "message/rfc822" } : { ok: false, why: "fileTypeUnknown" };
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, why: "fileTypeUnknown" };
  return runs.test(text) ? { ok: false, why: "fileTypeUnsafe" } : { ok: true, type: "text/plain" };
}

/** Lines of a head, among them who wrote it and one more that every mail has; then an empty line. */
function isMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64 * 1024)).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const lines = head.split(/\r?\n/);
  const fit = lines.every((line) => /^[!-9;-~]+:/.test(line) || /^[ \t]/.test(line));
  return fit && /^from:/im.test(head) && /^(date|message-id|received|subject):/im.test(head);
}
