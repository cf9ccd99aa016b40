/** The commitments of agreements as a report lists them one by one: whose, what, by when, what came of it. What was withdrawn is left out. */
import { sql } from "drizzle-orm";
import { figureText } from "#app/agreements/figure-text";
import { isOpen, type Side } from "#app/commitments/row";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay, formatSpan, relativeDays } from "#app/platform/days";
import type { CommitmentStatus, Span } from "#db/schema";
import type { CellValue, ReportTable } from "../document";
import { type Hand, type Line, linesOr, partyLines, titleOf, typedLines } from "./cells";
import type { Reported } from "./records.server";
import { columnsOf, numberedTable } from "./sections";

export interface Promised {
  agreementId: string;
  text: string;
  clause: string | null;
  side: Side;
  party: string | null;
  status: CommitmentStatus;
  /** Its agreement ended: nothing is due any more. */
  ended: boolean;
  dueOn: string | null;
  recurs: Span | null;
  recursFrom: string | null;
  recursUntil: string | null;
  closedOn: string | null;
  measure: string | null;
  target: number | null;
  unit: string | null;
  value: number | null;
  evidence: string | null;
  difficulties: string | null;
  /** Of the log, the latest first. */
  log: { on: string; text: string }[];
}

/** Agreements asked about at once. */
const batch = 500;
const mostLog = 3;

/** Of these agreements, those open and those closed from a day on; in the order of their days. A query for every 500 agreements. */
export async function readPromised(ctx: Ctx, agreementIds: string[], from: string): Promise<Map<string, Promised[]>> {
  const found = new Map<string, Promised[]>();
  for (let at = 0; at < agreementIds.length; at += batch) {
    const rows = await ctx.db.execute<Promised & Record<string, unknown>>(sql`
      select c.agreement_id as "agreementId", c.text, c.clause, c.side, ${nameIn(sql`o`, ctx.locale)} as party, c.status, a.stage = 'ended' as ended,
        c.due_on::text as "dueOn", c.recurs, c.recurs_from::text as "recursFrom", c.recurs_until::text as "recursUntil",
        c.closed_on::text as "closedOn", c.measure, c.target::float8 as target, c.unit, c.evidence, c.difficulties,
        (select p.value::float8 from commitment_progress p where p.commitment_id = c.id and p.value is not null
          order by p."on" desc, p.recorded_at desc limit 1) as value,
        coalesce((select json_agg(l) from (select p."on", p.text from commitment_progress p
          where p.commitment_id = c.id and p.text <> '' order by p."on" desc, p.recorded_at desc limit ${mostLog}) l), '[]') as log
      from commitments c join agreements a on a.id = c.agreement_id left join organisations o on o.id = c.organisation_id
      where c.agreement_id in ${agreementIds.slice(at, at + batch)} and c.status <> 'withdrawn'
        and (c.closed_on is null or c.closed_on >= ${from}::date)
      order by c.agreement_id, c.due_on nulls last, c.id`);
    for (const row of rows) found.set(row.agreementId, [...(found.get(row.agreementId) ?? []), row]);
  }
  return found;
}

interface Row {
  of: Reported;
  promised: Promised;
}

/** The columns of the official form, for agreements and for what each promised alike. */
export const formColumns = (hand: Hand) =>
  columnsOf(hand, {
    lead: 7,
    partner: 10,
    content: 24,
    timeline: 12,
    results: 12,
    difficulties: 12,
    proposals: 10,
  });

/** A row for each, in the order of the agreements. */
export function promisedTable(hand: Hand, rows: readonly Reported[], promised: Map<string, Promised[]>): ReportTable {
  const all = rows.flatMap((of): Row[] => (promised.get(of.id) ?? []).map((one) => ({ of, promised: one })));
  const { notRecorded, headings, empty } = hand.t.reportWords;
  return numberedTable(hand, {
    caption: headings.promised,
    columns: formColumns(hand),
    rows: all,
    cells: ({ of, promised: one }): CellValue[] => [
      (one.side === "ours" ? one.party : null) ?? of.lead ?? notRecorded,
      linesOr(notRecorded, partyLines(hand, of.parties, "theirs")),
      { lines: contentLines(hand, of, one) },
      { lines: timeLines(hand, one) },
      linesOr(notRecorded, resultLines(hand, one)),
      linesOr(notRecorded, difficultyLines(hand, one)),
      linesOr(notRecorded, typedLines(of.proposals)),
    ],
    empty: empty.commitments,
  });
}

function contentLines(
  hand: Hand,
  of: Reported,
  { text, clause, side, party, measure, target, unit }: Promised,
): Line[] {
  const { t } = hand;
  const words = t.reportWords;
  const aim = measure && [target === null ? "" : figureText(t, target), unit ?? ""].filter(Boolean).join(" ");
  return [
    ...typedLines(text),
    words.fact(t.commitments.fields.side, t.commitments.sides[side]),
    ...(side !== "ours" && party ? [words.fact(t.commitments.show.party, party)] : []),
    ...(clause ? [words.fact(t.commitments.fields.clause, clause)] : []),
    ...(measure ? [words.fact(measure, aim || words.notRecorded)] : []),
    titleOf(hand, of),
    words.facts.paper(t.workflow.kinds[of.kind], of.reference),
  ];
}

function timeLines({ t }: Hand, { dueOn, recurs, recursFrom, recursUntil, status, closedOn }: Promised): Line[] {
  const { fact } = t.reportWords;
  const words = t.commitments;
  const first = recursFrom ?? dueOn;
  const rhythm = first && (recursUntil ? formatSpan(t, first, recursUntil) : formatDay(t, first));
  return [
    dueOn ? fact(words.due, formatDay(t, dueOn)) : words.standing.noDay,
    ...(recurs && rhythm ? [fact(words.recurs[recurs], rhythm)] : []),
    fact(words.status, words.statuses[status]),
    ...(closedOn ? [fact(words.show.closedOn, formatDay(t, closedOn))] : []),
  ];
}

function resultLines({ t }: Hand, { log, value, unit, measure, evidence }: Promised): Line[] {
  const { fact, onRecord } = t.reportWords;
  const reached = value === null || !measure ? null : [figureText(t, value), unit ?? ""].filter(Boolean).join(" ");
  return [
    ...log.map(({ on, text }) => fact(formatDay(t, on), text)),
    ...(reached ? [onRecord(fact(measure ?? "", reached))] : []),
    ...(evidence ? [fact(t.commitments.show.evidence, evidence)] : []),
  ];
}

/** Open, and its day is over. */
export const isLate = ({ dueOn, status, ended }: Promised, today: string): boolean =>
  dueOn !== null && dueOn < today && isOpen(status) && !ended;

function difficultyLines({ t, today }: Hand, one: Promised): Line[] {
  const late = isLate(one, today) && one.dueOn ? [t.reportWords.onRecord(relativeDays(t, today, one.dueOn))] : [];
  return [...typedLines(one.difficulties), ...late];
}
