/**
 * Takes in a form with files as it arrives: each goes to a disk, hashed on the way, and beyond the limits nothing more is taken. Whatever
 * lies aside when the work with it is over is removed. Names of files are a stranger's words.
 */
import crypto from "node:crypto";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { type FormValues, nest } from "#app/platform/forms";
import { fileName } from "./file-name";
import { type Files, NoRoom, orNoRoom } from "./file-store";

export interface ReceivedFile {
  /** As the browser calls it, without folders and control characters; at most 200 characters. */
  name: string;
  /** Where it lies aside. */
  path: string;
  size: number;
  sha256: string;
}

export type NotReceived = "tooLarge" | "tooMany" | "cutOff" | "busy" | "noRoom";

export type Received =
  | { ok: true; values: FormValues; files: ReceivedFile[] }
  /** `file`: the one that is too large. */
  | { ok: false; why: NotReceived; file?: string };

/** What is beside the files: the other fields of the form and what separates them. */
const besides = 128 * 1024;
const mostFields = 60;
/** Forms read at the same time. */
const mostAtOnce = 12;
let underWay = 0;

/** Why a form is not taken in, from within the stream. */
class NotTaken extends Error {
  constructor(
    readonly why: NotReceived,
    readonly file?: string,
  ) {
    super(why);
  }
}

/** Takes the form in, has it worked with, and leaves nothing aside. */
export async function withReceived<T>(
  request: Request,
  files: Files,
  work: (received: Received) => Promise<T>,
): Promise<T> {
  const asides: string[] = [];
  underWay++;
  try {
    const received =
      underWay > mostAtOnce ? ({ ok: false, why: "busy" } as const) : await receive(request, files, asides);
    return await work(received);
  } finally {
    underWay--;
    await Promise.all(asides.map((aside) => fs.rm(aside, { force: true })));
  }
}

async function receive(request: Request, { store, limits }: Files, asides: string[]): Promise<Received> {
  const most = limits.bytes * limits.files + besides;
  if (Number(request.headers.get("content-length") ?? 0) > most) return { ok: false, why: "tooLarge" };
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return plain(request);
  const form = new FormData();
  const taken: Promise<ReceivedFile | null>[] = [];
  const over = new AbortController();
  try {
    const parser = new Busboy({
      headers: { "content-type": type },
      limits: {
        fieldNameSize: 100,
        fieldSize: 64 * 1024,
        fields: mostFields,
        files: limits.files,
        parts: mostFields + limits.files,
        fileSize: limits.bytes,
        headerPairs: 20,
      },
    });
    const stop = (why: NotReceived, file?: string) => parser.destroy(new NotTaken(why, file));
    for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) parser.on(limit, () => stop("tooMany"));
    parser.on("field", (name, value) => form.append(name, value));
    parser.on("file", (_field, stream, name) => {
      // Heard in any case: what nobody hears ends the process.
      stream.on("error", () => stop("cutOff"));
      stream.once("limit", () => stop("tooLarge", fileName(name)));
      const one = takeOne(stream, fileName(name), store, asides, over.signal);
      // Waited for below; a failure ends the whole form at once.
      one.catch((error) => parser.destroy(error as Error));
      taken.push(one);
    });
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
    const all = await Promise.all(taken);
    return { ok: true, values: nest(form), files: all.filter((file): file is ReceivedFile => file !== null) };
  } catch (error) {
    // The streams of its files do not end with the form.
    over.abort();
    await Promise.allSettled(taken);
    if (error instanceof NotTaken) return { ok: false, why: error.why, ...(error.file ? { file: error.file } : {}) };
    if (error instanceof NoRoom) return { ok: false, why: "noRoom" };
    return { ok: false, why: "cutOff" };
  }
}

/** A form without files, of another encoding: what it says, within the limits of forms. */
async function plain(request: Request): Promise<Received> {
  const form = await request.formData().catch(() => null);
  return form ? { ok: true, values: nest(form), files: [] } : { ok: false, why: "cutOff" };
}

/** Null: nothing was chosen. */
async function takeOne(
  stream: BusboyFileStream,
  name: string,
  store: Files["store"],
  asides: string[],
  over: AbortSignal,
): Promise<ReceivedFile | null> {
  let size = 0;
  const hash = crypto.createHash("sha256");
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const path = await store.aside();
  asides.push(path);
  over.throwIfAborted();
  const target = createWriteStream(path, { flags: "w", flush: true });
  const ended = new Promise<never>((_resolve, reject) =>
    over.addEventListener("abort", () => {
      target.destroy();
      reject(new NotTaken("cutOff"));
    }),
  );
  try {
    await Promise.race([pipeline(stream, counted, target), ended]);
  } catch (error) {
    throw orNoRoom(error);
  }
  return name === "" && size === 0 ? null : { name, path, size, sha256: hash.digest("hex") };
}
