/**
 * The floor's queries: the SQL a person would write by hand for the same rows, on the same indexes. No rights, no session, no
 * counting up to a limit: what it answers is whole.
 */
import type postgres from "postgres";

type Sql = postgres.Sql;

const listed = (sql: Sql, which: postgres.PendingQuery<postgres.Row[]>) => sql`
  select a.id, a.reference, a.title, a.kind, a.stage, a.step, a.confidential, a.observed, u.name as owner, a.signed_on,
    (select json_build_object('kind', d.kind, 'dueOn', d.due_on) from deadlines d
      where d.agreement_id = a.id and d.closed_at is null order by d.due_on limit 1) as next,
    (select json_agg(json_build_object('name', coalesce(o.short_name, o.name), 'country', o.country) order by p.position)
      from agreement_parties p join organisations o on o.id = p.organisation_id
      where p.agreement_id = a.id and p.role = 'party') as parties
  from agreements a left join users u on u.id = a.owner_id
  where ${which} order by a.updated_at desc, a.id limit 50`;

async function listWith(sql: Sql, which: () => postgres.PendingQuery<postgres.Row[]>) {
  const [rows, [counted]] = await Promise.all([
    listed(sql, which()),
    sql`select count(*)::int as total from agreements a where ${which()}`,
  ]);
  return { rows, total: counted?.total as number };
}

export const list = (sql: Sql) =>
  listWith(sql, () => sql`a.stage = 'signed' and a.kind = 'memorandumOfUnderstanding' and a.step <> 'voided'`);

export const search = (sql: Sql, q: string) =>
  listWith(sql, () => sql`a.search_text like '%' || normalise(${q}) || '%' and a.step <> 'voided'`);

/** One agreement with everything its page shows. */
export async function agreement(sql: Sql, id: string) {
  const [head, parties, contacts, events, changes, tasks, deadlines, filings, pilots, family, sources, meetings] =
    await Promise.all([
      sql`select a.*, u.name as owner,
          (select json_agg(t) from agreement_titles t where t.agreement_id = a.id) as titles,
          (select json_agg(f.field) from agreement_fields f where f.agreement_id = a.id) as fields
        from agreements a left join users u on u.id = a.owner_id where a.id = ${id}`,
      sql`select o.id, o.name, o.country, o.place, p.role, p.side, p.standing, s.on as ended_on, s.act,
          (select json_agg(n) from organisation_names n where n.organisation_id = o.id) as names
        from agreement_parties p join organisations o on o.id = p.organisation_id
          left join successions s on s.predecessor_id = o.id
        where p.agreement_id = ${id} order by p.position`,
      sql`select c.side, p.name, p.email, p.telephone from agreement_contacts c join people p on p.id = c.person_id
        where c.agreement_id = ${id}`,
      sql`select e.revision, e.type, e.data, e.occurred_on, e.recorded_on, u.name as by
        from agreement_events e join users u on u.id = e.actor_id where e.agreement_id = ${id} order by e.revision desc`,
      sql`select a.verb, a.changes, a.on, u.name as by from activity a join users u on u.id = a.actor_id
        where a.agreement_id = ${id} order by a.at desc limit 50`,
      sql`select t.id, t.title, t.template, t.due_on, t.done_on, u.name as assignee
        from tasks t left join users u on u.id = t.assignee_id
        where t.agreement_id = ${id} and not t.withdrawn order by t.done_on is not null, t.due_on`,
      sql`select d.id, d.kind, d.subject, d.due_on, d.basis from deadlines d
        where d.agreement_id = ${id} and d.closed_at is null and d.task_id is null order by d.due_on`,
      sql`select f.id, f.template, f.what, f.to_whom, f.due_on, f.sent_on, f.proof from filings f
        where f.agreement_id = ${id} and not f.withdrawn order by f.due_on`,
      sql`select p.number, p.question, p.first_on, p.last_on, p.outcome,
          (select json_agg(json_build_object('name', i.name, 'unit', i.unit, 'baseline', i.baseline, 'target', i.target,
            'values', (select json_agg(m) from measurements m where m.indicator_id = i.id)))
            from indicators i where i.pilot_id = p.id) as indicators
        from pilots p where p.agreement_id = ${id} and not p.withdrawn order by p.number`,
      sql`select c.id, c.reference, c.title, c.stage, c.step from agreements c
        where c.parent_id = ${id} or c.id = (select parent_id from agreements where id = ${id})
          or c.id in (select related_id from agreement_relations where agreement_id = ${id})`,
      sql`select s.publisher, s.subject, s.url, s.published_on from agreement_sources x join sources s on s.id = x.source_id
        where x.agreement_id = ${id}`,
      sql`select m.first_on, m.last_on, m.title_en as title, m.place from meeting_agreements x
        join meetings m on m.id = x.meeting_id where x.agreement_id = ${id} order by m.first_on desc`,
    ]);
  return {
    head: head[0] as postgres.Row,
    lists: { parties, contacts, events, changes, tasks, deadlines, filings, pilots, family, sources, meetings },
  };
}
