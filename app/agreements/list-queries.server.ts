/** Reads of the list of agreements: a page of rows, and how many stand in each stage. A fixed number of queries, none per row. */
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { answersNow } from "#app/organisations/answers.server";
import type { Ctx } from "#app/platform/context.server";
import { countedUpTo, pageSize } from "#app/platform/paging";
import { agreements, type Stage, users } from "#db/schema";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import type { AgreementFilter } from "./filters";
import { narrowedAgreements, notVoided, placeOf } from "./matching.server";
import { titleIn } from "./title.server";

/** A party as a list names it, and who answers for it now where that is another. */
export interface ListedParty {
  name: string;
  country: string;
  now: string | null;
}

export interface ListedAgreement {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  kind: KindId;
  stage: Stage;
  step: Step;
  confidential: boolean;
  observed: boolean;
  owner: string | null;
  signedOn: string | null;
  next: { kind: string; subject: string; dueOn: string } | null;
  parties: ListedParty[];
}

export interface AgreementList {
  rows: ListedAgreement[];
  /** Exact up to 1,000; 1,001 means more. The same for each stage. */
  total: number;
  inStage: Record<Stage, number>;
}

/** `partners`: the organisations that the filter's partner stands for; null without that filter. */
export async function listAgreements(
  ctx: Ctx,
  filter: AgreementFilter,
  partners: string[] | null,
): Promise<AgreementList> {
  const which = narrowedAgreements(ctx, filter, partners);
  const [counts, rows] = await Promise.all([countByStage(ctx, which, filter), pageOfRows(ctx, which, filter)]);
  const parties = await partiesOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return { ...counts, rows: rows.map((row) => ({ ...row, parties: parties.get(row.id) ?? [] })) };
}

/** How many stand in each stage, and where the filter asks. `which`: `narrowedAgreements`. One query. */
export async function countByStage(
  ctx: Ctx,
  which: SQL,
  filter: AgreementFilter,
): Promise<Pick<AgreementList, "total" | "inStage">> {
  const some = (also: SQL | undefined) =>
    sql`(select count(*)::int from (select 1 from agreements where ${and(which, also)} limit ${countedUpTo + 1}) found)`;
  const standing = (stage: Stage) => some(and(notVoided, eq(agreements.stage, stage)));
  const [counted] = await ctx.db.execute<Record<Stage | "chosen", number>>(sql`select
    ${standing("proposed")} as proposed, ${standing("signed")} as signed, ${standing("pilot")} as pilot,
    ${standing("evaluated")} as evaluated, ${standing("ended")} as ended, ${some(placeOf(filter))} as chosen`);
  if (!counted) throw new Error("nothing was counted");
  const { chosen, ...inStage } = counted;
  return { total: chosen, inStage };
}

/** What comes and goes by itself, or is a task of somebody, says little of where an agreement stands. */
const minorKinds: readonly string[] = [
  ...watchKinds,
  ...occasionKinds.filter((kind) => kind !== "noticeDay"),
  "taskDue",
];

/** The deadline that comes first, overdue ones included. A missed day to give notice can no longer be met, so it is none. */
const firstDeadline = (ctx: Ctx, column: SQL) => sql`(select ${column} from deadlines d
  where d.agreement_id = ${agreements.id} and d.closed_at is null and d.kind not in ${minorKinds}
    and not (d.kind = 'noticeDay' and d.due_on < ${ctx.today})
  order by d.due_on, d.kind limit 1)`;

/**
 * What is late, the longest overdue first, then what falls due next: one day serves both, since what is overdue lies before today.
 * A task counts once it is overdue, as it does for the filter.
 */
const lateOrNext = (ctx: Ctx) => sql`(select min(d.due_on) from deadlines d
  where d.agreement_id = ${agreements.id} and d.closed_at is null
    and (d.kind not in ${minorKinds} or (d.kind = 'taskDue' and d.due_on < ${ctx.today}))
    and not (d.kind = 'noticeDay' and d.due_on < ${ctx.today}))`;

/** The order a filter asks for, down to a last key that no two agreements share. */
export function orderOf(ctx: Ctx, { sort: { by, descending } }: AgreementFilter): SQL[] {
  const way = descending ? desc : asc;
  const nullsLast = (column: SQL) => sql`${column} ${sql.raw(descending ? "desc" : "asc")} nulls last`;
  switch (by) {
    case "updated":
      return [way(agreements.updatedAt), asc(agreements.id)];
    case "reference":
      return [way(agreements.reference)];
    case "signed":
      return [nullsLast(sql`${agreements.signedOn}`), asc(agreements.id)];
    case "deadline":
      return [nullsLast(firstDeadline(ctx, sql`d.due_on`)), asc(agreements.id)];
    case "late":
      return [nullsLast(lateOrNext(ctx)), desc(agreements.updatedAt), asc(agreements.id)];
    case "title": {
      const collation = sql.raw(ctx.locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`);
      return [way(sql`(${titleIn(ctx.locale).title}) collate ${collation}`), asc(agreements.id)];
    }
  }
}

async function pageOfRows(ctx: Ctx, which: SQL, filter: AgreementFilter): Promise<Omit<ListedAgreement, "parties">[]> {
  const rows = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      kind: sql<KindId>`${agreements.kind}`,
      stage: agreements.stage,
      step: sql<Step>`${agreements.step}`,
      confidential: agreements.confidential,
      observed: agreements.observed,
      owner: users.name,
      signedOn: agreements.signedOn,
      next: sql<
        ListedAgreement["next"]
      >`${firstDeadline(ctx, sql`json_build_object('kind', d.kind, 'subject', d.subject, 'dueOn', d.due_on)`)}`,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .where(and(which, placeOf(filter)))
    .orderBy(...orderOf(ctx, filter))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  return rows;
}

/** The parties of a page of agreements, in order, each with its country and who answers for it now. Two queries. */
export async function partiesOf(ctx: Ctx, ids: string[]): Promise<Map<string, ListedParty[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ agreement_id: string; id: string; name: string; country: string }>(sql`
    select p.agreement_id, o.id, coalesce(o.short_name, o.name) as name, o.country
    from agreement_parties p join organisations o on o.id = p.organisation_id
    where p.agreement_id in ${ids} and p.role = 'party' order by p.agreement_id, p.position`);
  const answers = await answersNow(ctx.db, [...new Set(rows.map(({ id }) => id))]);
  const parties = new Map<string, ListedParty[]>();
  for (const { agreement_id, id, name, country } of rows) {
    const now = answers.get(id);
    const party = { name, country, now: now ? (now.shortName ?? now.name) : null };
    parties.set(agreement_id, [...(parties.get(agreement_id) ?? []), party]);
  }
  return parties;
}
