/**
 * Reads a form that carries a file, chunk by chunk as it arrives: beyond the limit nothing more is taken in. Nothing is written to a disk.
 * The file's name and what the browser says of its kind are a stranger's words.
 */
import { fileName } from "#app/platform/files/file-name";
import { type FormValues, nest } from "#app/platform/forms";

/** What is beside the file: the other fields of the form and what separates them. */
const besides = 64 * 1024;
/** Forms with a file have a handful of fields; a body of a hundred thousand parts is not taken apart. */
const mostParts = 50;
/** Bodies read at the same time; each may take three times its size in memory. */
const mostAtOnce = 6;

export interface UploadedFile {
  /** As the browser calls it, without folders and control characters; at most 200 characters. */
  name: string;
  content: Buffer;
}

export type Upload =
  | { ok: true; values: FormValues; file: UploadedFile | null }
  /** `cutOff`: the sender went away, or sent something that is no form. */
  | { ok: false; why: "tooLarge" | "cutOff" | "busy" };

let underWay = 0;

/** `most`: bytes of the file. A form without a file, also one of another encoding, is read as such. */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  if (underWay >= mostAtOnce) return { ok: false, why: "busy" };
  underWay++;
  try {
    return await read(request, most);
  } finally {
    underWay--;
  }
}

async function read(request: Request, most: number): Promise<Upload> {
  if (Number(request.headers.get("content-length") ?? 0) > most + besides) return { ok: false, why: "tooLarge" };
  const type = request.headers.get("content-type") ?? "";
  const body = await bodyOf(request, most + besides);
  if (!Buffer.isBuffer(body)) return { ok: false, why: body };
  if (partsIn(body, type) > mostParts) return { ok: false, why: "tooLarge" };
  const form = await formOf(body, type);
  if (!form) return { ok: false, why: "cutOff" };
  const sent = [...form.values()].find((value) => typeof value !== "string");
  if (!sent || (sent.name === "" && sent.size === 0)) return { ok: true, values: nest(form), file: null };
  if (sent.size > most) return { ok: false, why: "tooLarge" };
  const file = { name: fileName(sent.name), content: Buffer.from(await sent.arrayBuffer()) };
  return { ok: true, values: nest(form), file };
}

async function bodyOf(request: Request, most: number): Promise<Buffer | "tooLarge" | "cutOff"> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      bytes += next.value.length;
      if (bytes > most) return "tooLarge";
      chunks.push(next.value);
    }
  } catch {
    return "cutOff";
  }
  return Buffer.concat(chunks);
}

/** Parts, and as many times as what separates them stands anywhere else. */
function partsIn(body: Buffer, type: string): number {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  if (!boundary) return 0;
  const separator = Buffer.from(`--${boundary}`, "latin1");
  let count = 0;
  for (let at = body.indexOf(separator); at >= 0 && count <= mostParts; at = body.indexOf(separator, at + 1)) count++;
  return count;
}

async function formOf(body: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  } catch {
    return null;
  }
}
