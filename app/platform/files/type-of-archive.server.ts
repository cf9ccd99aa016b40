/** Which office document an archive is, by the parts in it. Archives of anything else are refused, and so are macros. */
import { type Archive, ArchiveProblem, openArchive } from "./archive.server";
import type { Typed } from "./type-by-content.server";

const office = {
  "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;
const open = ["application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"] as const;

/** Parts that run: macros of either family, controls, programs. */
const runs =
  /(^|\/)(vbaproject\.bin|vbadata\.xml)$|^basic\/|^scripts\/|\/activex\/|\.(class|exe|dll|js|vbs|bat|cmd|ps1|jar)$/;

export function typeOfArchive(bytes: Buffer): Typed {
  try {
    const archive = openArchive(bytes);
    // What comes before the first part or after the end is another file.
    if (!archive.isWhole) return { ok: false, why: "fileTypeUnsafe" };
    if (archive.names.some((name) => runs.test(name))) return { ok: false, why: "fileHasMacros" };
    return archive.has("[content_types].xml") ? ofOffice(archive) : ofOpenDocument(archive);
  } catch (error) {
    if (error instanceof ArchiveProblem) return { ok: false, why: "fileTypeUnsafe" };
    throw error;
  }
}

function ofOffice(archive: Archive): Typed {
  const types = archive.read("[content_types].xml").toString("utf8");
  if (/macroenabled|vbaproject/i.test(types)) return { ok: false, why: "fileHasMacros" };
  for (const [part, type] of Object.entries(office))
    if (archive.has(part)) return { ok: true, type: type as (typeof office)[keyof typeof office] };
  return { ok: false, why: "fileTypeUnknown" };
}

function ofOpenDocument(archive: Archive): Typed {
  const said = archive.has("mimetype") ? archive.read("mimetype").toString("latin1").trim() : "";
  const type = open.find((each) => each === said);
  return type && archive.has("content.xml") ? { ok: true, type } : { ok: false, why: "fileTypeUnknown" };
}
