/**
 * The cells of one sheet as they are read, row by row, held to the limits at every cell. Texts are composed (NFC) and trimmed, without
 * what no text on record can hold, as texts of forms are.
 */
import { unreadable } from "./file-problem";
import { fileLimits } from "./limits";

/** A row that holds something: its number as the spreadsheet counts, and its cells from the first column. */
export interface GridRow {
  row: number;
  cells: string[];
}

export class Grid {
  readonly rows: GridRow[] = [];
  #cells = 0;

  /** Puts a text at a row (counted from 1) and a column (from 0). Rows may come in any order. Blank texts are no cells. */
  put(row: number, column: number, text: string): void {
    if (text.length > fileLimits.cell) unreadable("cellTooLong");
    const value = clean(text);
    if (value === "") return;
    if (column >= fileLimits.columns) unreadable("tooManyColumns");
    if (++this.#cells > fileLimits.cells) unreadable("tooManyCells");
    const { cells } = this.#rowAt(row);
    while (cells.length < column) cells.push("");
    cells[column] = value;
  }

  /** The rows between two numbers, both included. */
  between(first: number, last: number): GridRow[] {
    return this.rows.slice(this.#place(first), this.#place(last + 1));
  }

  #rowAt(row: number): GridRow {
    const last = this.rows.at(-1);
    if (last?.row === row) return last;
    const at = !last || last.row < row ? this.rows.length : this.#place(row);
    const found = this.rows[at];
    if (found?.row === row) return found;
    // What stands above the head of the table is no row of it.
    if (this.rows.length >= fileLimits.rows + 100) unreadable("tooManyRows");
    const made: GridRow = { row, cells: [] };
    this.rows.splice(at, 0, made);
    return made;
  }

  /** The place of the first row with this number or a later one. */
  #place(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] as GridRow).row < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Line ends as the web writes them; without control characters, marks of direction and the blank of no width. */
const clean = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, "")
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .trim();
