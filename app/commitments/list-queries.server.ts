/** A page of the ledger, and all of it for exports. A fixed number of queries, found through what the reader may see. */
import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { matches } from "#app/platform/search.server";
import { agreements, commitments, users } from "#db/schema";
import { addDays } from "#workflows/calendar/day";
import { ofOrganisation, ofVisit } from "./answered.server";
import { openCommitments, rowColumns, seenCommitments, selectRows } from "./commitment-rows.server";
import type { CommitmentFilter, DueAnswer } from "./filter";
import type { CommitmentRow } from "./row";

/** Mine is what I see to, else what is of agreements I own; and what is nobody's, for whoever can do something about it. */
function mine(ctx: Ctx): SQL {
  const whose = sql`coalesce(${commitments.ownerId}, ${agreements.ownerId})`;
  const own = sql`${whose} = ${ctx.actor.id}`;
  return (can(ctx.actor, "records.write") ? or(own, sql`${whose} is null`) : own) as SQL;
}

function stateOf(status: CommitmentFilter["status"]): SQL | undefined {
  if (status === "any") return undefined;
  if (status === "living") return openCommitments;
  return status === "closed" ? sql`not (${openCommitments})` : eq(commitments.status, status);
}

/** Of an ended agreement nothing is due any more. */
function dueIn(ctx: Ctx, due: DueAnswer | ""): SQL | undefined {
  if (due === "") return undefined;
  if (due === "noDay") return isNull(commitments.dueOn);
  const when =
    due === "overdue"
      ? sql`${commitments.dueOn} < ${ctx.today}`
      : sql`${commitments.dueOn} between ${ctx.today} and ${addDays(ctx.today, due === "next30" ? 30 : 90)}`;
  return and(openCommitments, ne(agreements.stage, "ended"), when);
}

function whichOf(ctx: Ctx, filter: CommitmentFilter): SQL {
  const { whose, side, status, due, owner, partner, country, agreement, person, visit, meeting, q } = filter;
  return and(
    seenCommitments(ctx),
    whose === "mine" ? mine(ctx) : whose === "office" ? eq(agreements.observed, false) : undefined,
    side ? eq(commitments.side, side) : undefined,
    stateOf(status),
    dueIn(ctx, due),
    owner === "nobody" ? isNull(commitments.ownerId) : owner ? eq(commitments.ownerId, owner) : undefined,
    partner ? ofOrganisation(partner) : undefined,
    country
      ? sql`exists (select 1 from agreement_parties p join organisations o on o.id = p.organisation_id
          where p.agreement_id = ${agreements.id} and p.role = 'party' and p.side = 'theirs' and o.country = ${country})`
      : undefined,
    agreement
      ? isId(agreement)
        ? eq(agreements.id, agreement)
        : sql`lower(${agreements.reference}) = lower(${agreement})`
      : undefined,
    person ? eq(commitments.personId, person) : undefined,
    visit ? ofVisit(visit) : undefined,
    meeting ? eq(commitments.meetingId, meeting) : undefined,
    q
      ? or(
          matches(sql`normalise(concat_ws(' ', ${commitments.text}, ${commitments.clause}))`, q),
          matches(sql`${agreements.searchText}`, q, { syllablesTogether: true }),
        )
      : undefined,
  ) as SQL;
}

function orderOf(ctx: Ctx, { sort: { by, descending } }: CommitmentFilter): SQL[] {
  const way = sql.raw(descending ? "desc" : "asc");
  const last = descending ? desc(commitments.id) : asc(commitments.id);
  switch (by) {
    case "reference":
      return [sql`${agreements.reference} ${way}`, sql`${commitments.dueOn} asc nulls last`, last];
    case "owner":
      return [
        sql`${users.name} collate ${sql.raw(ctx.locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`)} ${way} nulls last`,
        last,
      ];
    case "added":
      return [sql`${commitments.createdAt} ${way}`, last];
    default:
      return [sql`${commitments.dueOn} ${way} nulls last`, last];
  }
}

export async function listCommitments(ctx: Ctx, filter: CommitmentFilter): Promise<PageOf<CommitmentRow>> {
  const which = whichOf(ctx, filter);
  const some = ctx.db
    .select({ one: sql`1`.as("one") })
    .from(commitments)
    .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
    .where(which)
    .limit(countedUpTo + 1)
    .as("some");
  const [rows, [counted]] = await Promise.all([
    selectRows(ctx, which)
      .orderBy(...orderOf(ctx, filter))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize),
    ctx.db.select({ total: sql<number>`count(*)::int` }).from(some),
  ]);
  return { rows, total: counted?.total ?? 0, page: filter.page };
}

/** All pages of the ledger, as ids, for exports: their rows are read batch by batch. */
export async function commitmentIds(ctx: Ctx, filter: CommitmentFilter): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: commitments.id })
    .from(commitments)
    .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
    .leftJoin(users, eq(users.id, commitments.ownerId))
    .where(whichOf(ctx, filter))
    .orderBy(...orderOf(ctx, filter));
  return rows.map(({ id }) => id);
}

/** What a file says of each besides a row. */
export interface ExportedCommitment extends CommitmentRow {
  recursUntil: string | null;
  measure: string | null;
  target: number | null;
  unit: string | null;
  /** The latest value measured. */
  value: number | null;
  evidenceRequired: boolean;
  evidence: string | null;
  /** What was written in its log last. */
  latest: { on: string; text: string } | null;
  difficulties: string | null;
}

/** These commitments in this order, without those one may not see. One query. */
export async function commitmentsById(ctx: Ctx, ids: string[]): Promise<ExportedCommitment[]> {
  const { owner, party, person, ...columns } = rowColumns(ctx);
  const called = (name: SQL, of: SQL) => sql<{ id: string; name: string } | null>`(
    select json_build_object('id', x.id, 'name', ${name}) from ${of})`;
  const rows = await ctx.db
    .select({
      ...columns,
      text: commitments.text,
      party: called(nameIn(sql`x`, ctx.locale), sql`organisations x where x.id = ${commitments.organisationId}`),
      person: called(personNameIn(sql`x`, ctx.locale), sql`people x where x.id = ${commitments.personId}`),
      owner: sql<string | null>`(select u.name from users u where u.id = ${commitments.ownerId})`,
      recursUntil: commitments.recursUntil,
      measure: commitments.measure,
      target: commitments.target,
      unit: commitments.unit,
      value: latestValue,
      evidenceRequired: commitments.evidenceRequired,
      evidence: commitments.evidence,
      latest: sql<{ on: string; text: string } | null>`(
        select json_build_object('on', p."on", 'text', p.text) from commitment_progress p
        where p.commitment_id = ${commitments.id} and p.text <> '' order by p."on" desc, p.recorded_at desc limit 1)`,
      difficulties: commitments.difficulties,
    })
    .from(commitments)
    .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
    .where(and(inArray(commitments.id, ids), seenCommitments(ctx)));
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The value measured last. */
export const latestValue = sql<number | null>`(select p.value::float8 from commitment_progress p
  where p.commitment_id = ${commitments.id} and p.value is not null order by p."on" desc, p.recorded_at desc limit 1)`;
