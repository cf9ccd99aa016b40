/**
 * What a file is, by what is in it: its name only has to agree. Whatever is not on the list is refused, and so is what is two things at once,
 * carries macros, or would run somewhere.
 */
import fs from "node:fs/promises";
import { extensionOf } from "./file-name";
import { type FileType, fileTypes } from "./file-types";
import { typeOfArchive } from "./type-of-archive.server";
import { typeOfText } from "./type-of-text";

/** Why a file is not kept; each is a key of `problems`. */
export type Unfit =
  | "fileEmpty"
  | "fileTypeUnknown"
  | "fileOldOffice"
  | "fileTypeUnsafe"
  | "fileHasMacros"
  | "fileNameMisleads";

export type Typed = { ok: true; type: FileType } | { ok: false; why: Unfit };

/** One after the other: each is in memory as a whole while it is looked at. */
let before: Promise<unknown> = Promise.resolve();

/** Reads the file that lies aside; its size was limited when it came in. */
export function typeOf(path: string, name: string): Promise<Typed> {
  const found = before.then(() => typeOfFile(path, name));
  before = found.catch(() => {});
  return found;
}

async function typeOfFile(path: string, name: string): Promise<Typed> {
  const bytes = await fs.readFile(path);
  const found = typeOfBytes(bytes, name);
  if (!found.ok) return found;
  const ending = extensionOf(name);
  const allowed: readonly string[] = fileTypes[found.type];
  if (ending !== "" && !allowed.includes(ending)) return no("fileNameMisleads");
  return found;
}

const no = (why: Unfit): Typed => ({ ok: false, why });
const yes = (type: FileType): Typed => ({ ok: true, type });

export function typeOfBytes(bytes: Buffer, name: string): Typed {
  if (bytes.length === 0) return no("fileEmpty");
  const begins = (hex: string) => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, "hex"));
  if (begins("255044462d")) return isWholePdf(bytes) ? yes("application/pdf") : no("fileTypeUnsafe");
  if (begins("ffd8ff")) return isPicture(bytes, Buffer.from("ffd9", "hex")) ? yes("image/jpeg") : no("fileTypeUnsafe");
  if (begins("89504e470d0a1a0a"))
    return isPicture(bytes, Buffer.from("49454e44ae426082", "hex")) ? yes("image/png") : no("fileTypeUnsafe");
  if (begins("49492a00") || begins("4d4d002a")) return isPicture(bytes) ? yes("image/tiff") : no("fileTypeUnsafe");
  if (begins("504b0304")) return typeOfArchive(bytes);
  // What Office wrote until 2007, and what it protects with a password since.
  if (begins("d0cf11e0a1b11ae1")) return no("fileOldOffice");
  return typeOfText(bytes, extensionOf(name));
}

/** A PDF ends as one, and is nothing else besides: no archive is glued to it, and no page stands in front of it. */
function isWholePdf(bytes: Buffer): boolean {
  if (!bytes.subarray(-4096).includes("%%EOF")) return false;
  const head = bytes.subarray(0, 1024).toString("latin1").toLowerCase();
  return !/<(script|html|svg|\?php|!doctype)/.test(head) && !hasArchive(bytes) && !bytes.includes("__HALT_COMPILER");
}

/** A picture is one to its end, and nothing in it could be read as a page or a program. */
function isPicture(bytes: Buffer, ending?: Buffer): boolean {
  if (ending && !bytes.includes(ending)) return false;
  if (hasArchive(bytes)) return false;
  // What stands there is readable for some letters more: in ten million bytes of a photograph, "<svg" alone comes up by chance.
  const text = bytes.toString("latin1");
  return !/<(?:script|html|svg|\?php)[\s>/][\t\n\r -~]{6}|<!doctype|__halt_compiler/i.test(text);
}

/** The end of an archive stands at the end of the file: what could be one has its directory before it. */
function hasArchive(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < bytes.length - 66_000 || end < 0 || end + 22 > bytes.length) return false;
  return bytes.readUInt32LE(end + 12) <= end && end + 22 + bytes.readUInt16LE(end + 20) <= bytes.length;
}
