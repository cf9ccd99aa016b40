/** The floor's dashboard: the same numbers as the page's, each by one plain statement. */
import type postgres from "postgres";

/** The day counted for, and the year around it. */
export function dashboard(sql: postgres.Sql, today: string): Promise<postgres.RowList<postgres.Row[]>[]> {
  const first = `${today.slice(0, 4)}-01-01`;
  const since = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  const living = sql`a.step <> 'voided'`;
  const ours = sql`a.step <> 'voided' and not a.observed`;
  return Promise.all([
    sql`select a.stage as bucket, count(*)::int from agreements a where ${living} group by 1`,
    sql`select a.kind as bucket, count(*)::int from agreements a where ${living} group by 1`,
    sql`select o.country as bucket, count(distinct a.id)::int from agreements a
      join agreement_parties p on p.agreement_id = a.id and p.role = 'party' and p.side = 'theirs'
      join organisations o on o.id = p.organisation_id where ${living} group by 1`,
    sql`select f.field as bucket, count(*)::int from agreements a
      left join agreement_fields f on f.agreement_id = a.id where ${living} group by 1`,
    sql`select a.stage, width_bucket(${today}::date - a.stage_since, array[90, 366, 731]) as bucket, count(*)::int
      from agreements a where ${living} and a.stage <> 'ended' group by 1, 2`,
    sql`select width_bucket(m.on - p.on, array[31, 91, 181, 366]) as bucket, count(*)::int,
        percentile_cont(array[0.25, 0.5, 0.75]) within group (order by m.on - p.on) as spread
      from milestones m join agreements a on a.id = m.agreement_id
        left join milestones p on p.agreement_id = m.agreement_id and p.type = 'proposed'
      where m.type = 'signed' and m.on between ${first} and ${today} and ${ours} group by grouping sets ((1), ())`,
    sql`select width_bucket(x.days, array[31, 91, 181, 366]) as bucket, count(*)::int,
        percentile_cont(array[0.25, 0.5, 0.75]) within group (order by x.days) as spread
      from (select least(
          (select min(e.on) from milestones e where e.agreement_id = m.agreement_id and e.on > m.on
            and e.type in ('amended', 'resumed', 'renewed', 'pilotStarted', 'pilotExtended', 'pilotResumed', 'pilotClosed', 'evaluated')),
          (select min(t.first_on) from meeting_agreements g join meetings t on t.id = g.meeting_id
            where g.agreement_id = m.agreement_id and t.first_on > m.on)) - m.on as days
        from milestones m join agreements a on a.id = m.agreement_id
        where m.type = 'signed' and m.on between ${first} and ${today} and ${ours}) x group by grouping sets ((1), ())`,
    sql`select case when d.due_on < ${today} then -1 else width_bucket(d.due_on - ${today}::date, array[31, 91]) end as bucket,
        count(*)::int
      from deadlines d left join agreements a on a.id = d.agreement_id
      where d.closed_at is null and d.due_on <= ${today}::date + 180 and (a.id is null or ${living})
        and d.kind not in ('dormant', 'endDay') group by 1`,
    sql`select u.id, u.name, count(*)::int from deadlines d left join agreements a on a.id = d.agreement_id
        left join tasks t on t.id = d.task_id left join users u on u.id = coalesce(t.assignee_id, a.owner_id)
      where d.closed_at is null and d.due_on < ${today} and (a.id is null or ${living})
        and d.kind not in ('dormant', 'endDay', 'noticeDay') group by 1, 2`,
    sql`select (d.closed_at is null) as open, d.due_on < ${today} as late, count(*)::int
      from deadlines d join agreements a on a.id = d.agreement_id
      where d.kind = 'opinionDue' and ${ours} and (d.closed_at is null or d.due_on between ${first} and ${today}) group by 1, 2`,
    sql`select d.subject as bucket, count(*)::int from deadlines d join agreements a on a.id = d.agreement_id
      where d.kind = 'opinionDue' and d.closed_at is null and d.due_on < ${today} and ${ours} group by 1`,
    sql`select f.sent_on is null as open, coalesce(f.sent_on, ${today}) > d.due_on as late, count(*)::int
      from filings f join agreements a on a.id = f.agreement_id
        left join deadlines d on d.agreement_id = f.agreement_id and d.kind = 'filingDue' and d.subject = f.key
      where not f.withdrawn and ${ours} and (d.due_on is null or d.due_on between ${first} and ${today}) group by 1, 2`,
    sql`select p.closed_on is null as open, p.outcome as bucket, count(*)::int
      from pilots p join agreements a on a.id = p.agreement_id
      where not p.withdrawn and ${ours} and (p.closed_on is null or p.closed_on between ${first} and ${today}) group by 1, 2`,
    sql`select (i.target > i.baseline and m.value >= i.target) or (i.target < i.baseline and m.value <= i.target) as bucket,
        count(*)::int
      from indicators i join pilots p on p.id = i.pilot_id join agreements a on a.id = p.agreement_id
        left join lateral (select x.value from measurements x where x.indicator_id = i.id order by x.on desc limit 1) m on true
      where not p.withdrawn and ${ours} and (p.closed_on is null or p.closed_on between ${first} and ${today}) group by 1`,
    sql`select m.outcome as bucket, count(*)::int from milestones m join agreements a on a.id = m.agreement_id
      where m.type = 'evaluated' and m.on between ${first} and ${today} and ${ours} group by 1`,
    sql`select a.evaluated_on between a.ends_on - interval '2 years' and a.ends_on as bucket, count(*)::int
      from agreements a where a.ends_on between ${first} and ${today} and a.stage <> 'proposed' and ${ours} group by 1`,
    sql`select d.due_on <= ${today} as bucket, count(*)::int from agreements a
        left join deadlines d on d.agreement_id = a.id and d.kind = 'dormant' and d.closed_at is null
      where ${ours} and a.stage <> 'ended' group by 1`,
    sql`select t.done_on is null as open, coalesce(t.done_on, ${today}) > t.due_on as late, count(*)::int
      from tasks t left join agreements a on a.id = t.agreement_id
      where not t.withdrawn and (t.done_on is null or t.done_on between ${first} and ${today})
        and (a.id is null or ${living}) group by 1, 2`,
    sql`select m.type, to_char(m.on, 'YYYY-Q') as bucket, count(*)::int
      from milestones m join agreements a on a.id = m.agreement_id
      where m.type in ('proposed', 'signed', 'pilotStarted', 'evaluated') and m.on between ${since} and ${today} and ${ours}
      group by 1, 2`,
    sql`select to_char(a.stage_since, 'YYYY-Q') as bucket, count(*)::int from agreements a
      where a.stage = 'ended' and a.stage_since between ${since} and ${today} and ${ours} group by 1`,
    gaps(sql),
    sql`select a.id, a.reference, a.title, a.stage, a.stage_since, u.name as owner
      from agreements a left join users u on u.id = a.owner_id
      where a.stage in ('proposed', 'pilot', 'evaluated') and ${ours} and a.stage_since is not null
      order by a.stage_since, a.id limit 6`,
  ]);
}

/** What is missing on record, in one pass over the agreements. */
const gaps = (sql: postgres.Sql) => sql`
  select
    count(*) filter (where a.stage <> 'ended' and a.owner_id is null)::int as owner,
    count(*) filter (where a.stage <> 'ended' and a.kind = 'notDecided')::int as kind,
    count(*) filter (where a.stage <> 'ended' and (select count(distinct p.side) from agreement_parties p
      where p.agreement_id = a.id and p.role = 'party') < 2)::int as parties,
    count(*) filter (where a.stage <> 'ended' and a.summary is null)::int as summary,
    count(*) filter (where a.stage <> 'ended' and not exists (select 1 from agreement_fields f
      where f.agreement_id = a.id))::int as fields,
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated') and a.signed_on is null)::int as "signingDay",
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated')
      and a.snapshot #> '{context,signing,signatories}' = '[]')::int as signatories,
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated') and a.effective_on is null)::int as "effectiveDay",
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated')
      and a.snapshot #>> '{context,term,kind}' = 'notGiven')::int as term,
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated')
      and a.snapshot #>> '{context,signing,authentic}' is null)::int as "authenticText",
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated')
      and a.snapshot #>> '{context,signing,originalAt}' is null)::int as "originalAt",
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated') and a.lead_id is null)::int as lead,
    count(*) filter (where a.stage <> 'ended' and not exists (select 1 from agreement_contacts c
      where c.agreement_id = a.id and c.side = 'ours'))::int as "contactOurs",
    count(*) filter (where a.stage <> 'ended' and not exists (select 1 from agreement_contacts c
      where c.agreement_id = a.id and c.side = 'theirs'))::int as "contactTheirs",
    count(*) filter (where a.stage <> 'ended' and exists (select 1 from agreement_parties p
      join organisations o on o.id = p.organisation_id where p.agreement_id = a.id and p.side = 'theirs' and p.role = 'party'
        and o.place is null and o.latitude is null and o.type not in ('municipality', 'province')))::int as "partnerPlace",
    count(*) filter (where a.stage in ('signed', 'pilot', 'evaluated') and a.results is null and a.difficulties is null
      and a.proposals is null)::int as "reportingNotes",
    count(*) filter (where a.stage = 'pilot' and a.pilot_first_on is null)::int as "pilotWindow",
    count(*) filter (where a.stage = 'pilot' and not exists (select 1 from pilots p join indicators i on i.pilot_id = p.id
      where p.agreement_id = a.id))::int as "pilotIndicators"
  from agreements a where not a.observed and a.step <> 'voided'`;
