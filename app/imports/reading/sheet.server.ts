/**
 * The cells of one sheet of a workbook as texts. A formula gives the value that was last reckoned; a range of cells set as one gives its
 * text to each row it covers. Cells that show an error of Excel say so (`#N/A`): what they would hold is not known.
 */
import { unreadable } from "./file-problem";
import { Grid, type GridRow } from "./grid";
import { fileLimits } from "./limits";
import { numberText } from "./number-text";
import { textParts, type Workbook } from "./workbook.server";
import { readXml } from "./xml.server";

interface Range {
  column: number;
  first: number;
  last: number;
}

/** Excel has so many rows. */
const lastRow = 1_048_576;

export function readSheet(bytes: Buffer, workbook: Workbook): GridRow[] {
  const grid = new Grid();
  const merged: Range[] = [];
  const parts = textParts();
  let row = 0;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "c") {
        const { r, t = "n", s } = attributes();
        const at = r ? placeOf(r) : { row, column: column + 1 };
        ({ row, column } = at);
        type = t;
        style = Number(s ?? 0);
        value = "";
        parts.take();
      } else if (name === "row") {
        row = Number(attributes().r ?? row + 1);
        column = -1;
        if (!Number.isInteger(row) || row < 1 || row > lastRow) unreadable("damaged");
      } else if (name === "mergeCell") {
        const range = rangeOf(attributes().ref ?? "");
        if (range) merged.push(range);
        if (merged.length > fileLimits.merges) unreadable("tooManyCells");
      }
      inValue = name === "v";
      parts.open(name);
    },
    text(text) {
      if (inValue) value += text;
      if (value.length > fileLimits.cell * 7) unreadable("cellTooLong");
      parts.text(text);
    },
    close(name) {
      inValue = false;
      parts.close(name);
      if (name === "c")
        grid.put(row, column, type === "inlineStr" ? parts.take() : textOf(value, type, style, workbook));
    },
  });
  spread(grid, merged);
  return grid.rows;
}

function textOf(value: string, type: string, style: number, { texts, styles, from1904 }: Workbook): string {
  if (value === "") return "";
  if (type === "s") return texts[Number(value)] ?? unreadable("damaged");
  if (type === "n") return numberText(value, styles[style] ?? "number", from1904);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  // A day may also be written out: 2025-12-31T00:00:00.
  if (type === "d") return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "").replace("T", " ");
  return value;
}

/** `BC12`: row 12, and the column counted from 0. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  const row = Number(digits);
  if (!letters || row < 1 || row > lastRow) unreadable("damaged");
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row, column: column - 1 };
}

/** Undefined for a range within one row: its text belongs to its first column. */
function rangeOf(reference: string): Range | undefined {
  const [from = "", to = ""] = reference.split(":");
  if (!to) return undefined;
  const [first, last] = [placeOf(from), placeOf(to)];
  return last.row > first.row ? { column: first.column, first: first.row, last: last.row } : undefined;
}

/** Rows without a cell of their own stay away, however far a range reaches. */
function spread(grid: Grid, ranges: Range[]): void {
  let steps = 0;
  for (const { column, first, last } of ranges) {
    if (column >= fileLimits.columns) continue;
    const [top, ...below] = grid.between(first, last);
    const text = top?.row === first ? (top.cells[column] ?? "") : "";
    if (text === "") continue;
    steps += below.length;
    if (steps > fileLimits.cells) unreadable("tooManyCells");
    for (const { row, cells } of below) if (!cells[column]) grid.put(row, column, text);
  }
}
