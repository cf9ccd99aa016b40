/** Going through the agreements of an organisation that ended: how far it is, and one page of its agreements. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { pageSize } from "#app/platform/paging";
import type { SuccessionDecision } from "#db/schema";
import type { Stage, Step } from "#workflows/parts/states";
import { bindsOneOf, lineages, ours, settled } from "./lineage.server";
import type { Shows } from "./shows";

/** One side of a succession: as its reader calls it, and as histories have it. */
export interface Succeeded {
  id: string;
  name: string;
  recorded: string;
}

/** A succession and the going-through of its agreements, which begins with the first decision. */
export interface Review {
  successionId: string;
  organisation: Succeeded;
  successor: Succeeded;
  on: string;
  act: string | null;
  source: string | null;
  /** The organisation that ended and those for which it answered. */
  lineage: string[];
  begun: { by: string; on: string } | null;
  finished: { by: string | null; on: string } | null;
}

/** Null where the organisation has no successor; 404 where it is not there. One query. */
export async function readReview(ctx: Ctx, organisationId: string | undefined): Promise<Review | null> {
  if (!isId(organisationId)) notFound();
  const day = (moment: SQL) => sql`to_char(${moment} at time zone ${ctx.office.timeZone}, 'YYYY-MM-DD')`;
  const [row] = await ctx.db.execute<{ review: Review | null }>(sql`
    with recursive ${lineages}
    select case when s.id is not null then json_build_object(
      'successionId', s.id,
      'organisation', json_build_object('id', o.id, 'name', ${nameIn(sql`o`, ctx.locale)}, 'recorded', o.name),
      'successor', json_build_object('id', after.id, 'name', ${nameIn(sql`after`, ctx.locale)}, 'recorded', after.name),
      'on', s."on", 'act', s.act, 'source', source.publisher,
      'lineage', (select json_agg(l.organisation_id) from lineage l where l.succession_id = s.id),
      'begun', case when r.id is not null then json_build_object('by', begun.name, 'on', ${day(sql`r.started_at`)}) end,
      'finished', case when r.finished_at is not null then json_build_object(
        'by', (select u.name from activity a join users u on u.id = a.actor_id
          where a.subject_type = 'organisation' and a.subject_id = o.id::text and a.verb = 'successionReviewed'
          order by a.at desc limit 1),
        'on', ${day(sql`r.finished_at`)}) end
    ) end as review
    from organisations o
    left join successions s on s.predecessor_id = o.id
    left join organisations after on after.id = s.successor_id
    left join sources source on source.id = s.source_id
    left join succession_reviews r on r.succession_id = s.id
    left join users begun on begun.id = r.started_by
    where o.id = ${organisationId}`);
  return row ? row.review : notFound();
}

export interface ReviewRow {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  stage: Stage;
  step: Step;
  revision: number;
  confidential: boolean;
  /** The parties of the other side. */
  partners: string | null;
  /** The party itself, where it is one for which the organisation answered. */
  party: string | null;
  /** Nothing to be decided here any more: it was in a later succession. */
  settled: boolean;
  decision: {
    is: SuccessionDecision;
    officer: string | null;
    dueOn: string | null;
    note: string | null;
    by: string;
    on: string;
    task: { id: string; doneOn: string | null } | null;
  } | null;
}

export interface Counts {
  total: number;
  open: number;
  by: Partial<Record<SuccessionDecision, number>>;
}

/** What a list of this succession holds: what is not ended, and what was decided on before it ended. */
const listed = (ctx: Ctx, { lineage }: Review): SQL =>
  sql`${bindsOneOf(lineage)} and ${ours(ctx)} and (agreements.stage <> 'ended' or d.agreement_id is not null)`;

const isOpen = sql`(d.agreement_id is null and not ${settled})`;

/** From every agreement with its decision in this succession. */
const within = ({ successionId }: Review) => sql`agreements
  join successions s on s.id = ${successionId}
  left join succession_reviews v on v.succession_id = s.id
  left join succession_decisions d on d.review_id = v.id and d.agreement_id = agreements.id`;

/** How many there are, how many are open, and what was decided: as far as the reader may see. One query. */
export async function countReview(ctx: Ctx, review: Review): Promise<Counts> {
  const rows = await ctx.db.execute<{ decision: SuccessionDecision | null; open: boolean; count: number }>(sql`
    with recursive ${lineages}
    select d.decision, ${isOpen} as open, count(*)::int as count from ${within(review)}
    where ${listed(ctx, review)} group by 1, 2`);
  const counts: Counts = { total: 0, open: 0, by: {} };
  for (const { decision, open, count } of rows) {
    counts.total += count;
    if (open) counts.open += count;
    if (decision) counts.by[decision] = count;
  }
  return counts;
}

/** One page of them, those that are open first. One query. */
export async function listReview(ctx: Ctx, review: Review, show: Shows, page: number): Promise<ReviewRow[]> {
  const which = { all: sql`true`, open: isOpen, decided: sql`d.agreement_id is not null` }[show];
  const { title, titleLanguage } = titleIn(ctx.locale);
  return ctx.db.execute<ReviewRow & Record<string, unknown>>(sql`
    with recursive ${lineages}
    select agreements.id, agreements.reference, agreements.stage, agreements.step, agreements.revision,
      agreements.confidential,
      ${title} as title, ${titleLanguage} as "titleLanguage",
      (select string_agg(${nameIn(sql`o`, ctx.locale)}, ', ' order by p.position) from agreement_parties p join organisations o on o.id = p.organisation_id
        where p.agreement_id = agreements.id and p.role = 'party'
          and p.organisation_id not in ${review.lineage}
          and p.side <> (select q.side from agreement_parties q where q.agreement_id = agreements.id and q.role = 'party'
            and q.organisation_id in ${review.lineage} order by q.position limit 1)) as partners,
      (select ${nameIn(sql`o`, ctx.locale)} from agreement_parties p join organisations o on o.id = p.organisation_id
        where p.agreement_id = agreements.id and p.role = 'party' and p.organisation_id in ${review.lineage}
          and p.organisation_id <> s.predecessor_id
          and not exists (select 1 from agreement_parties q where q.agreement_id = agreements.id
            and q.role = 'party' and q.organisation_id = s.predecessor_id)
        order by p.position limit 1) as party,
      (d.agreement_id is null and ${settled}) as settled,
      case when d.agreement_id is not null then json_build_object(
        'is', d.decision, 'officer', officer.name, 'dueOn', d.due_on, 'note', d.note, 'by', decider.name,
        'on', to_char(d.decided_at at time zone ${ctx.office.timeZone}, 'YYYY-MM-DD'),
        'task', case when t.id is not null then json_build_object('id', t.id, 'doneOn', t.done_on) end) end as decision
    from ${within(review)}
    left join users officer on officer.id = d.owner_id
    left join users decider on decider.id = d.decided_by
    left join tasks t on t.id = d.task_id and not t.withdrawn
    where ${listed(ctx, review)} and ${which}
    order by ${isOpen} desc, agreements.reference desc
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
}
