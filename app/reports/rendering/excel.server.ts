/**
 * The report as an Excel workbook: head and text on the first sheet, then a sheet for each table with its header frozen, figures
 * and days as such. A text is a text, whatever it begins with; what is linked in the report is linked here.
 */
import type { Cell, CellObject } from "write-excel-file/node";
import { excelText } from "#app/exports/excel-text";
import { textIn } from "#app/platform/text";
import type { CellValue, ReportDocument, ReportSection, ReportTable } from "../document";
import { type CellLink, type Sheet, sheetParts } from "./excel-parts";
import { sheetNames } from "./excel-sheet-names";
import type { LaidReport } from "./laid-out";
import { clean, textOf } from "./spans";

/** The first day Excel counts right. */
const firstDay = "1900-03-01";
const dayFormats = { en: "d mmm yyyy", vi: "dd/mm/yyyy" } as const;
/** Width of the first sheet's column, and at most of a table, in characters. */
const coverWidth = 84;
const widest = 150;
const line = { borderStyle: "thin", borderColor: "#808080" } as const;

type Placed = { section: ReportSection; table: ReportTable; sheet: string };

/** The whole workbook, as bytes of an .xlsx. */
export async function toExcel(document: ReportDocument, laid: LaidReport): Promise<Uint8Array> {
  const words = textIn(document.locale).reportPaper;
  const all = [...document.sections, ...document.annex];
  const tables = all.flatMap((section) => (section.table?.rows.length ? [{ section, table: section.table }] : []));
  const names = sheetNames(
    words.cover,
    tables.map(({ table }) => clean(table.caption)),
    words.sheet,
  );
  const placed = tables.map((one, index): Placed => ({ ...one, sheet: names.tables[index] ?? "" }));
  const links: CellLink[][] = [[]];
  const sheets: Sheet[] = [cover(document, laid, names.cover, placed)];
  for (const { table, sheet } of placed) {
    const found: CellLink[] = [];
    sheets.push(tableSheet(document, table, sheet, found));
    links.push(found);
  }
  const heads = placed.map(({ table, sheet }) => ({
    sheet,
    rows: table.rows.length + 1,
    columns: table.columns.length,
  }));
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const written = writeExcelFile(sheets, {
    fontFamily: "Times New Roman",
    fontSize: 12,
    features: [sheetParts(links, [null, ...heads])],
  });
  return new Uint8Array(await written.toBuffer());
}

/** Heights are written down, as not every program finds them for wrapped text; in points, at most what Excel allows. */
const heightOf = (lines: number) => Math.min(409, Math.max(1, lines) * 16 + 2);
const linesIn = (value: string, width: number) =>
  value.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length * 1.05) / width)), 0);

const text = (value: string, more: Partial<CellObject> = {}): CellObject => ({
  type: String,
  value: excelText(value),
  alignVertical: "top",
  wrap: true,
  ...more,
});

function cover(document: ReportDocument, laid: LaidReport, name: string, placed: readonly Placed[]): Sheet {
  const words = textIn(document.locale).reportPaper;
  const { head, foot } = laid;
  const bold = { fontWeight: "bold" } as const;
  const sectionRows = (section: ReportSection): Cell[][] => {
    const at = placed.find((one) => one.section === section);
    const paragraphs = section.paragraphs.map((one) => clean(typeof one === "string" ? one : one.text));
    return [
      ...(section.heading ? [[null], [text(clean(section.heading), bold)]] : []),
      ...paragraphs.map((one) => [text(one, { height: heightOf(linesIn(one, coverWidth)) })]),
      ...(at ? [[text(words.inSheet(at.sheet), { fontStyle: "italic" })]] : []),
      ...(section.table && !at && section.table.empty
        ? [[text(clean(section.table.empty), { fontStyle: "italic" })]]
        : []),
    ];
  };
  const data: Cell[][] = [
    ...(head.superior ? [[text(head.superior)]] : []),
    [text(head.office, bold)],
    [text(head.number)],
    [text(head.placeAndDay, { fontStyle: "italic" })],
    [null],
    [text(laid.title, { ...bold, fontSize: 14 })],
    ...laid.subject.map((one) => [text(textOf(one), { ...bold, fontSize: 14 })]),
    ...(laid.period ? [[text(laid.period, { fontStyle: "italic" })]] : []),
    ...document.sections.flatMap(sectionRows),
    [null],
    [text(foot.post, bold)],
    [text(foot.recipients, { fontWeight: "bold", fontStyle: "italic" })],
    ...foot.names.map((recipient) => [text(recipient)]),
    ...(laid.annex ? [[null], [text(`${laid.annex.title}: ${laid.annex.subject}`, bold)]] : []),
    ...document.annex.flatMap(sectionRows),
  ];
  return { data, sheet: name, columns: [{ width: coverWidth }], showGridLines: false };
}

function tableSheet(document: ReportDocument, table: ReportTable, sheet: string, links: CellLink[]): Sheet {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const whole = Math.min(widest, table.columns.length * 35);
  const widths = table.columns.map(({ width, kind }) =>
    Math.max(kind === "day" ? 13 : 7, Math.round((width / all) * whole)),
  );
  const header = table.columns.map((column) =>
    text(clean(column.header), {
      ...line,
      fontWeight: "bold",
      align: "center",
      alignVertical: "center",
      backgroundColor: "#F2F0EA",
    }),
  );
  const rows = table.rows.map((row, at) => {
    const cells = row.map((value, column) => {
      if (value !== null && typeof value === "object" && "link" in value)
        links.push({ row: at + 1, column, address: value.link });
      return cellOf(value, table.columns[column]?.key === "no", document.locale);
    });
    const lines = cells.map(({ value }, column) =>
      typeof value === "string" ? linesIn(value, (widths[column] ?? 7) - 1) : 1,
    );
    const [first, ...others] = cells;
    return [{ ...first, height: heightOf(Math.max(1, ...lines)) }, ...others];
  });
  return {
    data: [header, ...rows],
    sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    ...(table.columns.length > 5 ? { orientation: "landscape" as const } : {}),
  };
}

function cellOf(value: CellValue, counts: boolean, locale: ReportDocument["locale"]): CellObject {
  if (value === null) return { ...line, type: String, value: "" };
  if (typeof value === "number")
    return {
      ...line,
      type: Number,
      value,
      align: counts ? "center" : "right",
      alignVertical: "top",
      ...(Number.isInteger(value) && Math.abs(value) > 999 ? { format: "#,##0" } : {}),
    };
  if (typeof value === "object" && "day" in value && value.day >= firstDay)
    // Counted from midnight UTC, so that no time zone moves it.
    return {
      ...line,
      type: Date,
      value: new Date(`${value.day}T00:00:00Z`),
      format: dayFormats[locale],
      align: "center",
      alignVertical: "top",
    };
  const linked = typeof value === "object" && "link" in value;
  return text(plain(value), { ...line, ...(linked ? { textDecoration: { underline: true } } : {}) });
}

/** The letters of a cell, a line under the other. */
function plain(value: Exclude<CellValue, null | number>): string {
  if (typeof value === "string") return clean(value);
  if ("day" in value) return value.day;
  const lines = "lines" in value ? value.lines : [value.text];
  return lines.map((one) => clean(typeof one === "string" ? one : one.text)).join("\n");
}
