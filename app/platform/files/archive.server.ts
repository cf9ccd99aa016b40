/**
 * The parts of an office document, which is a ZIP archive: found by its directory at the end, unpacked one by one and never beyond the limits,
 * whatever sizes the archive claims. Only what is asked for is unpacked; nothing is written anywhere.
 */
import { inflateRawSync } from "node:zlib";

export class ArchiveProblem extends Error {
  constructor(readonly why: "broken" | "encrypted" | "tooLarge") {
    super(why);
  }
}

const refuse = (why: ArchiveProblem["why"]): never => {
  throw new ArchiveProblem(why);
};

/** Parts, bytes of one part, and of all that are unpacked. */
export interface ArchiveLimits {
  entries: number;
  part: number;
  unpacked: number;
}

const usual: ArchiveLimits = { entries: 5000, part: 64 * 1024 * 1024, unpacked: 128 * 1024 * 1024 };
const signatures = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const endLength = 22;

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  size: number;
  at: number;
}

export interface Archive {
  /** In small letters. */
  names: string[];
  /** It begins with its first part and ends with its directory. */
  isWhole: boolean;
  has(name: string): boolean;
  /** The part unpacked. Throws where it is not there, is damaged, or is larger than allowed. */
  read(name: string): Buffer;
}

export function openArchive(bytes: Buffer, most = usual): Archive {
  const end = endOf(bytes);
  const entries = directoryOf(bytes, end, most.entries);
  let left = most.unpacked;
  const firstAt = Math.min(...[...entries.values()].map(({ at }) => at));
  return {
    names: [...entries.keys()],
    isWhole: firstAt === 0 && end + endLength + bytes.readUInt16LE(end + 20) === bytes.length,
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase()) ?? refuse("broken");
      const content = unpack(bytes, entry, Math.min(left, most.part));
      left -= content.length;
      return content;
    },
  };
}

function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - endLength - 0xffff);
  for (let at = bytes.length - endLength; at >= earliest; at--)
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  return refuse("broken");
}

/** By name in small letters: the standard tells no difference. */
function directoryOf(bytes: Buffer, end: number, mostEntries: number): Map<string, Entry> {
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) refuse("tooLarge");
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.entry) refuse("broken");
    const [name, extra, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const called = bytes.toString("utf8", at + 46, at + 46 + name).toLowerCase();
    // Two parts of one name: which one counts would depend on the reader.
    if (entries.has(called)) refuse("broken");
    const entry = {
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    const extraAt = at + 46 + name;
    entries.set(called, withLongNumbers(entry, bytes.subarray(extraAt, extraAt + extra)));
    at = extraAt + extra + note;
  }
  return entries;
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

function unpack(bytes: Buffer, { method, encrypted, packed, size, at }: Entry, limit: number): Buffer {
  if (encrypted) refuse("encrypted");
  if (size > limit) refuse("tooLarge");
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== signatures.part) refuse("broken");
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) refuse("broken");
  const content = inflate(bytes.subarray(from, from + packed), method, limit);
  // An archive that lies about what is in it is not read on.
  return content.length === size ? content : refuse("broken");
}

function inflate(packed: Buffer, method: number, limit: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) refuse("broken");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return refuse((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "broken");
  }
}
