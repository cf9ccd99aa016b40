/** The bytes of a document's file as an answer: to be saved, or as a picture that cannot be anything else. Whoever asks has its rights by then. */
import { createReadableStreamFromReadable } from "@remix-run/node";
import { attachmentHeaders } from "#app/platform/attachment.server";
import { baseOf, extensionOf } from "#app/platform/files/file-name";
import { FileGone, type FileStore } from "#app/platform/files/file-store";
import { endingOf, fileTypes, isFileType } from "#app/platform/files/file-types";
import { notFound } from "#app/platform/page.server";

interface HandedOver {
  key: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Saved under its own name, never shown, never taken for something else. */
export function handOver(request: Request, store: FileStore, file: HandedOver): Promise<Response> {
  const mediaType = isFileType(file.mediaType) ? file.mediaType : null;
  const ending = extensionOf(file.name);
  const allowed: readonly string[] = mediaType ? fileTypes[mediaType] : [];
  const headers = attachmentHeaders({
    name: baseOf(file.name),
    plainName: plainOf(baseOf(file.name)),
    extension: allowed.includes(ending) ? ending : mediaType ? endingOf(mediaType) : "bin",
    mediaType: mediaType ?? "application/octet-stream",
  });
  return answer(request, store, file, headers);
}

/** Shown within a page, as a picture of this type alone. */
export function showPicture(request: Request, store: FileStore, file: HandedOver): Promise<Response> {
  return answer(request, store, file, {
    "Content-Type": file.mediaType,
    "Content-Disposition": "inline",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
  });
}

async function answer(request: Request, store: FileStore, file: HandedOver, headers: Record<string, string>) {
  const etag = `"${file.sha256}"`;
  // A browser may keep it, and asks each time whether it still may show it.
  const kept = { ETag: etag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("if-none-match")?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers: kept });
  try {
    const stream = createReadableStreamFromReadable(await store.read(file.key));
    return new Response(stream, { headers: { ...headers, ...kept, "Content-Length": String(file.size) } });
  } catch (error) {
    if (error instanceof FileGone) notFound();
    throw error;
  }
}

/** Without marks and accents, for programs that know no others. */
const plainOf = (name: string) =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
