/** How reports set out what they show: sections, and tables with their columns. Pure; what stands in a cell is written in `cells.ts`. */
import type { Catalogue } from "#app/locales/catalogue";
import type { CellValue, ForeignText, ReportColumn, ReportSection, ReportTable } from "../document";
import type { Hand } from "./cells";

type Heading = keyof Catalogue["reportWords"]["columns"];
type Width = number | readonly [width: number, kind: ReportColumn["kind"]];

export const column = (
  key: string,
  header: string,
  width: number,
  kind: ReportColumn["kind"] = "text",
): ReportColumn => ({ key, header, kind, width });

/** Columns under the headings of their own names, in this order, each with its share of the width; of text where no kind is given. */
export const columnsOf = ({ t }: Hand, widths: Partial<Record<Heading, Width>>): ReportColumn[] =>
  (Object.entries(widths) as [Heading, Width][]).map(([key, given]) => {
    const [width, kind] = typeof given === "number" ? [given] : given;
    return column(key, t.reportWords.columns[key], width, kind);
  });

interface Rows<Row> extends Omit<ReportTable, "rows"> {
  rows: readonly Row[];
  /** The cells of a row after its number. */
  cells: (row: Row, at: number) => readonly CellValue[];
}

/** A table whose rows are numbered from 1 in a narrow first column. */
export const numberedTable = <Row>(hand: Hand, { caption, columns, rows, cells, empty }: Rows<Row>): ReportTable => ({
  caption,
  columns: [...columnsOf(hand, { no: [3, "number"] }), ...columns],
  rows: rows.map((row, at) => [at + 1, ...cells(row, at)]),
  empty,
});

export const section = (
  heading: string | null,
  paragraphs: readonly (string | ForeignText)[] = [],
  table: ReportTable | null = null,
): ReportSection => ({ heading, paragraphs, table });

/** A table under its own caption. */
export const tableSection = (table: ReportTable, paragraphs: readonly string[] = []): ReportSection =>
  section(table.caption, paragraphs, table);

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Numbers the headings in Roman figures, as official papers do: "II. …". Sections without a heading are not counted. */
export function numbered(sections: readonly ReportSection[]): ReportSection[] {
  let at = 0;
  return sections.map((one) => {
    if (one.heading === null) return one;
    at += 1;
    return { ...one, heading: `${romans[at - 1] ?? at}. ${one.heading}` };
  });
}
