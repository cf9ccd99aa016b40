/**
 * The report on pilots: those open now and those closed in the period, with what they asked, how far they came and what was measured.
 * Which pilots and indicators count, and whether an indicator was reached, is said by the figures.
 */
import { sql } from "drizzle-orm";
import type { GapId } from "#app/completeness/gap";
import { countFigures } from "#app/figures/count-figures.server";
import type { FigureCounts } from "#app/figures/figure";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { textIn } from "#app/platform/text";
import type { CellValue, ReportTable } from "../document";
import { annexOf } from "./annex.server";
import {
  dayCell,
  type Hand,
  handOf,
  type Line,
  linesOr,
  partyLines,
  referenceLink,
  titleOf,
  typedLines,
  windowText,
} from "./cells";
import type { ReportContents } from "./contents";
import { type BucketRow, figureRows } from "./figure-rows.server";
import { framed } from "./frame.server";
import { type ReportedParty, readParties } from "./party-names.server";
import { chosenOurs, periodOf } from "./scope.server";
import { columnsOf, numberedTable, section, tableSection } from "./sections";

const states = ["running", "paused", "go", "adjust", "stop", "unknown", "undated"] as const;
const reached = ["met", "notMet", "notMeasured", "unknown"] as const;
const gaps: readonly GapId[] = ["pilotQuestion", "pilotWindow", "pilotIndicators"];
const batch = 200;

export const pilots: ReportContents = {
  async count(ctx, request) {
    const [counted] = await countFigures(ctx, ["pilots"], { filter: request.filter, period: periodOf(ctx, request) });
    return counted?.total ?? 0;
  },

  async contents(ctx, request, onProgress) {
    const hand = handOf(textIn(request.locale), ctx.today, request);
    const period = periodOf(ctx, request);
    const scope = { filter: request.filter, period };
    const figures = await countFigures(ctx, ["pilots", "indicators"], scope);
    const total = Math.min(figures[0]?.total ?? 0, request.limit ?? Number.POSITIVE_INFINITY);
    await onProgress?.(0, total);
    const rows = await figureRows(ctx, "pilots", states, scope, request.limit);
    const read: PilotRow[] = [];
    for (let at = 0; at < rows.length; at += batch) {
      read.push(...(await withRecords(ctx, rows.slice(at, at + batch))));
      await onProgress?.(read.length, total);
    }
    const indicators = await figureRows(ctx, "indicators", reached, scope, request.limit);
    const { headings } = hand.t.reportWords;
    return framed(ctx, hand, {
      kind: "pilots",
      period,
      addressed: true,
      sections: [
        section(headings.overview, overviewOf(hand, figures)),
        tableSection(pilotTable(hand, read)),
        tableSection(indicatorTable(hand, indicators)),
      ],
      annex: await annexOf(ctx, hand, await chosenOurs(ctx, request), gaps),
      landscape: true,
    });
  },
};

interface PilotRecords extends Record<string, unknown> {
  id: string;
  scope: string | null;
  closedOn: string | null;
  leadOurs: string | null;
  leadTheirs: string | null;
  reports: { kind: "mid" | "final"; on: string; title: string }[];
}

type PilotRow = BucketRow & { records: PilotRecords | undefined; parties: ReportedParty[] };

/** What is on record of a batch of pilots besides the figure's row. Four queries. */
async function withRecords(ctx: Ctx, rows: BucketRow[]): Promise<PilotRow[]> {
  const found = await ctx.db.execute<PilotRecords>(sql`
    select p.id, p.scope, to_char(p.closed_on, 'YYYY-MM-DD') as "closedOn", c.pilot->>'leadOurs' as "leadOurs",
      c.pilot->>'leadTheirs' as "leadTheirs", coalesce((
        select json_agg(json_build_object('kind', r.kind, 'on', r."on", 'title', r.title) order by r."on", r.title)
        from pilot_reports r where r.pilot_id = p.id), '[]') as reports
    from pilots p join agreements a on a.id = p.agreement_id
      left join lateral (
        select e.pilot from jsonb_array_elements(
          jsonb_build_array(a.snapshot->'context'->'pilot') || coalesce(a.snapshot->'context'->'pastPilots', '[]')) e(pilot)
        where e.pilot->>'number' = p.number::text limit 1) c on true
    where p.id in ${rows.map(({ key }) => key)}`);
  const parties = await readParties(
    ctx,
    rows.flatMap(({ agreement }) => (agreement ? [agreement.id] : [])),
  );
  return rows.map((row) => ({
    ...row,
    records: found.find(({ id }) => id === row.key),
    parties: parties.get(row.agreement?.id ?? "") ?? [],
  }));
}

function overviewOf({ t, today }: Hand, figures: FigureCounts[]): string[] {
  const { overview: words, outcomes, pilotStates } = t.reportWords;
  const bucket = (at: number, name: string) => figures[at]?.buckets.find((one) => one.bucket === name)?.count ?? 0;
  const names: Record<(typeof states)[number], string> = { ...pilotStates, ...outcomes };
  const parts = states.filter((state) => bucket(0, state) > 0).map((state) => `${bucket(0, state)} ${names[state]}`);
  const [pilots, indicators] = figures;
  return [
    words.pilotsOf(pilots?.total ?? 0, parts.join(", ")),
    ...((indicators?.total ?? 0) > 0
      ? [words.indicators(bucket(1, "met"), bucket(1, "notMet"), bucket(1, "notMeasured") + bucket(1, "unknown"))]
      : []),
    `${words.observedNot} ${t.reportWords.asOf(formatDay(t, today))}`,
  ];
}

function pilotTable(hand: Hand, rows: readonly PilotRow[]): ReportTable {
  const { headings, empty } = hand.t.reportWords;
  return numberedTable(hand, {
    caption: headings.pilots,
    columns: columnsOf(hand, { agreement: 14, partner: 10, question: 14, window: 9, leads: 9, reports: 10, state: 9 }),
    rows,
    cells: (row) => pilotCells(hand, row),
    empty: empty.pilots,
  });
}

function pilotCells(hand: Hand, { bucket, agreement, detail, records, parties }: PilotRow): CellValue[] {
  const { t } = hand;
  const { notRecorded, outcomes, pilotStates, facts, fact, reportKinds, leads } = t.reportWords;
  if (detail.is !== "pilot" || !agreement) throw new Error("A pilot was expected");
  const title = titleOf(hand, agreement);
  const named: Line[] = detail.number === 1 ? [title] : [title, t.reportWords.pilotNumber(detail.number)];
  const names: Record<string, string> = { ...pilotStates, ...outcomes };
  const closed = records?.closedOn ? [fact(facts.ended, formatDay(t, records.closedOn))] : [];
  return [
    { lines: [...named, agreement.reference] },
    linesOr(notRecorded, partyLines(hand, parties, "theirs")),
    linesOr(notRecorded, [...typedLines(detail.question), ...typedLines(records?.scope ?? null)]),
    windowText(hand, detail.firstOn, detail.lastOn) ?? notRecorded,
    linesOr(notRecorded, [
      ...(records?.leadOurs ? [fact(leads.ours, records.leadOurs)] : []),
      ...(records?.leadTheirs ? [fact(leads.theirs, records.leadTheirs)] : []),
    ]),
    linesOr(
      notRecorded,
      (records?.reports ?? []).map(({ kind, on, title }) => `${reportKinds[kind]}: ${title} (${formatDay(t, on)})`),
    ),
    { lines: [names[bucket] ?? bucket, ...closed] },
  ];
}

function indicatorTable(hand: Hand, rows: readonly BucketRow[]): ReportTable {
  const { headings, empty, reached: words } = hand.t.reportWords;
  const names: Record<string, string> = words;
  return numberedTable(hand, {
    caption: headings.indicators,
    columns: columnsOf(hand, {
      agreement: 14,
      indicator: 14,
      unit: 6,
      baseline: [6, "number"],
      target: [6, "number"],
      last: [6, "number"],
      lastOn: [6, "day"],
      reached: 6,
    }),
    rows,
    cells: ({ agreement, detail, on, bucket }) => {
      if (detail.is !== "indicator" || !agreement) throw new Error("An indicator was expected");
      return [
        referenceLink(hand, agreement),
        detail.name,
        detail.unit,
        detail.baseline,
        detail.target,
        detail.value,
        dayCell(on),
        names[bucket] ?? null,
      ];
    },
    empty: empty.indicators,
  });
}
