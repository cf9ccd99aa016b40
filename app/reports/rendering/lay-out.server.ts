/**
 * Lays a report out: which words stand where, which pages are turned, which rows may be split. Pure; knows no file format.
 * The words are those of the report's language, whoever reads it.
 */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { CellValue, ReportColumn, ReportDocument, ReportHead, ReportSection, ReportTable } from "../document";
import type { LaidHead, LaidReport, LaidRow, LaidSection, LaidTable, Line } from "./laid-out";
import { narrowest, points, textWidth, widthOf } from "./measures";
import { clean, linesOf, textOf } from "./spans";
import { isWide, stretchesOf } from "./stretches";

/** Lines of a cell beyond which its row may go over to the next page. */
const splitFrom = 14;

/** The report with its words in place. Ready for every format. */
export function layOut(document: ReportDocument): LaidReport {
  const t = textIn(document.locale);
  const words = t.reportPaper;
  const section = (one: ReportSection) => laidSection(t, document.locale, one, isWide(document, one));
  const names = document.signature.recipients.map(clean);
  return {
    locale: document.locale,
    plain: document.plain ?? false,
    fileName: document.fileName,
    head: laidHead(t, document.head),
    title: clean(document.title),
    subject: document.subject ? linesOf(evenly(clean(document.subject))) : [],
    period: document.period ? words.period(clean(document.period).replace(/^\((.*)\)$/, "$1")) : null,
    stretches: stretchesOf(document, document.sections, section, { head: true, foot: true }),
    foot: {
      post: document.signature.post ? words.post(clean(document.signature.post)) : words.recipientBlank,
      recipients: words.recipients,
      names: names.map((name, index) => words.recipient(name, index === names.length - 1)),
    },
    annex: laidAnnex(t, document, section),
  };
}

/**
 * On pages of its own behind the signature. A first section without a table is its title: "PHỤ LỤC: …" names what follows
 * the word that stands over it anyway.
 */
function laidAnnex(
  t: Catalogue,
  document: ReportDocument,
  section: (one: ReportSection) => LaidSection,
): LaidReport["annex"] {
  const [first, ...others] = document.annex;
  if (!first) return null;
  const words = t.reportPaper;
  const titled = first.heading !== null && first.table === null;
  const { symbol, on } = document.head;
  const named = titled ? clean(first.heading ?? "").replace(new RegExp(`^${words.annex}\\s*[:.–-]\\s*`, "i"), "") : "";
  return {
    title: words.annex,
    subject: named || words.annexTitle,
    to: words.annexTo(symbol ? words.numberShort(clean(symbol)) : words.numberShortBlank, words.day(...dateOf(on))),
    stretches: stretchesOf(document, titled ? [{ ...first, heading: null }, ...others] : document.annex, section, {
      head: true,
      foot: false,
    }),
  };
}

/** A title longer than a line on as many as it needs, all of about the same length: no word stands alone under it. */
function evenly(title: string): string {
  const width = widthOf(title, points.title, { bold: true }) / textWidth(false);
  if (title.includes("\n") || width < 0.97) return title;
  // Lines are broken at words and so not quite even: a little of each is left free.
  const lines = Math.max(2, Math.ceil(width / 0.92));
  const words = title.split(" ");
  const ends = Array.from({ length: lines - 1 }, (_, at) => nearestEnd(words, ((at + 1) * title.length) / lines));
  const starts = [0, ...ends];
  return starts
    .map((start, at) => words.slice(start, starts[at + 1]).join(" "))
    .filter(Boolean)
    .join("\n");
}

/** After how many words a line ends that is to be about so many letters long. */
function nearestEnd(words: string[], letters: number): number {
  const off = (count: number) => Math.abs(words.slice(0, count).join(" ").length - letters);
  return words.reduce((best, _, at) => (off(at + 1) < off(best) ? at + 1 : best), 0);
}

const dateOf = (on: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  return [day, month, year];
};

function laidHead(t: Catalogue, head: ReportHead): LaidHead {
  const words = t.reportPaper;
  return {
    superior: head.superior ? words.post(clean(head.superior)) : null,
    office: head.office ? words.post(clean(head.office)) : words.recipientBlank,
    state: words.state ? { name: words.state, motto: words.motto } : null,
    number: head.symbol ? words.number(clean(head.symbol)) : words.numberBlank,
    placeAndDay: words.placeAndDay(head.place ? clean(head.place) : words.placeBlank, ...dateOf(head.on)),
  };
}

function laidSection(t: Catalogue, locale: Locale, section: ReportSection, wide: boolean): LaidSection {
  return {
    heading: section.heading === null ? null : clean(section.heading),
    paragraphs: section.paragraphs.map((paragraph) => linesOf(paragraph)),
    table: section.table && laidTable(t, locale, section.table, section.heading, wide),
  };
}

function laidTable(t: Catalogue, locale: Locale, table: ReportTable, heading: string | null, wide: boolean): LaidTable {
  const shares = sharesOf(table.columns, narrowest / textWidth(wide));
  const columns = table.columns.map((column, index) => ({
    key: column.key,
    header: clean(column.header),
    share: shares[index] ?? 0,
    align: alignOf(column),
  }));
  const widths = columns.map(({ share }) => share * textWidth(wide) - 3);
  const caption = clean(table.caption);
  return {
    caption: heading && clean(heading).toLowerCase().includes(caption.toLowerCase()) ? null : caption,
    columns,
    rows: table.rows.map((row) => laidRow(t, locale, row, widths)),
    empty: clean(table.empty),
  };
}

/** Shares of the width that add up to 1, none under the least. */
function sharesOf(columns: readonly ReportColumn[], least: number): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const atLeast = columns.map(({ width }) => Math.max(width / all, least));
  const sum = atLeast.reduce((one, other) => one + other, 0);
  return atLeast.map((share) => share / sum);
}

/** A running number in the middle, figures to the right, days in the middle, texts to the left. */
function alignOf({ key, kind }: ReportColumn) {
  if (key === "no" || kind === "day") return "center" as const;
  return kind === "number" ? ("end" as const) : ("start" as const);
}

function laidRow(t: Catalogue, locale: Locale, row: readonly CellValue[], widths: readonly number[]): LaidRow {
  const cells = row.map((value) => linesOfCell(t, locale, value));
  const heights = cells.map((lines, index) => heightOf(lines, widths[index] ?? 1));
  return { cells, tall: Math.max(0, ...heights) > splitFrom };
}

/** In lines of the table's letters. */
const heightOf = (lines: readonly Line[], width: number): number =>
  lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(widthOf(textOf(line), points.table) / Math.max(width, 5))),
    0,
  );

const formats = new Map<Locale, Intl.NumberFormat>();

/** A figure as the language writes it, with at most two places. */
function figure(locale: Locale, value: number): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  formats.set(locale, format);
  return format.format(value);
}

function linesOfCell(t: Catalogue, locale: Locale, value: CellValue): Line[] {
  if (value === null) return [];
  if (typeof value === "string") return linesOf(value);
  if (typeof value === "number") return linesOf(figure(locale, value));
  if ("day" in value) return linesOf(formatDay(t, value.day));
  if ("lines" in value) return value.lines.flatMap((line) => linesOf(line));
  return linesOf(value.text, value.link);
}
