/** What a file is, by its own first bytes: its name and what the browser says of it prove nothing. Pure. */
import { unreadable } from "./file-problem";

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

/** Papers (PDF, RTF), pictures (GIF, PNG, JPEG) and other archives (gzip, RAR, 7z). */
const others = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x47, 0x49, 0x46, 0x38],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

/** Refuses (throws `UnreadableFile`) what is plainly something else, and says what. */
export function kindOfFile(bytes: Buffer): "xlsx" | "csv" {
  if (bytes.length === 0) unreadable("empty");
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return "xlsx";
  // The container of old Excel; a new workbook with a password is put into one too.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    unreadable(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "password" : "oldExcel");
  const start = bytes
    .toString("latin1", 0, 1024)
    .replaceAll("\0", "")
    .replace(/^[ï»¿ÿþ\s]+/, "");
  // Many programs save a web page, or Excel's format of 2003, under the name of a spreadsheet.
  if (/^<(!doctype|html|head|body|table|meta|\?xml|workbook)/i.test(start)) unreadable("webPage");
  if (others.some((signature) => begins(bytes, ...signature))) unreadable("notASpreadsheet");
  return "csv";
}
