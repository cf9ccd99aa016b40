/**
 * The floor's pages of an organisation and of what was found: the same rows by plain statements on the
 * same indexes and with the same function for what counts in, so that no side waits for a plan the other one has; nothing left out of a count.
 */
import type postgres from "postgres";

type Sql = postgres.Sql;
type Rows = postgres.RowList<postgres.Row[]>;
export type Lists = Record<string, Rows>;

/** The agreements that bind an organisation or one that counts in with it. */
const bound = (sql: Sql, id: string) => sql`select p.agreement_id from organisation_scope(${id}) x
  join agreement_parties p on p.organisation_id = x.id where p.role = 'party'`;

/** Commitments and tasks of these, or of it: ids of each once. */
const hanging = (sql: Sql, table: "commitments" | "tasks", id: string) => sql`select c.id from ${sql(table)} c
    where c.organisation_id in (select x.id from organisation_scope(${id}) x)
  union select c.id from ${sql(table)} c where c.agreement_id in (${bound(sql, id)})`;

export async function organisation(sql: Sql, id: string, today: string): Promise<{ head: postgres.Row; lists: Lists }> {
  const scope = sql`organisation_scope(${id}) scope`;
  const taken = sql`(select distinct on (p.agreement_id) p.* from ${scope} join agreement_parties p on p.organisation_id = scope.id)`;
  const [head, ...lists] = await Promise.all([
    sql`select o.*, (select json_agg(n) from organisation_names n where n.organisation_id = o.id) as names,
          (select p.name from organisations p where p.id = o.parent_id) as parent,
          (select json_agg(b.name) from (select name from organisations b where b.parent_id = o.id order by name limit 50) b) as below
        from organisations o where o.id = ${id}`,
    sql`select o.name, count(*) over () as total from ${scope} join organisations o using (id) where id <> ${id} order by o.name limit 6`,
    sql`select s.on, s.act, b.name as before, a.name as after from successions s join organisations b on b.id = s.predecessor_id
        join organisations a on a.id = s.successor_id where ${id} in (s.predecessor_id, s.successor_id)`,
    sql`select f.facts, s.publisher, s.subject from organisation_facts f left join sources s on s.id = f.source_id
        where f.organisation_id = ${id}`,
    sql`select a.id, a.reference, a.title, a.stage, a.step, a.ends_on, u.name as owner, p.role, o.name as party
        from ${taken} p join agreements a on a.id = p.agreement_id join organisations o on o.id = p.organisation_id
          left join users u on u.id = a.owner_id
        order by a.stage = 'ended', a.last_event_on desc nulls last, a.reference limit 15`,
    sql`select p.role, count(*), count(*) filter (where a.stage <> 'ended') as alive
        from ${taken} p join agreements a on a.id = p.agreement_id group by 1`,
    sql`select p.id, x.name, p.title, p.from_on, p.to_on, p.held_on, o.name as organisation,
          (select json_agg(n) from person_names n where n.person_id = x.id) as names
        from ${scope} join posts p on p.organisation_id = scope.id join people x on x.id = p.person_id join organisations o on o.id = scope.id
        order by p.to_on < ${today}, coalesce(p.to_on, p.from_on, p.held_on) desc nulls last, x.name limit 15`,
    sql`select count(*), count(*) filter (where p.to_on is null or p.to_on >= ${today}) as now
        from ${scope} join posts p on p.organisation_id = scope.id join people x on x.id = p.person_id
        where x.merged_into_id is null and x.erased_at is null`,
    sql`select c.id, c.text, c.clause, c.side, c.status, c.due_on, o.name as party, u.name as owner, a.reference, a.title from commitments c
          join agreements a on a.id = c.agreement_id left join organisations o on o.id = c.organisation_id left join users u on u.id = c.owner_id
        where c.id in (${hanging(sql, "commitments", id)}) and c.status in ('open', 'underway') order by c.due_on, c.id limit 51`,
    sql`select count(*) from commitments c where c.id in (${hanging(sql, "commitments", id)}) and c.status not in ('open', 'underway')`,
    sql`select t.id, t.title, t.due_on, t.started_on, t.priority, u.name as assignee, a.reference, a.title as agreement,
          (select count(*) from task_items i where i.task_id = t.id) as items
        from tasks t left join users u on u.id = t.assignee_id left join agreements a on a.id = t.agreement_id
        where t.id in (${hanging(sql, "tasks", id)}) and t.done_on is null and not t.withdrawn order by t.due_on, t.id limit 12`,
    sql`select count(*), count(*) filter (where t.done_on is null) as open from tasks t
        where t.id in (${hanging(sql, "tasks", id)}) and not t.withdrawn`,
    sql`select v.id, v.title_en, v.first_on, v.last_on, v.places from visits v
        where v.id in (select visit_id from visit_organisations where organisation_id in (select id from ${scope}))
        order by v.first_on desc limit 100`,
    sql`select m.id, m.title_en, m.first_on, m.last_on, m.place, s.publisher from meetings m left join sources s on s.id = m.source_id
        where m.id in (select meeting_id from meeting_organisations where organisation_id in (select id from ${scope}))
        order by m.first_on desc limit 100`,
    sql`select d.id, d.title, d.kind, f.media_type, f.size from documents d join stored_files f on f.id = d.file_id
        where d.subject_type = 'organisation' and d.subject_id = ${id} and d.latest and d.removed_at is null
        order by d.created_at desc limit 13`,
    sql`select c.id, c.body, c.created_at, u.name from comments c join users u on u.id = c.author_id
        where c.subject_type = 'organisation' and c.subject_id = ${id} and c.removed_at is null order by c.created_at desc limit 21`,
    sql`select a.at, a.verb, a.changes, u.name from activity a join users u on u.id = a.actor_id
        where a.subject_type = 'organisation' and a.subject_id = ${id} order by a.at desc limit 51`,
    sql`with met as (select m.first_on as day, m.title_en as title from meetings m where m.first_on <= ${today}
          and m.id in (select meeting_id from meeting_organisations where organisation_id in (select id from ${scope}))
          order by 1 desc limit 1),
        happened as (select e.on as day, a.title from milestones e join agreements a on a.id = e.agreement_id
          where e.type in ('signed', 'amended', 'renewed', 'pilotStarted', 'pilotClosed') and e.on <= ${today}
            and e.agreement_id in (${bound(sql, id)})
          order by 1 desc limit 1)
        select * from met union all select * from happened order by day desc limit 1`,
  ]);
  const names = [
    "members",
    "successions",
    "facts",
    "agreements",
    "counts",
    "people",
    "posts",
    "promised",
    "kept",
    "tasks",
    "tasksCounted",
  ];
  names.push("visits", "meetings", "documents", "comments", "history", "last");
  return { head: head[0] as postgres.Row, lists: Object.fromEntries(lists.map((rows, at) => [names[at] ?? at, rows])) };
}

/** A word with whatever it begins, or every two characters of a name written without spaces. */
const questionOf = (word: string) =>
  /[\u3400-\u9fff\uac00-\ud7af]/.test(word) ? `'${word}'` : `'${word.toLowerCase().replace(/'/g, "''")}':*`;

/** What holds a word, five of each kind and how many there are. `words`: normalised, all to be there. */
export async function find(sql: Sql, words: string[]): Promise<Lists> {
  const question = words.map(questionOf).join(" & ");
  const of = (kind: string) => sql`(select e.id, e.at, count(*) over () as total from ${sql(`finding.${kind}`)} e
    where e.tokens @@ ${question}::tsquery order by e.past, e.at desc limit 5) e`;
  const [agreements, organisations, people, visits, meetings, commitments, tasks, documents] = await Promise.all([
    sql`select e.total, a.id, a.reference, a.title, a.stage,
        (select json_agg(json_build_object('name', o.name, 'names', (select json_agg(n.name) from organisation_names n where n.organisation_id = o.id)))
          from agreement_parties p join organisations o on o.id = p.organisation_id where p.agreement_id = a.id) as parties
      from ${of("agreement")} join agreements a on a.id = e.id order by e.at desc`,
    sql`select e.total, o.id, o.name, o.country, o.type, o.place,
        (select json_agg(n.name) from organisation_names n where n.organisation_id = o.id) as names
      from ${of("organisation")} join organisations o on o.id = e.id`,
    sql`select e.total, p.id, p.name, (select json_agg(n.name) from person_names n where n.person_id = p.id) as names, post.title, post.name as at
      from ${of("person")} join people p on p.id = e.id left join lateral (
        select po.title, o.name from posts po join organisations o on o.id = po.organisation_id where po.person_id = p.id
        order by po.to_on is null desc, po.from_on desc limit 1) post on true`,
    sql`select e.total, v.id, v.title_en, v.first_on, v.last_on, v.places from ${of("visit")} join visits v on v.id = e.id`,
    sql`select e.total, m.id, m.title_en, m.first_on, m.place, m.minutes from ${of("meeting")} join meetings m on m.id = e.id`,
    sql`select e.total, c.id, c.text, c.due_on, a.reference from ${of("commitment")} join commitments c on c.id = e.id
      join agreements a on a.id = c.agreement_id`,
    sql`select e.total, t.id, t.title, t.note, t.due_on, t.done_on, a.reference from ${of("task")} join tasks t on t.id = e.id
      left join agreements a on a.id = t.agreement_id`,
    sql`select e.total, d.id, d.title, d.kind, a.reference, passage.page, passage.body
      from ${of("document")} join documents d on d.id = e.id left join agreements a on a.id = d.agreement_id left join lateral (
        select page, body from finding.passages g where g.file_id = d.file_id and g.tokens @@ ${question}::tsquery
        order by g.number limit 1) passage on true`,
  ]);
  return { agreements, organisations, people, visits, meetings, commitments, tasks, documents };
}
