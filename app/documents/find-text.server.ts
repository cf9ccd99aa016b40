/**
 * The text in a file, by its type. Runs in a thread of its own (`app/server/text-thread.ts`): a file may be made to use a processor and memory
 * without end. Nothing in a file is run, and nothing it names is fetched.
 */

import { ArchiveProblem, openArchive } from "#app/platform/files/archive.server";
import type { FileType } from "#app/platform/files/file-types";
import { decodeText } from "#app/platform/files/type-of-text";
import { readXml, XmlProblem } from "#app/platform/files/xml.server";
import { NoText } from "./no-text";
import { divide, type FoundText, joinPages } from "./pages-of-text";
import { pdfPages } from "./pdf-text.server";

/** Null: there is none to be found, as in a scan. Throws `NoText` where it cannot be read. */
export async function findText(type: FileType, bytes: Buffer): Promise<FoundText | null> {
  try {
    return joinPages(await pagesOf(type, bytes));
  } catch (error) {
    if (error instanceof ArchiveProblem) throw new NoText(error.why);
    if (error instanceof XmlProblem) throw new NoText("broken");
    throw error;
  }
}

async function pagesOf(type: FileType, bytes: Buffer): Promise<string[]> {
  switch (type) {
    case "application/pdf":
      return pdfPages(bytes);
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return divide(wordText(openArchive(bytes).read("word/document.xml")));
    case "application/vnd.oasis.opendocument.text":
      return divide(openDocumentText(bytes));
    case "text/plain":
      return divide(decodeText(bytes)?.replaceAll("\r\n", "\n") ?? "");
    default:
      return [];
  }
}

/** What Word shows, without what was deleted, without fields' codes, and without what stands there once more for old programs. */
function wordText(part: Buffer): string {
  const text: string[] = [];
  const within: string[] = [];
  const hidden = new Set(["Fallback", "instrText", "delText", "del"]);
  const isHidden = () => within.some((name) => hidden.has(name));
  readXml(part, {
    open(name) {
      within.push(name);
      if (name === "tab") text.push("\t");
      else if (name === "br" || name === "cr") text.push("\n");
    },
    close(name) {
      within.pop();
      if (name === "p") text.push("\n");
    },
    text(written) {
      if (within.at(-1) === "t" && !isHidden()) text.push(written);
    },
  });
  return text.join("");
}

function openDocumentText(bytes: Buffer): string {
  const archive = openArchive(bytes);
  const manifest = archive.has("META-INF/manifest.xml") ? archive.read("META-INF/manifest.xml").toString("latin1") : "";
  if (manifest.includes("encryption-data")) throw new NoText("encrypted");
  const text: string[] = [];
  let depth = 0;
  readXml(archive.read("content.xml"), {
    open(name) {
      if (name === "p" || name === "h") depth++;
      else if (name === "tab" || name === "s") text.push(" ");
      else if (name === "line-break") text.push("\n");
    },
    close(name) {
      if (name !== "p" && name !== "h") return;
      depth--;
      text.push("\n");
    },
    text(written) {
      if (depth > 0) text.push(written);
    },
  });
  return text.join("");
}
