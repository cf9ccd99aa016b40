/**
 * Agreements as reports read them: in batches, a fixed number of queries each, in the order of their references. Whom the reader may
 * see is in the condition that is handed over (`matchingAgreements`).
 */
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { listedColumns } from "#app/agreements/listed-columns.server";
import type { CommitmentName } from "#app/deadlines/row";
import { nameFor } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, organisations, type Stage, users } from "#db/schema";
import type { AgreementContext } from "#workflows/context";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import type { Progress } from "./contents";
import { type ReportedParty, readParties } from "./party-names.server";

/** How many agreements one batch reads. */
const batch = 200;

export interface ReportedDeadline {
  kind: string;
  subject: string;
  dueOn: string;
  filing: { template: string | null; what: string | null } | null;
  commitment: CommitmentName | null;
}

/** What counts of the snapshot here. */
type Facts = Pick<AgreementContext, "signing" | "term" | "pilot" | "evaluation" | "decision" | "suspension" | "end">;

export interface Reported {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  kind: KindId;
  stage: Stage;
  step: Step;
  observed: boolean;
  stageSince: string | null;
  signedOn: string | null;
  effectiveOn: string | null;
  endsOn: string | null;
  endedOn: string | null;
  owner: string | null;
  lead: string | null;
  fields: string[];
  summary: string | null;
  results: string | null;
  difficulties: string | null;
  proposals: string | null;
  facts: Facts;
  /** Duties whose day is over, the longest first. */
  overdue: ReportedDeadline[];
  /** The duty that falls due next. */
  next: ReportedDeadline | null;
  parties: ReportedParty[];
}

const deadlineRows = (when: SQL, most: number) => sql`
  select d.kind, d.subject, to_char(d.due_on, 'YYYY-MM-DD') as "dueOn", case when d.kind = 'filingDue' then (
    select json_build_object('template', f.template, 'what', f.what) from filings f
    where f.agreement_id = d.agreement_id and f.key = d.subject) end as filing, case when d.kind = 'commitmentDue' then (
    select json_build_object('id', c.id, 'side', c.side, 'text', left(c.text, 200)) from commitments c
    where c.id = d.subject::uuid) end as commitment
  from deadlines d where d.agreement_id = ${agreements.id} and d.closed_at is null and d.task_id is null
    and d.kind not in ${[...occasionKinds, ...watchKinds]} and ${when}
  order by d.due_on, d.kind, d.subject limit ${most}`;

const factNames = ["signing", "term", "pilot", "evaluation", "decision", "suspension", "end"] as const;
const facts = sql<Facts>`json_build_object(${sql.join(
  factNames.map((name) => sql.raw(`'${name}', agreements.snapshot->'context'->'${name}'`)),
  sql`, `,
)})`;

/** How many agreements the condition finds. */
export async function countRecords(ctx: Ctx, which: SQL): Promise<number> {
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(agreements).where(which);
  return row?.count ?? 0;
}

/** Every agreement the condition finds, or the first `limit`. `onProgress` is told after each batch. */
export async function readRecords(
  ctx: Ctx,
  which: SQL,
  { limit, total, onProgress }: { limit?: number | undefined; total: number; onProgress?: Progress | undefined },
): Promise<Reported[]> {
  const most = Math.min(limit ?? total, total);
  const read: Reported[] = [];
  await onProgress?.(0, most);
  for (;;) {
    const rows = await batchAfter(ctx, which, read.at(-1)?.reference ?? null, Math.min(batch, most - read.length));
    read.push(...rows);
    await onProgress?.(read.length, most);
    if (rows.length < batch || read.length >= most) return read;
  }
}

async function batchAfter(ctx: Ctx, which: SQL, after: string | null, size: number): Promise<Reported[]> {
  if (size < 1) return [];
  const lead = alias(organisations, "lead");
  const rows = await ctx.db
    .select({
      ...listedColumns(ctx.locale),
      stageSince: agreements.stageSince,
      signedOn: agreements.signedOn,
      effectiveOn: agreements.effectiveOn,
      endsOn: agreements.endsOn,
      endedOn: agreements.endedOn,
      lead: sql<string | null>`coalesce(${nameFor(sql`lead.id`, ctx.locale)}, lead.name)`,
      fields: sql<string[]>`coalesce((
        select json_agg(f.field order by f.field) from agreement_fields f where f.agreement_id = ${agreements.id}), '[]')`,
      summary: agreements.summary,
      results: agreements.results,
      difficulties: agreements.difficulties,
      proposals: agreements.proposals,
      facts,
      overdue: sql<ReportedDeadline[]>`coalesce((
        select json_agg(r) from (${deadlineRows(sql`d.due_on < ${ctx.today}`, 20)}) r), '[]')`,
      next: sql<ReportedDeadline | null>`(
        select to_json(r) from (${deadlineRows(sql`d.due_on >= ${ctx.today}`, 1)}) r)`,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .leftJoin(lead, eq(lead.id, agreements.leadId))
    .where(and(which, after === null ? undefined : gt(agreements.reference, after)))
    .orderBy(asc(agreements.reference))
    .limit(size);
  const parties = await readParties(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, parties: parties.get(row.id) ?? [] }));
}
