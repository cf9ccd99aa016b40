/** What is owed by a day: deadlines, whose they are, opinions asked for, reports after signing, tasks, commitments. */
import { type SQL, sql } from "drizzle-orm";
import { taskTitleIn } from "#app/tasks/task-words.server";
import { classOf, deadlineKinds } from "#workflows/deadlines/deadline";
import { type Counted, date, inPeriod, type Source, type Within } from "./source";

/** Overdue until it is done. */
const dutyKinds = deadlineKinds.filter((kind) => classOf(kind) === "duty");
/** The last day to give notice is worth knowing before it is over; afterwards nothing can be done about it. */
const ahead = [...dutyKinds, "noticeDay"];

/** What belongs to no agreement is shown where nothing narrows the agreements. */
const ofSeen = ({ everything }: Within, agreementId: SQL): SQL =>
  everything ? sql`(s.id is not null or ${agreementId} is null)` : sql`s.id is not null`;

const openDeadlines = (within: Within): SQL => sql`deadlines d
    left join seen s on s.id = d.agreement_id
    left join tasks t on t.id = d.task_id
    left join commitments c on c.id = case when d.kind = 'commitmentDue' then d.subject::uuid end
    left join filings f on d.kind = 'filingDue' and f.agreement_id = d.agreement_id and f.key = d.subject
  where d.closed_at is null and ${ofSeen(within, sql`d.agreement_id`)}`;

const taskName = ({ locale }: Within) =>
  sql`jsonb_build_object('id', t.id, 'title', ${taskTitleIn(locale, "t")}, 'template', t.template)`;
const filingName = sql`jsonb_build_object('id', f.id, 'template', f.template, 'what', f.what)`;
const commitmentName = sql`jsonb_build_object('id', c.id, 'side', c.side, 'text', left(c.text, 200))`;
const deadlineDetail = (
  within: Within,
) => sql`jsonb_build_object('is', 'deadline', 'kind', d.kind, 'subject', d.subject,
  'task', case when t.id is not null then ${taskName(within)} end, 'filing', case when f.id is not null then ${filingName} end,
  'commitment', case when c.id is not null then ${commitmentName} end, 'path', '/deadlines/' || d.id)`;
const whose = sql`case when d.task_id is null then coalesce(c.owner_id, s.owner_id) else t.assignee_id end`;

const deadlines: Source = (within) => sql`
  select case when d.due_on < ${date(within.today)} then 'overdue' when d.due_on <= ${date(within.today)} + 30 then 'to30'
      when d.due_on <= ${date(within.today)} + 90 then 'to90' else 'to180' end as bucket,
    d.id::text as key, s.id as agreement_id, d.due_on as day, d.due_on - ${date(within.today)} as days, ${whose} as whose,
    ${deadlineDetail(within)} as detail
  from ${openDeadlines(within)} and d.due_on <= ${date(within.today)} + 180
    and case when d.due_on < ${date(within.today)} then d.kind in ${dutyKinds} else d.kind in ${ahead} end`;

const overdueByOwner: Source = (within) => sql`
  select coalesce((${whose})::text, 'nobody') as bucket, d.id::text as key, s.id as agreement_id, d.due_on as day,
    d.due_on - ${date(within.today)} as days, ${whose} as whose, ${deadlineDetail(within)} as detail
  from ${openDeadlines(within)} and d.due_on < ${date(within.today)} and d.kind in ${dutyKinds}`;

/** Every body asked in the consultation as it stands, with the day its answer was or is due. */
const asked = ({ which }: Within, whose: SQL): SQL => sql`(
  select s.id, s.owner_id, s.step, o.number, o.opinion->>'body' as body, (o.opinion->>'sentOn')::date as sent_on,
    (o.opinion->>'answeredOn')::date as answered_on, d.due_on
  from (select agreements.id, agreements.owner_id, agreements.step, agreements.observed, agreements.opinions
      from agreements where ${which} and agreements.opinions is not null) s
    cross join lateral jsonb_array_elements(s.opinions) with ordinality o(opinion, number)
    left join deadlines d
      on d.agreement_id = s.id and d.kind = 'opinionDue' and d.subject = o.opinion->>'body' and d.task_id is null
  where not s.observed and ${whose}) q`;

const waiting = sql`s.step in ('consulting', 'higherConsent')`;
const opinion = sql`q.id || ':' || q.number as key, q.id as agreement_id, coalesce(q.answered_on, q.due_on) as day`;
const opinionDetail = sql`jsonb_build_object('is', 'opinion', 'body', q.body, 'sentOn', q.sent_on, 'dueOn', q.due_on,
  'answeredOn', q.answered_on)`;

/** The milestones say who answered in the period, so that not every opinion is looked at. What was answered in another period is in no bucket. */
const opinions: Source = (within) => {
  const answered = sql`exists (select 1 from milestones m
    where m.agreement_id = s.id and m.type = 'opinionAnswered' and ${inPeriod(sql`m."on"`, within)})`;
  return sql`select * from (
  select case
      when q.answered_on is null and q.step in ('consulting', 'higherConsent')
        then case when q.due_on < ${date(within.today)} then 'overdue' else 'waiting' end
      when ${inPeriod(sql`q.answered_on`, within)}
        then case when q.due_on is null then 'unknown' when q.answered_on <= q.due_on then 'inTime' else 'late' end
    end as bucket, ${opinion}, q.answered_on - q.due_on as days, q.owner_id as whose, ${opinionDetail} as detail
  from ${asked(within, sql`(${waiting} or ${answered})`)}) x where x.bucket is not null`;
};

const overdueByBody: Source = (within) => sql`
  select q.body as bucket, ${opinion}, q.due_on - ${date(within.today)} as days, q.owner_id as whose, ${opinionDetail} as detail
  from ${asked(within, waiting)} where q.answered_on is null and q.due_on < ${date(within.today)}`;

/** The day a report is due is its deadline's, also once it was sent; one typed by hand is the filing's own. */
const filings: Source = (within) => sql`
  select case when x.due is null then 'unknown' when x.sent_on <= x.due then 'onTime' when x.sent_on is not null then 'late'
      when x.due < ${date(within.today)} then 'overdue' else 'toCome' end as bucket,
    x.id::text as key, x.agreement_id, x.due as day, x.sent_on - x.due as days, x.owner_id as whose,
    jsonb_build_object('is', 'filing', 'filing', jsonb_build_object('id', x.id, 'template', x.template, 'what', x.what),
      'toWhom', x.to_whom, 'dueOn', x.due, 'sentOn', x.sent_on) as detail
  from (
    select f.*, s.owner_id, coalesce(d.due_on, f.due_on) as due
    from filings f join seen s on s.id = f.agreement_id
      left join deadlines d on d.agreement_id = f.agreement_id and d.kind = 'filingDue' and d.subject = f.key and d.task_id is null
    where not f.withdrawn and not s.observed) x
  where x.due is null or ${inPeriod(sql`x.due`, within)}`;

const tasks: Source = (within) => sql`
  select case when t.done_on is null then case when t.due_on < ${date(within.today)} then 'overdue' else 'open' end
      when t.due_on is null then 'noDay' when t.done_on <= t.due_on then 'inTime' else 'late' end as bucket,
    t.id::text as key, s.id as agreement_id, coalesce(t.done_on, t.due_on) as day, t.done_on - t.due_on as days,
    t.assignee_id as whose,
    jsonb_build_object('is', 'task', 'task', ${taskName(within)}, 'dueOn', t.due_on, 'doneOn', t.done_on, 'path', '/tasks/' || t.id) as detail
  from tasks t left join seen s on s.id = t.agreement_id
  where not t.withdrawn and ${ofSeen(within, sql`t.agreement_id`)}
    and (t.done_on is null or ${inPeriod(sql`t.done_on`, within)})`;

/**
 * Of agreements that bind us; what was withdrawn, or closed in another period, is in no bucket. Of a recurring one, each time that was met or missed in the period is counted, by its own day; and its next
 * time like any other that is open. Of an ended agreement nothing is due.
 */
const commitments: Source = (within) => {
  const detail = (
    dueOn: SQL,
    closedOn: SQL,
  ) => sql`jsonb_build_object('is', 'commitment', 'commitment', ${commitmentName},
    'dueOn', ${dueOn}, 'closedOn', ${closedOn}, 'path', '/commitments/' || c.id)`;
  const kept = (on: SQL, due: SQL) => sql`case when ${on} <= ${due} then 'inTime' else 'late' end`;
  return sql`select * from (
  select case
      when c.status in ('open', 'underway')
        then case when s.stage = 'ended' then null when c.due_on < ${date(within.today)} then 'overdue' else 'open' end
      when not ${inPeriod(sql`c.closed_on`, within)} then null
      when c.status = 'notFulfilled' and not exists (
        select 1 from commitment_progress p where p.commitment_id = c.id and p.missed_due_on = c.due_on) then 'notFulfilled'
      when c.status = 'fulfilled' and c.due_on is null then 'noDay'
      when c.status = 'fulfilled' and not exists (
        select 1 from commitment_progress p where p.commitment_id = c.id and p.met_due_on = c.due_on)
        then ${kept(sql`c.closed_on`, sql`c.due_on`)}
    end as bucket,
    c.id::text as key, s.id as agreement_id, coalesce(c.closed_on, c.due_on) as day, c.closed_on - c.due_on as days,
    coalesce(c.owner_id, s.owner_id) as whose, ${detail(sql`c.due_on`, sql`c.closed_on`)} as detail
  from commitments c join seen s on s.id = c.agreement_id where not s.observed
  union all
  select case when p.missed_due_on is not null then 'notFulfilled' else ${kept(sql`p."on"`, sql`p.met_due_on`)} end,
    p.id::text, s.id, p."on", p."on" - p.met_due_on, coalesce(c.owner_id, s.owner_id),
    ${detail(sql`coalesce(p.met_due_on, p.missed_due_on)`, sql`p."on"`)}
  from commitment_progress p join commitments c on c.id = p.commitment_id join seen s on s.id = c.agreement_id
  where not s.observed and coalesce(p.met_due_on, p.missed_due_on) is not null and ${inPeriod(sql`p."on"`, within)}
  ) x where x.bucket is not null`;
};

export const duties = {
  deadlines: { source: deadlines },
  overdueByOwner: { source: overdueByOwner },
  opinions: { source: opinions },
  overdueByBody: { source: overdueByBody },
  filings: { source: filings },
  tasks: { source: tasks },
  commitments: { source: commitments },
} satisfies Record<string, Counted>;
