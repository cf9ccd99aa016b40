/**
 * A file somebody brought, as a head and rows of texts. Work for a thread of its own: it may take seconds of a processor. Nothing is known
 * here of what the columns mean but how many words of a row sound like a head.
 */
import { readCsv } from "./csv.server";
import type { Asked, FileFacts } from "./file-facts";
import { unreadable } from "./file-problem";
import { findHeader, isNumbering, type Recognised } from "./find-header";
import type { GridRow } from "./grid";
import { kindOfFile } from "./kind-of-file";
import { fileLimits } from "./limits";
import { readXlsx } from "./xlsx.server";

export interface Spreadsheet {
  /** The words of the head; blank where a column has none. Every row has so many cells. */
  columns: string[];
  rows: GridRow[];
  facts: FileFacts;
}

/** Throws `UnreadableFile` with the reason. */
export function readSpreadsheet(bytes: Buffer, asked: Asked, recognised: Recognised): Spreadsheet {
  if (bytes.length > fileLimits.bytes) unreadable("tooLarge");
  const { rows, ...how } = read(bytes, asked.sheet);
  if (rows.length === 0) unreadable("empty");
  const head =
    rows.find(({ row }) => row === asked.headerRow) ?? findHeader(rows, recognised) ?? unreadable("noHeader");
  const below = rows.slice(rows.indexOf(head) + 1);
  if (below[0] && isNumbering(below[0])) below.shift();
  if (below.length === 0) unreadable("noHeader");
  if (below.length > fileLimits.rows) unreadable("tooManyRows");
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), head.cells.length);
  const padded = (cells: string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? "");
  return {
    columns: padded(head.cells).map((text) => text.replaceAll(/\s+/g, " ").slice(0, 200)),
    rows: below.map(({ row, cells }) => ({ row, cells: padded(cells) })),
    facts: { ...how, headerRow: head.row },
  };
}

function read(bytes: Buffer, sheet: string | undefined): { rows: GridRow[] } & Omit<FileFacts, "headerRow"> {
  if (kindOfFile(bytes) === "xlsx") return readXlsx(bytes, sheet);
  return readCsv(bytes);
}
