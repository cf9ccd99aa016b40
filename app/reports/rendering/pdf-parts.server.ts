/** Head, sections and foot of a paper for pdfmake. Sizes come from `measures`, words from the laid-out report. Points. */
import type { Content, ContentTable, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import type { LaidReport, LaidSection, LaidTable, Line } from "./laid-out";
import { headShare, headWidth, type Sizes, toPoints, widthOf } from "./measures";
import type { PaperFonts } from "./pdf-fonts.server";
import type { Span } from "./spans";

interface Look {
  fontSize: number;
  bold?: boolean;
  italics?: boolean;
}

const padding = 4;
const thin = 0.5;
/** Without it a line of Tinos is 1.15 of its size: as in Word. */
const roomy = 1.1;

const grid: CustomTableLayout = {
  hLineWidth: () => thin,
  vLineWidth: () => thin,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 1.5,
  paddingBottom: () => 2.5,
};

/** Draws with the fonts and sizes of one paper. */
export function drawWith(fonts: PaperFonts, { points, indent, textWidth }: Sizes) {
  const spans = (line: readonly Span[]): Content[] =>
    line.flatMap((span) =>
      fonts.pieces(span).map(({ text, font }) => ({
        text,
        font,
        ...(span.link && /^https?:\/\//.test(span.link) ? { link: span.link, decoration: "underline" as const } : {}),
      })),
    );
  const plain = (text: string) => spans([{ text, language: null }]);
  const centred = (text: string, look: Look): Content => ({ text: plain(text), alignment: "center", ...look });

  /** In the middle of what is `wide` mm. */
  const rule = (wide: number, long: number): Content => ({
    canvas: [{ type: "line", x1: 0, y1: 0, x2: toPoints(long), y2: 0, lineWidth: thin }],
    margin: [toPoints(Math.max(0, (wide - long) / 2)), 2, 0, 0],
  });

  function head(report: LaidReport, landscape: boolean): Content[] {
    const { superior, office, state, number, placeAndDay } = report.head;
    const { before, after } = headWidth(landscape);
    const width = textWidth(landscape) + before + after;
    const [left, right] = [width * headShare, width * (1 - headShare)];
    const columns = (first: Content[], second: Content[], top: number): Content => ({
      columns: [
        { width: toPoints(left), stack: first },
        { width: toPoints(right), stack: second },
      ],
      margin: [-toPoints(before), top, -toPoints(after), 0],
    });
    const bold = { fontSize: points.head, bold: true };
    return [
      columns(
        [
          ...(superior ? [centred(superior, { fontSize: points.head })] : []),
          centred(office, bold),
          rule(left, Math.min(left / 2, widthOf(office, points.head, { bold: true }) * 0.45)),
        ],
        state
          ? [
              centred(state.name, bold),
              centred(state.motto, { fontSize: points.motto, bold: true }),
              rule(right, widthOf(state.motto, points.motto, { bold: true })),
            ]
          : [],
        0,
      ),
      columns(
        [centred(number, { fontSize: points.number })],
        [centred(placeAndDay, { fontSize: points.number, italics: true })],
        7,
      ),
    ];
  }

  /** A title with what stands under it, and the line that closes it. */
  function titles(lines: readonly Content[], landscape: boolean, long: number, top: number): Content {
    return { stack: [...lines, rule(textWidth(landscape), long)], margin: [0, top, 0, 12] };
  }

  const titleLine = (line: readonly Span[]): Content => ({
    text: spans(line),
    alignment: "center",
    fontSize: points.title,
    bold: true,
  });

  function table(laid: LaidTable, landscape: boolean): ContentTable {
    const width = toPoints(textWidth(landscape));
    const cell = (lines: readonly Line[], column: number): TableCell => {
      const { align = "start" } = laid.columns[column] ?? {};
      const alignment = align === "end" ? "right" : align === "center" ? "center" : "left";
      const texts = lines.map((line) => ({ text: spans(line), alignment }) as const);
      const [first] = texts;
      if (!first) return "";
      return texts.length === 1 ? first : { stack: texts };
    };
    return {
      table: {
        headerRows: 1,
        keepWithHeaderRows: laid.rows[0]?.tall ? 0 : 1,
        dontBreakRows: !laid.rows.some(({ tall }) => tall),
        widths: laid.columns.map(({ share }) => share * width - 2 * padding - thin),
        body: [
          laid.columns.map(({ header }) => ({ text: plain(header), bold: true, alignment: "center" as const })),
          ...laid.rows.map(({ cells }) => cells.map(cell)),
        ],
      },
      layout: grid,
      fontSize: points.table,
      lineHeight: 1,
      margin: [0, 3, 0, 8],
    };
  }

  const first = toPoints(indent);

  function section({ heading, paragraphs, table: laid }: LaidSection, landscape: boolean): Content[] {
    return [
      ...(heading
        ? [
            {
              text: plain(heading),
              outline: true,
              outlineText: heading,
              bold: true,
              fontSize: points.heading,
              leadingIndent: first,
              margin: [0, 8, 0, 4] as [number, number, number, number],
              headlineLevel: 1,
            },
          ]
        : []),
      ...paragraphs.flat().map(
        (line): Content => ({
          text: spans(line),
          alignment: "justify",
          leadingIndent: first,
          lineHeight: roomy,
          margin: [0, 3, 0, 3],
        }),
      ),
      ...(laid === null ? [] : tableParts(laid, landscape)),
    ];
  }

  function tableParts(laid: LaidTable, landscape: boolean): Content[] {
    if (laid.rows.length === 0)
      return laid.empty ? [{ text: plain(laid.empty), italics: true, leadingIndent: first, margin: [0, 3, 0, 3] }] : [];
    const caption: Content[] = laid.caption
      ? [{ text: plain(laid.caption), bold: true, alignment: "center", margin: [0, 6, 0, 0], headlineLevel: 1 }]
      : [];
    return [...caption, table(laid, landscape)];
  }

  function foot({ post, recipients, names }: LaidReport["foot"]): Content {
    return {
      columns: [
        {
          width: "*",
          stack: [
            { text: plain(recipients), bold: true, italics: true, fontSize: points.recipientsTitle },
            ...names.map((name): Content => ({ text: plain(name), fontSize: points.recipients })),
          ],
        },
        { width: "*", stack: [centred(post, { fontSize: points.title, bold: true })] },
      ],
      margin: [0, 14, 0, toPoints(25)],
    };
  }

  return { centred, titleLine, titles, head, section, foot };
}
