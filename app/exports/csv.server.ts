/** An export as CSV: UTF-8 with its mark, so that Excel reads it as such; one batch of rows after the other. */
import { stringify } from "csv-stringify/sync";
import type { ExportColumn, ExportSheet } from "./column";
import { asPlainCell } from "./formula";

const byteOrderMark = "\uFEFF";

/** A sign in front of a number is a number's. */
const plain = (value: string | number | null) => (typeof value === "string" ? asPlainCell(value) : value);

const lines = (rows: (string | number | null)[][]) => stringify(rows, { record_delimiter: "windows" });

export async function* csvOf<Row>({ columns, batches }: ExportSheet<Row>): AsyncGenerator<string> {
  yield byteOrderMark + lines([columns.map(({ head }) => plain(head))]);
  const values = (row: Row) => columns.map(({ cell }: ExportColumn<Row>) => plain(cell(row)));
  for await (const rows of batches) if (rows.length > 0) yield lines(rows.map(values));
}
