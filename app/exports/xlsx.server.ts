/** An export as an Excel workbook: one sheet, a head that stays, days and numbers as such. A text is a text, whatever it begins with. */
import writeXlsxFile, { type Cell } from "write-excel-file/node";
import type { ExportColumn, ExportSheet } from "./column";
import { excelText } from "./excel-text";

/** Excel counts days from 1900. */
const firstDay = "1900-03-01";

/** A day is counted from midnight UTC, so no time zone moves it. */
function cellOf({ type = "text" }: { type?: string }, value: string | number | null): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { type: Number, value, alignVertical: "top" };
  if (type === "day" && value >= firstDay)
    return {
      type: Date,
      value: new Date(`${value}T00:00:00Z`),
      format: "yyyy-mm-dd",
      align: "left",
      alignVertical: "top",
    };
  return { type: String, value: excelText(value), alignVertical: "top", wrap: true };
}

const usualWidth = { text: 24, day: 12, number: 10 };

let before: Promise<unknown> = Promise.resolve();

/** One after the other: a long one takes much of a processor, and several at once would take all of it. */
export function xlsxOf<Row>(sheet: ExportSheet<Row>): Promise<Buffer> {
  const made = before.then(() => write(sheet));
  before = made.catch(() => {});
  return made;
}

async function write<Row>({ name, columns, batches }: ExportSheet<Row>): Promise<Buffer> {
  const head: Cell[] = columns.map((column) => ({
    type: String,
    value: excelText(column.head),
    fontWeight: "bold",
    backgroundColor: "#F2F0EA",
    bottomBorderStyle: "thin",
    bottomBorderColor: "#8B8675",
    alignVertical: "bottom",
    wrap: true,
  }));
  const data = [head];
  for await (const rows of batches)
    for (const row of rows) data.push(columns.map((column: ExportColumn<Row>) => cellOf(column, column.cell(row))));
  return writeXlsxFile(data, {
    sheet: name.replaceAll(/[[\]/\\:*?]/g, " ").slice(0, 31),
    columns: columns.map(({ width, type = "text" }) => ({ width: width ?? usualWidth[type] })),
    stickyRowsCount: 1,
    orientation: "landscape",
  }).toBuffer();
}
