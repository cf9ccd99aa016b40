/**
 * The activity of a period: what was proposed, signed, changed, piloted, evaluated and ended, whom one met, which reports were sent.
 * Its numbers are those of the figures; what is only observed is no activity of ours.
 */
import { isNarrowed } from "#app/agreements/filters";
import { deadlineTitle } from "#app/deadlines/row";
import { countFigures } from "#app/figures/count-figures.server";
import type { FigureCounts, FigureId } from "#app/figures/figure";
import { formatDay } from "#app/platform/days";
import { textIn } from "#app/platform/text";
import type { CellValue, ReportTable } from "../document";
import { annexOf } from "./annex.server";
import { dayCell, type Hand, handOf, linesOr, partyLines, referenceLink, titleOf } from "./cells";
import type { ReportContents } from "./contents";
import { countEvents, type Part, type ReportedEvent, readEvents } from "./events.server";
import { type BucketRow, figureRows } from "./figure-rows.server";
import { framed } from "./frame.server";
import { meetingTable, readMeetings } from "./meetings.server";
import { chosenOurs, periodOf } from "./scope.server";
import { column, columnsOf, numberedTable, section, tableSection } from "./sections";

const filingBuckets = ["onTime", "late", "overdue", "toCome", "unknown"] as const;
const outcomes = ["go", "adjust", "stop"] as const;
const results = ["met", "partlyMet", "notMet"] as const;
const sum = (counts: Map<string, number>) =>
  [...counts].reduce((all, [type, count]) => (type === "undated" ? all : all + count), 0);

export const activity: ReportContents = {
  count: async (ctx, request) => sum(await countEvents(ctx, await chosenOurs(ctx, request), periodOf(ctx, request))),

  async contents(ctx, request, onProgress) {
    const hand = handOf(textIn(request.locale), ctx.today, request);
    const period = periodOf(ctx, request);
    const scope = { filter: request.filter, period };
    const which = await chosenOurs(ctx, request);
    const counts = await countEvents(ctx, which, period);
    const most = Math.min(sum(counts), request.limit ?? Number.POSITIVE_INFINITY);
    await onProgress?.(0, most);
    const events = await readEvents(ctx, which, period, most, (read) => onProgress?.(read, most));
    const figures = await countFigures(ctx, ["evaluations", "pilots", "filings"], scope);
    const meetings = await readMeetings(ctx, which, !isNarrowed(request.filter), period);
    const filings = await figureRows(ctx, "filings", filingBuckets, scope, request.limit);
    const { headings, empty } = hand.t.reportWords;
    const table = (part: Part, caption: string, nothing: string) => {
      const those = events.filter((event) => event.part === part);
      return tableSection(eventTable(hand, caption, nothing, those));
    };
    const about = meetings.map((meeting) => meeting.about);
    return framed(ctx, hand, {
      kind: "activity",
      period,
      addressed: true,
      sections: [
        section(headings.overview, overviewOf(hand, counts, figures, meetings.length)),
        table("proposed", headings.proposed, empty.proposed),
        table("signed", headings.signed, empty.signed),
        table("changes", headings.changes, empty.changes),
        table("pilots", headings.pilots, empty.pilotEvents),
        table("evaluations", headings.evaluations, empty.evaluations),
        table("ended", headings.ended, empty.ended),
        tableSection(meetingTable(hand, headings.meetings, empty.meetings, meetings, about)),
        tableSection(filingTable(hand, filings)),
      ],
      annex: await annexOf(ctx, hand, which, ["signingDay", "owner"]),
      landscape: true,
    });
  },
};

function overviewOf(hand: Hand, counts: Map<string, number>, figures: FigureCounts[], meetings: number): string[] {
  const { t, today } = hand;
  const { overview: words, outcomes: outcomeWords, results: resultWords } = t.reportWords;
  const of = (type: string) => counts.get(type) ?? 0;
  const bucket = (id: FigureId, name: string) =>
    figures.find((figure) => figure.id === id)?.buckets.find((one) => one.bucket === name)?.count ?? 0;
  const said = <N extends string>(id: FigureId, names: readonly N[], words: (name: N) => string) =>
    names
      .filter((name) => bucket(id, name) > 0)
      .map((name) => `${bucket(id, name)} ${words(name)}`)
      .join(", ");
  const all = (id: FigureId, names: readonly string[]) => names.reduce((total, name) => total + bucket(id, name), 0);
  const filings = filingBuckets.filter((name) => bucket("filings", name) > 0);
  const undated = of("undated");
  return [
    words.counts(of("proposed"), of("signed"), of("ended")),
    words.pilotCounts(
      of("pilotStarted"),
      all("pilots", [...outcomes, "unknown"]),
      said("pilots", outcomes, (name) => outcomeWords[name]),
    ),
    words.evaluationCounts(
      all("evaluations", [...results, "unknown"]),
      said("evaluations", results, (name) => resultWords[name]),
    ),
    words.filingCounts(
      filings.map((name) => words.filings[name](bucket("filings", name))).join(", ") || words.noFilings,
    ),
    words.meetingCount(meetings),
    ...(undated > 0 ? [words.undated(undated)] : []),
    `${words.observedNot} ${t.reportWords.asOf(formatDay(t, today))}`,
  ];
}

function eventTable(hand: Hand, caption: string, empty: string, events: readonly ReportedEvent[]): ReportTable {
  const { notRecorded, nobody } = hand.t.reportWords;
  return numberedTable(hand, {
    caption,
    columns: columnsOf(hand, { day: [6, "day"], reference: 7, agreement: 16, partner: 12, event: 13, owner: 8 }),
    rows: events,
    cells: (event) => [
      dayCell(event.on),
      referenceLink(hand, event),
      { lines: [titleOf(hand, event), hand.t.workflow.kinds[event.kind]] },
      linesOr(notRecorded, partyLines(hand, event.parties, "theirs")),
      eventText(hand, event),
      event.owner ?? nobody,
    ],
    empty,
  });
}

/** "Evaluated: partly met"; an end is said by the step it led to. */
function eventText({ t }: Hand, { type, step, outcome }: ReportedEvent): string {
  const { fact, facts, outcomes, results } = t.reportWords;
  if (!type) return fact(facts.ended, t.workflow.steps[step]);
  const name = t.workflow.events[type].past;
  const words: Record<string, string> = { ...outcomes, ...results, ...t.workflow.decisions };
  return outcome ? fact(name, words[outcome] ?? outcome) : name;
}

function filingTable(hand: Hand, rows: readonly BucketRow[]): ReportTable {
  const { t } = hand;
  const { columns, headings, empty, filingStates } = t.reportWords;
  const states: Record<string, string> = filingStates;
  const cells = (row: BucketRow): CellValue[] => {
    if (row.detail.is !== "filing") throw new Error("A filing was expected");
    const { filing, toWhom, dueOn, sentOn } = row.detail;
    return [
      row.agreement ? referenceLink(hand, row.agreement) : null,
      row.agreement ? { lines: [titleOf(hand, row.agreement)] } : null,
      deadlineTitle(t, { kind: "filingDue", subject: "", task: null, filing }),
      toWhom,
      dayCell(dueOn),
      dayCell(sentOn),
      states[row.bucket] ?? null,
    ];
  };
  return numberedTable(hand, {
    caption: headings.filings,
    columns: [
      ...columnsOf(hand, { reference: 6, agreement: 14, what: 11, toWhom: 9, due: [6, "day"], sent: [6, "day"] }),
      column("state", columns.outcome, 7),
    ],
    rows,
    cells,
    empty: empty.filings,
  });
}
