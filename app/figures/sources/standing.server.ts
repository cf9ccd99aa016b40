/** How agreements stand now: by stage, kind, partner's country and field, how long, dormant, and what is missing on record. */
import { sql } from "drizzle-orm";
import { gapIds, isGapId } from "#app/completeness/gap";
import { countsOfGaps, isMissing } from "#app/completeness/gaps.server";
import { type Counted, date, type Source } from "./source";

/** Each agreement has a row of its own, `none` if nothing else. */
const allSeen = sql`(select count(*) from seen)`;

const stage: Source = () => sql`
  select s.stage as bucket, s.id::text as key, s.id as agreement_id, s.stage_since as day, null::int as days,
    s.owner_id as whose, null::jsonb as detail
  from seen s`;

const kind: Source = () => sql`
  select s.kind as bucket, s.id::text as key, s.id as agreement_id, s.signed_on as day, null::int as days,
    s.owner_id as whose, null::jsonb as detail
  from seen s`;

/** Of the parties on the other side; each country once, however many partners are there. */
const country: Source = () => sql`
  select coalesce(c.country, 'none') as bucket, s.id::text as key, s.id as agreement_id, s.signed_on as day, null::int as days,
    s.owner_id as whose, null::jsonb as detail
  from seen s left join (
    select distinct p.agreement_id, o.country from agreement_parties p join organisations o on o.id = p.organisation_id
    where p.role = 'party' and p.side = 'theirs') c on c.agreement_id = s.id`;

const field: Source = () => sql`
  select coalesce(f.field, 'none') as bucket, s.id::text as key, s.id as agreement_id, s.signed_on as day, null::int as days,
    s.owner_id as whose, null::jsonb as detail
  from seen s left join agreement_fields f on f.agreement_id = s.id`;

const stageAge: Source = ({ today }) => sql`
  select s.stage || ':' || case when s.stage_since is null then 'unknown' when ${date(today)} - s.stage_since < 90 then 'under90'
      when ${date(today)} - s.stage_since <= 365 then 'to365' when ${date(today)} - s.stage_since <= 730 then 'to730'
      else 'over730' end as bucket,
    s.id::text as key, s.id as agreement_id, s.stage_since as day, ${date(today)} - s.stage_since as days,
    s.owner_id as whose, null::jsonb as detail
  from seen s where s.stage <> 'ended'`;

/** By the deadline that watches over it: it moves with every event and meeting. */
const dormant: Source = ({ today }) => sql`
  select case when d.id is null then 'unknown' when d.due_on <= ${date(today)} then 'dormant' else 'active' end as bucket,
    s.id::text as key, s.id as agreement_id, (d.basis->>'lastOn')::date as day,
    ${date(today)} - (d.basis->>'lastOn')::date as days, s.owner_id as whose, null::jsonb as detail
  from seen s left join deadlines d
    on d.agreement_id = s.id and d.kind = 'dormant' and d.task_id is null and d.closed_at is null
  where not s.observed and s.stage <> 'ended'`;

/** One row for each gap of each agreement. The conditions are written for the table itself. */
const missing: Source = ({ which, only }) => {
  const ids = only && isGapId(only) ? [only] : gapIds;
  const gaps = sql.join(
    ids.map((id) => sql`(${id}::text, ${isMissing(id)})`),
    sql`, `,
  );
  return sql`
  select g.gap as bucket, agreements.id::text as key, agreements.id as agreement_id, agreements.signed_on as day, null::int as days,
    agreements.owner_id as whose, null::jsonb as detail
  from agreements cross join lateral (values ${gaps}) as g(gap, missing)
  where ${which} and g.missing`;
};

const missingCounts: Source = ({ which }) => sql`
  select g.gap as bucket, case when g.gap is null then 0 else g.count end as count,
    case when g.gap is null then g.count else 0 end as subjects
  from (${countsOfGaps(which)}) g`;

export const standing = {
  stage: { source: stage },
  kind: { source: kind, latestFirst: true },
  country: { source: country, subjects: allSeen, latestFirst: true },
  field: { source: field, subjects: allSeen, latestFirst: true },
  stageAge: { source: stageAge },
  dormant: { source: dormant },
  missing: { source: missing, counts: missingCounts, latestFirst: true },
} satisfies Record<string, Counted>;
