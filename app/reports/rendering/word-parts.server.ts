/** Head and foot of a paper for Word. Sizes come from `measures`, words from the laid-out report. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  convertMillimetersToTwip as twips,
  WidthType,
} from "docx";
import type { LaidHead, LaidReport } from "./laid-out";
import { headShare, headWidth, points, textWidth, widthOf } from "./measures";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
export const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const { CENTER } = AlignmentType;

/** A paragraph of one look, in the middle. */
export function centred(
  text: string,
  look: { size: number; bold?: boolean; italics?: boolean; allCaps?: boolean },
  more: IParagraphOptions = {},
) {
  const { size, ...rest } = look;
  return new Paragraph({ alignment: CENTER, ...more, children: [new TextRun({ text, size: size * 2, ...rest })] });
}

/** A line in the middle of what is `wide`, `long` mm: under names and titles. */
export function rule(wide: number, long: number): Paragraph {
  const side = twips(Math.max(0, (wide - long) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { ...thin, space: 1 } },
    spacing: { before: 30, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** Two columns without borders, as head and foot of a paper have them. */
function columns(
  width: number,
  share: number,
  rows: (readonly [Paragraph[], Paragraph[]])[],
  more: Partial<ITableOptions> = {},
): Table {
  const widths = [twips(width * share), twips(width * (1 - share))] as const;
  return new Table({
    ...more,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA }, borders: noCell }),
          ),
        }),
    ),
  });
}
const noCell: ITableCellOptions["borders"] = { top: none, bottom: none, left: none, right: none };

/** Of a letter, which is filled later: `about`, what stands under its number; `caps`: names are shown in capitals however they are written. */
type HeadOfLetter = LaidHead & { about?: string | null; caps?: boolean };

/** Who issues the paper, and where and when: the head of its first page. */
export function headTable({ about = null, caps: allCaps = false, ...head }: HeadOfLetter, landscape: boolean): Table {
  const { before, after } = headWidth(landscape);
  const width = textWidth(landscape) + before + after;
  const left = width * headShare;
  const right = width - left;
  const state = head.state
    ? [
        centred(head.state.name, { size: points.head, bold: true }),
        centred(head.state.motto, { size: points.motto, bold: true }),
        rule(right, widthOf(head.state.motto, points.motto, { bold: true })),
      ]
    : [new Paragraph({ children: [] })];
  const office = [
    ...(head.superior ? [centred(head.superior, { size: points.head, allCaps })] : []),
    centred(head.office, { size: points.head, bold: true, allCaps }),
    rule(left, Math.min(left / 2, widthOf(head.office, points.head) * 0.45)),
  ];
  const below = { spacing: { before: 100, after: 0 } };
  const indent = { size: -twips(before), type: WidthType.DXA };
  const rows: [Paragraph[], Paragraph[]][] = [
    [office, state],
    [
      [centred(head.number, { size: points.number }, below), ...(about ? [centred(about, { size: points.head })] : [])],
      [centred(head.placeAndDay, { size: points.number, italics: true }, below)],
    ],
  ];
  return columns(width, headShare, rows, { indent });
}

/** To whom it goes, and room for the signature: kept on one page. */
export function footTable(
  { caps: allCaps = false, ...foot }: LaidReport["foot"] & { caps?: boolean },
  landscape: boolean,
): Table {
  const recipients = [
    new Paragraph({
      children: [new TextRun({ text: foot.recipients, bold: true, italics: true, size: points.recipientsTitle * 2 })],
    }),
    ...foot.names.map(
      (name) => new Paragraph({ children: [new TextRun({ text: name, size: points.recipients * 2 })] }),
    ),
  ];
  const room = new Paragraph({ spacing: { before: twips(25) }, children: [] });
  return columns(textWidth(landscape), 0.5, [
    [recipients, [centred(foot.post, { size: points.title, bold: true, allCaps }), room]],
  ]);
}
