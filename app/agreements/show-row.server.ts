/** The agreement itself with its small lists, in one query, found through what the reader may see. */
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { agreements, type Standing, users } from "#db/schema";
import { type Basis, watchKinds } from "#workflows/deadlines/deadline";
import { visibleAgreements } from "./visibility.server";

export interface ShownDeadline {
  id: string;
  kind: string;
  subject: string;
  dueOn: string;
  unconfirmed: boolean;
  basis: Basis;
  /** The day before it changed last. */
  previousOn: string | null;
  moved: boolean;
  acknowledged: boolean;
}

export interface ShownFiling {
  id: string;
  key: string;
  template: "signingReport" | "signingCopy" | null;
  what: string | null;
  toWhom: string | null;
  dueOn: string | null;
  sentOn: string | null;
  proof: string | null;
}

/** What a source says of a fact that was taken over. */
export interface ShownStanding {
  field: string;
  standing: Standing;
  note: string | null;
  source: string | null;
}

export interface ShownSource {
  id: string;
  publisher: string;
  subject: string;
  publishedOn: string | null;
  publishedNote: string | null;
  language: string | null;
  url: string | null;
}

const id = agreements.id;
const listed = <T>(rows: SQL) => sql<T[]>`coalesce((select json_agg(r) from (${rows}) r), '[]')`;

/** Tasks and commitments have lists of their own; that nothing happens is said once it is so. */
const deadlineRows = (today: string) => sql`
  select d.id, d.kind, d.subject, d.due_on as "dueOn", d.unconfirmed, d.basis, d.previous_on as "previousOn",
    d.moved_on is not null as moved, d.acknowledged_at is not null as acknowledged
  from deadlines d where d.agreement_id = ${id} and d.closed_at is null and d.task_id is null
    and d.kind <> 'commitmentDue' and not (d.kind in ${watchKinds} and d.due_on > ${today})
  order by d.due_on, d.kind, d.subject limit 100`;
const filingRows = sql`
  select f.id, f.key, f.template, f.what, f.to_whom as "toWhom", f.due_on as "dueOn", f.sent_on as "sentOn", f.proof
  from filings f where f.agreement_id = ${id} and not f.withdrawn
  order by f.sent_on is not null, f.due_on nulls last, f.key limit 100`;
const sourceRows = sql`
  select s.id, s.publisher, s.subject, s.published_on as "publishedOn", s.published_note as "publishedNote", s.language, s.url
  from agreement_sources x join sources s on s.id = x.source_id
  where x.agreement_id = ${id} order by s.published_on nulls last, s.key limit 100`;

/** The row and what belongs to it alone. 404 where there is none that this person may see. */
export async function readShownRow(ctx: Ctx, agreementId: string | undefined) {
  if (!isId(agreementId)) notFound();
  const locale = sql.raw(ctx.locale === "vi" ? "vi" : "en");
  const [row] = await ctx.db
    .select({
      ...getTableColumns(agreements),
      owner: users.name,
      lead: sql<{
        id: string;
        name: string;
      } | null>`(select json_build_object('id', o.id, 'name', ${nameIn(sql`o`, ctx.locale)})
        from organisations o where o.id = ${agreements.leadId})`,
      titles: listed<{ language: string; title: string }>(
        sql`select t.language, t.title from agreement_titles t where t.agreement_id = ${id} order by t.language`,
      ),
      fields: sql<string[]>`coalesce((
        select json_agg(f.field order by f.field) from agreement_fields f where f.agreement_id = ${id}), '[]')`,
      partyIds: sql<string[]>`coalesce((
        select json_agg(p.organisation_id) from agreement_parties p where p.agreement_id = ${id}), '[]')`,
      standings: listed<ShownStanding>(sql`
        select f.field, f.standing, f.note_${locale} as note, s.publisher as source
        from field_sources f left join sources s on s.id = f.source_id where f.agreement_id = ${id} order by f.field`),
      deadlines: listed<ShownDeadline>(deadlineRows(ctx.today)),
      filings: listed<ShownFiling>(filingRows),
      sources: listed<ShownSource>(sourceRows),
      activityCount: sql<number>`(select count(*)::int from activity a where a.agreement_id = ${id})`,
      /** Names of the scorecard's criteria by key, where there is an evaluation to show. */
      criteria: sql<Record<string, string> | null>`case when ${agreements.evaluatedOn} is not null then (
        select json_object_agg(c.key, c.name->>'${locale}') from scorecard_criteria c) end`,
    })
    .from(agreements)
    .leftJoin(users, eq(users.id, agreements.ownerId))
    .where(and(eq(agreements.id, agreementId as string), visibleAgreements(ctx)));
  return row ?? notFound();
}

export type ShownRow = Awaited<ReturnType<typeof readShownRow>>;
