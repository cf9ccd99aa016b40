/** What happened when, counted from the milestones: lengths from one to another, evaluations, and the trend over quarters. */
import { type SQL, sql } from "drizzle-orm";
import type { EventType } from "#workflows/events";
import { bandOf, type Counted, date, inPeriod, type Source, type Within } from "./source";

/** Signings of the period, and those whose day is not on record, each with the length that `length` answers as `days`. */
const signings = (within: Within, length: SQL, more: SQL): SQL => sql`(
  select s.id, s.owner_id, m."on" as day, l.days, ${more} as undated
  from milestones m join seen s on s.id = m.agreement_id left join lateral (${length}) l on true
  where m.type = 'signed' and not s.observed and (m."on" is null or ${inPeriod(sql`m."on"`, within)})) x`;

/** From the day it was proposed; a proposal dated after the signing says nothing. */
const sinceProposal = sql`select m."on" - p."on" as days from milestones p
  where p.agreement_id = s.id and p.type = 'proposed' and p."on" <= m."on" order by p.position limit 1`;

const signingDays: Source = (within) => sql`
  select case when x.day is null then 'undated' when x.days is null then 'unknown' else ${bandOf(sql`x.days`)} end as bucket,
    x.id::text as key, x.id as agreement_id, x.day, x.days, x.owner_id as whose, null::jsonb as detail
  from ${signings(within, sinceProposal, sql`false`)}`;

/** Something was done together: being suspended, given notice of or ended is not that. */
const activities: readonly EventType[] = [
  "amended",
  "resumed",
  "renewed",
  "pilotStarted",
  "pilotExtended",
  "pilotResumed",
  "pilotClosed",
  "evaluated",
];

/** Worked out once for each signing (`offset 0`): what asks for the days again and again does not count them again. */
const untilActivity = (today: SQL): SQL => sql`select least(e.first_on,
    (select min(t.first_on) from meeting_agreements a join meetings t on t.id = a.meeting_id
      left join visits v on v.id = t.visit_id
      where v.cancelled_on is null and a.agreement_id = s.id and t.first_on > m."on" and t.first_on <= ${today})) - m."on" as days, e.undated
  from (select min(e."on") filter (where e."on" > m."on" and e."on" <= ${today}) as first_on, bool_or(e."on" is null) as undated
    from milestones e where e.agreement_id = s.id and e.type in ${activities}) e offset 0`;

/** To the first activity or meeting on a later day; where there is none with a day but one without, nobody knows. */
const activityDays: Source = (within) => sql`
  select case when x.day is null then 'undated' when x.days is not null then ${bandOf(sql`x.days`)}
      when x.undated then 'unknown' else 'none' end as bucket,
    x.id::text as key, x.id as agreement_id, x.day, x.days, x.owner_id as whose, null::jsonb as detail
  from ${signings(within, untilActivity(date(within.today)), sql`l.undated`)}`;

const evaluations: Source = (within) => sql`
  select case when m."on" is null then 'undated' else coalesce(m.outcome, 'unknown') end as bucket,
    m.agreement_id || ':' || m.position as key, m.agreement_id, m."on" as day, null::int as days, s.owner_id as whose,
    jsonb_build_object('is', 'evaluation', 'result', m.outcome) as detail
  from milestones m join seen s on s.id = m.agreement_id
  where m.type = 'evaluated' and not s.observed and (m."on" is null or ${inPeriod(sql`m."on"`, within)})`;

/**
 * Terms that end in the period and were not cut short. An evaluation counts for a term in its last two years, as for the
 * deadline that asks for it (`workflows/deadlines/evaluation-due.ts`).
 */
const termEvaluations: Source = (within) => sql`
  select case when x.done then 'done' when x.ends_on >= ${date(within.today)} then 'due' else 'missed' end as bucket,
    x.id::text as key, x.id as agreement_id, x.ends_on as day, null::int as days, x.owner_id as whose, null::jsonb as detail
  from (
    select s.id, s.owner_id, s.ends_on, coalesce(s.evaluated_on between s.ends_on - interval '2 years' and s.ends_on
      and s.evaluated_on > coalesce(s.term_starts_on::date, '-infinity'), false) as done
    from seen s
    where not s.observed and s.stage <> 'proposed' and ${inPeriod(sql`s.ends_on`, within)}
      and (s.ended_on is null or s.ended_on >= s.ends_on)) x`;

/** First days alone: a renewal is no second signing, and an end is the day the agreement came to that stage. */
const trend: Source = ({ today, quarters }) => {
  const first = date(quarters[0]?.first ?? today);
  const shown = (day: SQL) => sql`(${day} is null or ${day} between ${first} and ${date(today)})`;
  const firsts = sql`array[${sql.join(
    quarters.map((one) => date(one.first)),
    sql`, `,
  )}]`;
  const names = sql`array[${sql.join(
    quarters.map((one) => sql`${one.text}::text`),
    sql`, `,
  )}]`;
  // By where the day lies among the first days: writing out a day costs more than all the rest.
  const quarter = (day: SQL) => sql`coalesce((${names})[width_bucket(${day}, ${firsts})], 'undated')`;
  return sql`
  select m.type || ':' || ${quarter(sql`m."on"`)} as bucket, m.agreement_id || ':' || m.position as key, m.agreement_id,
    m."on" as day, null::int as days, s.owner_id as whose,
    jsonb_build_object('is', 'event', 'type', m.type, 'outcome', m.outcome) as detail
  from milestones m join seen s on s.id = m.agreement_id
  where m.type in ('proposed', 'signed', 'pilotStarted', 'evaluated') and not s.observed and ${shown(sql`m."on"`)}
  union all
  select 'ended:' || ${quarter(sql`s.stage_since`)}, s.id::text, s.id, s.stage_since, null, s.owner_id, null
  from seen s where s.stage = 'ended' and not s.observed and ${shown(sql`s.stage_since`)}`;
};

export const course = {
  signingDays: { source: signingDays, latestFirst: true },
  activityDays: { source: activityDays, latestFirst: true },
  evaluations: { source: evaluations, latestFirst: true },
  termEvaluations: { source: termEvaluations },
  trend: { source: trend, latestFirst: true },
} satisfies Record<string, Counted>;
