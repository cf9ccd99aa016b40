/** A CSV file as rows of texts: separated by comma, semicolon, tab or bar, in any of the usual encodings, within limits. */
import { CsvError, parse } from "csv-parse/sync";
import { fromPlainCell } from "#app/exports/formula";
import { type Encoding, textOf } from "./encoding";
import { unreadable } from "./file-problem";
import { Grid, type GridRow } from "./grid";
import { fileLimits } from "./limits";

export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

export interface CsvFile {
  rows: GridRow[];
  encoding: Encoding;
  separator: Separator;
}

const restIsBlank = new Error("only blank rows follow");

/** Refuses (throws `UnreadableFile`) what is no text, or beyond the limits. */
export function readCsv(bytes: Uint8Array): CsvFile {
  const { text, encoding } = textOf(bytes);
  // A text has no NUL; whatever else this is, it is not a table of texts.
  if (text.slice(0, 65_536).includes("\0")) unreadable("notASpreadsheet");
  // Excel's own way of naming the separator, in a line before the table.
  const said = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text);
  const separator = (said?.[1] as Separator | undefined) ?? separatorOf(text);
  // Programs write thousands of separators behind a row, not more.
  if (text.includes(separator.repeat(20_000))) unreadable("tooManyColumns");
  const grid = new Grid();
  let row = said ? 1 : 0;
  let blank = 0;
  try {
    parse(said ? text.slice(said[0].length) : text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      // Counted in bytes or characters, either is far beyond any row that is allowed.
      max_record_size: fileLimits.cell * 32,
      on_record: (cells: string[]) => {
        row++;
        for (const [column, cell] of cells.entries()) grid.put(row, column, fromPlainCell(cell));
        blank = grid.rows.at(-1)?.row === row ? 0 : blank + 1;
        if (blank > fileLimits.blankRows) throw restIsBlank;
        return null;
      },
    });
  } catch (error) {
    if (error !== restIsBlank && !(error instanceof CsvError)) throw error;
    if (error instanceof CsvError) unreadable(error.code === "CSV_MAX_RECORD_SIZE" ? "cellTooLong" : "openQuote");
  }
  return { rows: grid.rows, encoding, separator };
}

/** The one that splits the first lines into the most columns, the same number in most of them; quoted texts do not count. */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 65_536)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 30);
  const [best] = separators
    .map((separator) => ({ separator, score: agreement(lines.map((line) => line.split(separator).length - 1)) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.separator : ",";
}

/** How many lines have the most usual number of separators, and how many those are. */
function agreement(counts: number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, times]) => times * (1 + Math.log2(1 + count))));
}
