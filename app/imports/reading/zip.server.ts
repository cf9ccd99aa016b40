/**
 * The parts of a workbook, which is a ZIP archive: found by its directory at the end, unpacked one by one and never beyond the limits,
 * whatever sizes the archive claims. Only what is asked for is unpacked; nothing is written anywhere.
 */
import { inflateRawSync } from "node:zlib";
import { unreadable } from "./file-problem";
import { fileLimits } from "./limits";

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  size: number;
  at: number;
}

export interface Archive {
  has(name: string): boolean;
  /** The part unpacked. Refuses one that is not there, is damaged, or is larger than allowed. */
  read(name: string): Buffer;
}

const signatures = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const endLength = 22;

export function openArchive(bytes: Buffer): Archive {
  const entries = directoryOf(bytes);
  let left: number = fileLimits.unpacked;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase()) ?? unreadable("damaged");
      const content = unpack(bytes, entry, Math.min(left, fileLimits.part));
      left -= content.length;
      return content;
    },
  };
}

/** By name in small letters: the standard tells no difference. */
function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > fileLimits.entries) unreadable("tooLarge");
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.entry) unreadable("damaged");
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).toLowerCase();
    const entry = {
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    // Two parts of one name: which one counts would depend on the reader.
    if (entries.has(name)) unreadable("damaged");
    const extraAt = at + 46 + nameLength;
    entries.set(name, withLongNumbers(entry, bytes.subarray(extraAt, extraAt + extraLength)));
    at = extraAt + extraLength + noteLength;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - endLength - 0xffff);
  for (let at = bytes.length - endLength; at >= earliest; at--)
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  return unreadable("damaged");
}

/** Some programs write every number in the long form (ZIP64), though no file here needs it. */
function withLongNumbers(entry: Entry, extra: Buffer): Entry {
  const long = { ...entry };
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    if (id === 1) {
      const numbers = extra.subarray(at + 4, at + 4 + length);
      let next = 0;
      for (const key of ["size", "packed", "at"] as const)
        if (long[key] === 0xffffffff && next + 8 <= numbers.length) {
          long[key] = Number(numbers.readBigUInt64LE(next));
          next += 8;
        }
    }
    at += 4 + length;
  }
  return long;
}

function unpack(bytes: Buffer, { method, encrypted, packed, size, at }: Entry, most: number): Buffer {
  if (encrypted) unreadable("password");
  if (size > most) unreadable("tooLarge");
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== signatures.part) unreadable("damaged");
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) unreadable("damaged");
  const content = inflate(bytes.subarray(from, from + packed), method, most);
  // An archive that lies about what is in it is not read on.
  if (content.length !== size) unreadable("damaged");
  return content;
}

function inflate(packed: Buffer, method: number, most: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) unreadable("damaged");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "damaged");
  }
}
