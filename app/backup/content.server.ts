/** Counts and sums what streams past, so that nothing is ever held whole. */
import crypto from "node:crypto";
import fs from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import zlib from "node:zlib";

/** What a table holds: the same for the same rows, on any machine. */
export interface Content {
  rows: number;
  /** SHA-256 of the lines of COPY, in the order of the key. */
  content: string;
}

/** Sums up bytes. `through` hands them on, for a place in a pipeline. */
export function meter() {
  const hash = crypto.createHash("sha256");
  const sum = { rows: 0, bytes: 0 };
  const add = (chunk: Buffer) => {
    hash.update(chunk);
    sum.bytes += chunk.length;
    // A line break inside a value is written as `\n` by COPY: each byte 10 ends a row.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) sum.rows += 1;
  };
  return {
    async *through(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        add(chunk);
        yield chunk;
      }
    },
    async all(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) add(chunk);
    },
    bytes: () => sum.bytes,
    sha256: () => hash.copy().digest("hex"),
    content: (): Content => ({ rows: sum.rows, content: hash.copy().digest("hex") }),
  };
}

/** What these rows are, read to the end and not kept. */
export async function contentOf(rows: Readable): Promise<Content> {
  const measured = meter();
  await pipeline(rows, measured.all);
  return measured.content();
}

/** Writes rows into a new file, packed and safe on the disk. Answers what they are, and the sum of the file as it lies there. */
export async function packInto(file: string, rows: Readable): Promise<Content & { sha256: string; bytes: number }> {
  const [plain, packed] = [meter(), meter()];
  const target = fs.createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(rows, plain.through, zlib.createGzip({ level: 6 }), packed.through, target);
  return { ...plain.content(), sha256: packed.sha256(), bytes: packed.bytes() };
}

/** Reads a packed file: into `target` where there is one, else nowhere. */
export async function unpack(file: string, target?: NodeJS.WritableStream): Promise<Content> {
  const plain = meter();
  const source = fs.createReadStream(file);
  if (target) await pipeline(source, zlib.createGunzip(), plain.through, target);
  else await pipeline(source, zlib.createGunzip(), plain.all);
  return plain.content();
}

export async function sumOf(file: string): Promise<string> {
  const measured = meter();
  await pipeline(fs.createReadStream(file), measured.all);
  return measured.sha256();
}
