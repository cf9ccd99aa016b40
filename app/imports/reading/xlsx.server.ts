/** An Excel workbook (.xlsx) as rows of texts: its first sheet, or the one asked for. Macros and formulas are never run. */
import { unreadable } from "./file-problem";
import type { GridRow } from "./grid";
import { readSheet } from "./sheet.server";
import { readWorkbook } from "./workbook.server";
import { openArchive } from "./zip.server";

export interface XlsxFile {
  rows: GridRow[];
  sheets: string[];
  sheet: string;
}

/** Refuses (throws `UnreadableFile`) what is no workbook of Excel, or beyond the limits. A sheet that is not there is the first. */
export function readXlsx(bytes: Buffer, asked?: string): XlsxFile {
  const archive = openArchive(bytes);
  if (!archive.has("[Content_Types].xml")) unreadable(archive.has("mimetype") ? "openDocument" : "notASpreadsheet");
  if (archive.has("xl/workbook.bin")) unreadable("oldExcel");
  const workbook = readWorkbook(archive);
  const chosen =
    workbook.sheets.find(({ name }) => name === asked) ?? workbook.sheets[0] ?? unreadable("notASpreadsheet");
  return {
    rows: readSheet(archive.read(chosen.part), workbook),
    sheets: workbook.sheets.slice(0, 200).map(({ name }) => name),
    sheet: chosen.name,
  };
}
