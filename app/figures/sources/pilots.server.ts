/** Pilots: running, paused, closed with which outcome; and whether their indicators were met. */
import { type SQL, sql } from "drizzle-orm";
import { type Counted, date, inPeriod, type Source, type Within } from "./source";

/**
 * Each pilot with how it stands: `running`, `paused`, or over since `over_on` (null where that is not known). A pilot whose
 * agreement ended is over since then. Only the last one of an agreement can be open.
 */
const standing = sql`(
  select p.*, s.owner_id, o.state, case when o.state is null then coalesce(p.closed_on, s.ended_on) end as over_on
  from pilots p join seen s on s.id = p.agreement_id
    cross join lateral (
      select case when p.closed_on is null and s.stage <> 'ended' and s.pilot_number = p.number and s.pilot_state <> 'closed'
        then s.pilot_state end as state) o
  where not p.withdrawn and not s.observed) p`;

const pilots: Source = (within) => sql`
  select coalesce(p.state, case when p.over_on is null then 'undated' else coalesce(p.outcome, 'unknown') end) as bucket,
    p.id::text as key, p.agreement_id, coalesce(p.over_on, p.last_on) as day, null::int as days, p.owner_id as whose,
    jsonb_build_object('is', 'pilot', 'number', p.number, 'question', p.question, 'firstOn', p.first_on, 'lastOn', p.last_on,
      'outcome', p.outcome) as detail
  from ${standing} where ${counted(within)}`;

const counted = (within: Within): SQL =>
  sql`(p.state is not null or p.over_on is null or ${inPeriod(sql`p.over_on`, within)})`;

/** From the baseline to the target is the right way; without both, or where they are the same, nobody knows which it is. */
const indicators: Source = (within) => sql`
  select case when i.target is null or i.baseline is null or i.target = i.baseline then 'unknown'
      when m.value is null then 'notMeasured'
      when (i.target > i.baseline and m.value >= i.target) or (i.target < i.baseline and m.value <= i.target) then 'met'
      else 'notMet' end as bucket,
    i.id::text as key, p.agreement_id, m."on" as day, null::int as days, p.owner_id as whose,
    jsonb_build_object('is', 'indicator', 'name', i.name, 'unit', i.unit, 'baseline', i.baseline, 'target', i.target,
      'value', m.value) as detail
  from indicators i join ${standing} on p.id = i.pilot_id
    left join lateral (select x.value, x."on" from measurements x
      where x.indicator_id = i.id and x."on" <= ${date(within.today)} order by x."on" desc limit 1) m on true
  where ${counted(within)}`;

export const piloting = {
  pilots: { source: pilots },
  indicators: { source: indicators, latestFirst: true },
} satisfies Record<string, Counted>;
