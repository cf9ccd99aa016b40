/** Sections of a paper for Word: heading, paragraphs, and a table whose header stands on every page. */
import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  convertMillimetersToTwip as twips,
  VerticalAlign,
  WidthType,
} from "docx";
import type { LaidSection, LaidTable, Line } from "./laid-out";
import type { Sizes } from "./measures";
import { centred, thin } from "./word-parts.server";
import { runsOf } from "./word-runs.server";

const { CENTER, LEFT, RIGHT, JUSTIFIED } = AlignmentType;
const aligned = { start: LEFT, center: CENTER, end: RIGHT } as const;
const firstLine = ({ indent }: Sizes) => ({ indent: { firstLine: twips(indent) } });

/**
 * A `closing` section keeps its end with the signature that follows, so that no page holds a signature alone; one that is `together` stays
 * on one page with the next one.
 */
export function sectionParts(
  section: LaidSection,
  sizes: Sizes,
  landscape: boolean,
  { closing, together }: { closing: boolean; together: boolean },
): FileChild[] {
  const { heading, paragraphs, table } = section;
  const lines = paragraphs.flat();
  const alone = table === null || table.rows.length === 0;
  return [
    ...(heading
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            ...firstLine(sizes),
            children: [new TextRun({ text: heading })],
          }),
        ]
      : []),
    ...lines.map((line, index) => paragraph(line, sizes, together || (closing && alone && index > lines.length - 4))),
    ...(table === null ? [] : tableParts(table, sizes, landscape, closing)),
  ];
}

function tableParts(table: LaidTable, sizes: Sizes, landscape: boolean, closing: boolean): FileChild[] {
  if (table.rows.length === 0) {
    const said = new TextRun({ text: table.empty, italics: true });
    return table.empty ? [new Paragraph({ ...firstLine(sizes), keepNext: closing, children: [said] })] : [];
  }
  return [
    ...(table.caption
      ? [centred(table.caption, { size: sizes.points.body, bold: true }, { keepNext: true, spacing: { before: 120 } })]
      : []),
    space(100),
    dataTable(table, sizes, landscape, closing),
    space(160),
  ];
}

const space = (line: number) =>
  new Paragraph({ keepNext: true, spacing: { line, lineRule: LineRuleType.EXACT }, children: [] });

const paragraph = (line: Line, sizes: Sizes, keepNext: boolean) =>
  new Paragraph({
    alignment: JUSTIFIED,
    spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
    ...firstLine(sizes),
    keepNext,
    children: runsOf(line),
  });

/** A table with its header on every page. Short rows stay whole; the last one of a `closing` table stays with what follows. */
function dataTable(table: LaidTable, sizes: Sizes, landscape: boolean, closing: boolean): Table {
  const { points } = sizes;
  const width = twips(sizes.textWidth(landscape));
  const widths = table.columns.map(({ share }) => Math.round(share * width));
  const size = points.table * 2;
  const cell = (index: number, children: Paragraph[], more: Partial<ITableCellOptions> = {}) =>
    new TableCell({ ...more, children, width: { size: widths[index] ?? 0, type: WidthType.DXA } });
  const lines = (index: number, value: readonly Line[]) =>
    (value.length > 0 ? value : [[]]).map(
      (line) =>
        new Paragraph({
          alignment: aligned[table.columns[index]?.align ?? "start"],
          children: runsOf(line, { size }),
        }),
    );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ header }, index) =>
          cell(index, [centred(header, { size: points.table, bold: true })], { verticalAlign: VerticalAlign.CENTER }),
        ),
      }),
      ...table.rows.map(
        ({ cells, tall }, at) =>
          new TableRow({
            cantSplit: !tall,
            keepNext: closing && at === table.rows.length - 1,
            children: cells.map((value, index) => cell(index, lines(index, value))),
          }),
      ),
    ],
  });
}
