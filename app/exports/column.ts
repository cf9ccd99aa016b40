/** A column of an export: its head in the reader's words, and a typed value of each row. Pure. */

/** Excel gets days and numbers as such; CSV and JSON write a day `YYYY-MM-DD`. */
export type CellType = "text" | "day" | "number";

export interface ExportColumn<Row> {
  /** Its name in JSON, the same in every language. */
  key: string;
  head: string;
  /** Text unless said otherwise. */
  type?: CellType;
  /** What a person reads; null for an empty cell. */
  cell: (row: Row) => string | number | null;
  /** What a program reads, where that is more than the cell: a code, a list. */
  json?: (row: Row) => unknown;
  /** In Excel, in characters. */
  width?: number;
}

/** A whole export: rows come in batches, so that a long one is never in memory at once. */
export interface ExportSheet<Row> {
  /** Of the file, in the reader's words and in plain ASCII: "Thỏa thuận", "agreements". */
  name: string;
  plainName: string;
  columns: ExportColumn<Row>[];
  /** How many rows the batches will hold at most. */
  total: number;
  batches: AsyncIterable<Row[]>;
}
