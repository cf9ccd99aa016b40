/**
 * The report on commitments, as ministries ask for it: of each agreement that bound our office in the period the lead agency, partner,
 * content, timeline, results, difficulties and proposals. What officers wrote comes first; what the record itself says stands beside it.
 * Commitments on record follow one by one; an agreement without any is reported as a whole.
 */
import { and, type SQL, sql } from "drizzle-orm";
import type { GapId } from "#app/completeness/gap";
import { isMissing } from "#app/completeness/gaps.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { textIn } from "#app/platform/text";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import type { CellValue, ReportTable } from "../document";
import { annexOf } from "./annex.server";
import {
  deadlineText,
  fieldNames,
  type Hand,
  handOf,
  type Line,
  linesOr,
  partyLines,
  termOf,
  titleOf,
  typedLines,
  windowText,
} from "./cells";
import type { ReportContents } from "./contents";
import { framed } from "./frame.server";
import { formColumns, isLate, type Promised, promisedTable, readPromised } from "./promised.server";
import { countRecords, type Reported, readRecords } from "./records.server";
import type { ReportRequest } from "./request";
import { chosenOurs, endUnknown, inForceIn, periodOf } from "./scope.server";
import { numberedTable, section, tableSection } from "./sections";

const gaps: readonly GapId[] = [
  "lead",
  "summary",
  "fields",
  "signingDay",
  "signatories",
  "effectiveDay",
  "term",
  "endDay",
  "reportingNotes",
  "contactOurs",
  "contactTheirs",
  "owner",
];

const scopeOf = async (ctx: Ctx, request: ReportRequest): Promise<SQL> =>
  and(await chosenOurs(ctx, request), inForceIn(periodOf(ctx, request))) as SQL;

export const commitments: ReportContents = {
  count: async (ctx, request) => countRecords(ctx, await scopeOf(ctx, request)),

  async contents(ctx, request, onProgress) {
    const hand = handOf(textIn(request.locale), ctx.today, request);
    const which = await scopeOf(ctx, request);
    const figures = await countStanding(ctx, request, which);
    const rows = await readRecords(ctx, which, { limit: request.limit, total: figures.total, onProgress });
    const ids = rows.map(({ id }) => id);
    const promised = await readPromised(ctx, ids, periodOf(ctx, request).first);
    const words = hand.t.reportWords;
    return framed(ctx, hand, {
      kind: "commitments",
      period: periodOf(ctx, request),
      addressed: true,
      sections: [
        section(words.headings.overview, overviewOf(hand, figures, promised)),
        tableSection(tableOf(hand, rows, promised)),
        ...(promised.size > 0 ? [tableSection(promisedTable(hand, rows, promised))] : []),
      ],
      annex: await annexOf(ctx, hand, which, gaps),
      landscape: true,
    });
  },
};

interface Standing {
  total: number;
  signed: number;
  pilot: number;
  evaluated: number;
  ended: number;
  signedIn: number;
  unknownEnd: number;
  overdue: number;
  late: number;
  noLead: number;
}

/** What the overview counts, in one query each for those in force and for those that may have been. */
async function countStanding(ctx: Ctx, request: ReportRequest, which: SQL): Promise<Standing> {
  const { first, last } = periodOf(ctx, request);
  const overdue = sql`(select count(*) from deadlines d where d.agreement_id = agreements.id and d.closed_at is null
    and d.task_id is null and d.due_on < ${ctx.today} and d.kind not in ${[...occasionKinds, ...watchKinds]})`;
  const stage = (name: string) =>
    sql`count(*) filter (where agreements.stage = ${name})::int as ${sql.identifier(name)}`;
  const [counted] = await ctx.db.execute<Omit<Standing, "unknownEnd"> & Record<string, unknown>>(sql`
    select count(*)::int as total, ${stage("signed")}, ${stage("pilot")}, ${stage("evaluated")}, ${stage("ended")},
      count(*) filter (where agreements.signed_on between ${first} and ${last})::int as "signedIn",
      count(*) filter (where ${isMissing("lead")})::int as "noLead",
      coalesce(sum(o.n), 0)::int as overdue, count(*) filter (where o.n > 0)::int as late
    from agreements cross join lateral (select ${overdue} as n) o where ${which}`);
  if (!counted) throw new Error("nothing was counted");
  const perhaps = and(await chosenOurs(ctx, request), endUnknown({ first, last })) as SQL;
  return { ...counted, unknownEnd: await countRecords(ctx, perhaps) };
}

function overviewOf({ t, today }: Hand, figures: Standing, promised: Map<string, Promised[]>): string[] {
  const words = t.reportWords.overview;
  const parts = [
    ...(["signed", "pilot", "evaluated"] as const)
      .filter((stage) => figures[stage] > 0)
      .map((stage) => words.stage(figures[stage], t.stages[stage])),
    ...(figures.ended > 0 ? [words.endedIn(figures.ended)] : []),
  ];
  return [
    words.inForce(figures.total, parts.join(", ")),
    ...(figures.total > 0 ? [words.signedIn(figures.signedIn), words.overdue(figures.overdue, figures.late)] : []),
    ...(figures.noLead > 0 ? [words.noLead(figures.noLead)] : []),
    ...(figures.unknownEnd > 0 ? [words.unknownEnd(figures.unknownEnd)] : []),
    `${promised.size > 0 ? promisedText(t.reportWords, today, promised) : t.reportWords.wholes} ${words.observedNot}`,
    `${t.reportWords.asOf(formatDay(t, today))} ${t.reportWords.marks}`,
  ];
}

/** How many commitments are on record, and what became of them. */
function promisedText(words: Hand["t"]["reportWords"], today: string, promised: Map<string, Promised[]>): string {
  const all = [...promised.values()].flat();
  const count = (which: (one: Promised) => boolean) => all.filter(which).length;
  return words.promised(all.length, promised.size, {
    fulfilled: count(({ status }) => status === "fulfilled"),
    notFulfilled: count(({ status }) => status === "notFulfilled"),
    overdue: count((one) => isLate(one, today)),
  });
}

function tableOf(hand: Hand, rows: readonly Reported[], promised: Map<string, Promised[]>): ReportTable {
  const { headings, empty } = hand.t.reportWords;
  return numberedTable(hand, {
    caption: headings.each,
    columns: formColumns(hand),
    rows,
    cells: (row) => cellsOf(hand, row, promised.get(row.id)?.length ?? 0),
    empty: empty.commitments,
  });
}

function cellsOf(hand: Hand, row: Reported, promised: number): CellValue[] {
  const { notRecorded } = hand.t.reportWords;
  return [
    row.lead ?? notRecorded,
    linesOr(notRecorded, partyLines(hand, row.parties, "theirs")),
    { lines: contentLines(hand, row, promised) },
    { lines: timeLines(hand, row) },
    linesOr(notRecorded, [...typedLines(row.results), ...resultFacts(hand, row)]),
    linesOr(notRecorded, [...typedLines(row.difficulties), ...difficultyFacts(hand, row)]),
    linesOr(notRecorded, typedLines(row.proposals)),
  ];
}

function contentLines(hand: Hand, row: Reported, promised: number): Line[] {
  const { t } = hand;
  const words = t.reportWords;
  const ours = row.parties.filter(({ side, role }) => side === "ours" && role === "party");
  const named = ours.map(({ name, now }) => (now && now !== name ? `${name}, ${words.answersNow(now)}` : name));
  return [
    titleOf(hand, row),
    words.facts.paper(t.workflow.kinds[row.kind], row.reference),
    ...(named.length > 0 ? [words.ourParty(named.join("; "))] : []),
    ...(row.fields.length > 0 ? [words.fact(words.facts.fields, fieldNames(hand, row.fields))] : []),
    ...typedLines(row.summary),
    ...(promised > 0 ? [words.promisedBelow(promised)] : []),
  ];
}

function timeLines(hand: Hand, row: Reported): Line[] {
  const { t } = hand;
  const { facts: words, fact } = t.reportWords;
  const { signing, pilot } = row.facts;
  const term = termOf(hand, row);
  const window = pilot ? windowText(hand, pilot.firstOn, pilot.lastOn) : null;
  return [
    signing ? (row.signedOn ? fact(words.signed, formatDay(t, row.signedOn)) : words.signedUnknown) : words.notSigned,
    ...(row.effectiveOn && row.effectiveOn !== row.signedOn
      ? [fact(words.effective, formatDay(t, row.effectiveOn))]
      : []),
    term ? fact(words.term, term) : words.termUnknown,
    ...(window ? [fact(words.pilot, window)] : []),
    ...(row.stage === "ended"
      ? [row.endedOn ? fact(words.ended, formatDay(t, row.endedOn)) : words.endedUnknown]
      : [fact(words.status, t.workflow.steps[row.step])]),
    ...(row.next ? [fact(words.next, deadlineText(hand, row.next))] : []),
  ];
}

/** What the record itself says came of it. */
function resultFacts({ t }: Hand, { facts: { pilot, evaluation, decision } }: Reported): string[] {
  const { facts: words, fact, onRecord, outcomes, results } = t.reportWords;
  const on = (name: string, day: string | null, value: string | null) =>
    onRecord(fact(day ? `${name} (${formatDay(t, day)})` : name, value ?? t.reportWords.notRecorded));
  return [
    ...(pilot?.state === "closed"
      ? [on(words.pilotClosed, pilot.closedOn, pilot.outcome && outcomes[pilot.outcome])]
      : []),
    ...(evaluation ? [on(words.evaluated, evaluation.on, results[evaluation.result])] : []),
    ...(decision ? [on(words.decided, decision.on, t.workflow.decisions[decision.decision])] : []),
  ];
}

/** What the record itself says stands in the way: what is overdue, and that it is suspended. */
function difficultyFacts(hand: Hand, { overdue, step, facts: { suspension } }: Reported): string[] {
  const { t } = hand;
  const { facts: words, onRecord } = t.reportWords;
  const since = suspension?.on ? ` ${t.reportWords.since(formatDay(t, suspension.on))}` : "";
  return [
    // Commitments stand below with their own days.
    ...overdue.filter(({ kind }) => kind !== "commitmentDue").map((deadline) => onRecord(deadlineText(hand, deadline))),
    ...(step === "suspended" ? [onRecord(`${words.suspended}${since}`)] : []),
  ];
}
