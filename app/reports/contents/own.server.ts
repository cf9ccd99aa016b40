/** One's own report: the agreements of any filter with the columns that were chosen, in one table. */
import type { GapId } from "#app/completeness/gap";
import { countryName } from "#app/platform/codes";
import { formatDay } from "#app/platform/days";
import { textIn } from "#app/platform/text";
import type { CellValue, ReportColumn } from "../document";
import { annexOf } from "./annex.server";
import {
  dayCell,
  deadlineText,
  fieldNames,
  type Hand,
  handOf,
  linesOr,
  partyLines,
  referenceLink,
  termOf,
  titleOf,
  typedLines,
} from "./cells";
import type { ReportContents } from "./contents";
import { framed } from "./frame.server";
import { countRecords, type Reported, readRecords } from "./records.server";
import { type OwnColumn, usualOwnColumns } from "./request";
import { chosen } from "./scope.server";
import { column, numberedTable, tableSection } from "./sections";

interface Shown {
  width: number;
  kind?: ReportColumn["kind"];
  cell: (hand: Hand, row: Reported) => CellValue;
  /** What a blank cell of it means. */
  gap?: GapId;
}

const shown: Record<OwnColumn, Shown> = {
  reference: { width: 8, cell: referenceLink },
  title: { width: 15, cell: (hand, row) => ({ lines: [titleOf(hand, row)] }) },
  kind: { width: 9, cell: ({ t }, row) => t.workflow.kinds[row.kind], gap: "kind" },
  parties: { width: 15, cell: (hand, row) => linesOr("–", partyLines(hand, row.parties, null)), gap: "parties" },
  country: {
    width: 8,
    cell: ({ t }, row) =>
      countriesOf(row)
        .map((code) => countryName(t, code))
        .join(", ") || null,
  },
  stage: { width: 7, cell: ({ t }, row) => t.stages[row.stage] },
  step: { width: 9, cell: ({ t }, row) => t.workflow.steps[row.step] },
  stageSince: { width: 7, kind: "day", cell: (_, row) => dayCell(row.stageSince) },
  signedOn: { width: 7, kind: "day", cell: (_, row) => dayCell(row.signedOn), gap: "signingDay" },
  effectiveOn: { width: 7, kind: "day", cell: (_, row) => dayCell(row.effectiveOn), gap: "effectiveDay" },
  term: { width: 9, cell: termOf, gap: "term" },
  endsOn: { width: 7, kind: "day", cell: (_, row) => dayCell(row.endsOn), gap: "endDay" },
  fields: { width: 12, cell: (hand, row) => fieldNames(hand, row.fields) || null, gap: "fields" },
  owner: { width: 8, cell: (_, row) => row.owner, gap: "owner" },
  lead: { width: 9, cell: (_, row) => row.lead, gap: "lead" },
  summary: { width: 16, cell: (_, row) => typed(row.summary), gap: "summary" },
  results: { width: 14, cell: (_, row) => typed(row.results), gap: "reportingNotes" },
  difficulties: { width: 14, cell: (_, row) => typed(row.difficulties), gap: "reportingNotes" },
  proposals: { width: 14, cell: (_, row) => typed(row.proposals), gap: "reportingNotes" },
  nextDeadline: { width: 12, cell: (hand, row) => row.next && deadlineText(hand, row.next) },
  overdue: {
    width: 12,
    cell: (hand, row) =>
      row.overdue.length > 0 ? { lines: row.overdue.map((deadline) => deadlineText(hand, deadline)) } : null,
  },
};

const typed = (text: string | null): CellValue => {
  const lines = typedLines(text);
  return lines.length > 0 ? { lines } : null;
};

const countriesOf = ({ parties }: Reported): string[] => [
  ...new Set(parties.filter(({ side, role }) => side === "theirs" && role === "party").map(({ country }) => country)),
];

/** More columns than this, or wide ones, want the page turned. */
const portraitWidth = 60;

export const own: ReportContents = {
  count: async (ctx, request) => countRecords(ctx, await chosen(ctx, request)),

  async contents(ctx, request, onProgress) {
    const hand = handOf(textIn(request.locale), ctx.today, request);
    const words = hand.t.reportWords;
    const names = request.columns.length > 0 ? [...new Set(request.columns)] : usualOwnColumns;
    const which = await chosen(ctx, request);
    const total = await countRecords(ctx, which);
    const rows = await readRecords(ctx, which, { limit: request.limit, total, onProgress });
    const headers: Record<string, string> = { ...words.columns, title: words.columns.agreement };
    const gaps = names.flatMap((name) => shown[name].gap ?? []);
    const table = numberedTable(hand, {
      caption: words.headings.list,
      columns: names.map((name) => column(name, headers[name] ?? name, shown[name].width, shown[name].kind)),
      rows,
      cells: (row) => names.map((name) => shown[name].cell(hand, row)),
      empty: words.empty.own,
    });
    return framed(ctx, hand, {
      kind: "own",
      period: null,
      sections: [tableSection(table, [words.overview.chosen(total), words.asOf(formatDay(hand.t, ctx.today))])],
      annex: gaps.length > 0 ? await annexOf(ctx, hand, which, [...new Set(gaps)]) : [],
      landscape: table.columns.reduce((sum, { width }) => sum + width, 0) > portraitWidth,
    });
  },
};
