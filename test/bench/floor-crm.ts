/** The floor's pages of an organisation and of what was found: the same rows by plain statements on the same indexes, nothing left out of a count. */
import type postgres from "postgres";

type Sql = postgres.Sql;
type Rows = postgres.RowList<postgres.Row[]>;
export type Lists = Record<string, Rows>;

/** Itself, those it answers for, and everything under these. */
const scope = (sql: Sql, id: string) => sql`with recursive scope as (
  select ${id}::uuid as id union select next.id from scope join lateral (
    select s.predecessor_id as id from successions s where s.successor_id = scope.id
    union all select o.id from organisations o where o.parent_id = scope.id) next on true)`;

export async function organisation(sql: Sql, id: string, today: string): Promise<{ head: postgres.Row; lists: Lists }> {
  const [
    head,
    members,
    successions,
    facts,
    agreements,
    counts,
    people,
    posts,
    promised,
    visits,
    meetings,
    documents,
    last,
  ] = await Promise.all([
    sql`select o.*, (select json_agg(n) from organisation_names n where n.organisation_id = o.id) as names,
          (select p.name from organisations p where p.id = o.parent_id) as parent,
          (select json_agg(b.name) from (select name from organisations b where b.parent_id = o.id order by name limit 50) b) as below
        from organisations o where o.id = ${id}`,
    sql`${scope(sql, id)} select o.name, count(*) over () as total from scope join organisations o using (id)
        where id <> ${id} order by o.name limit 6`,
    sql`select s.on, s.act, b.name as before, a.name as after from successions s join organisations b on b.id = s.predecessor_id
        join organisations a on a.id = s.successor_id where ${id} in (s.predecessor_id, s.successor_id)`,
    sql`select f.facts, s.publisher, s.subject from organisation_facts f left join sources s on s.id = f.source_id
        where f.organisation_id = ${id}`,
    sql`${scope(sql, id)} select a.id, a.reference, a.title, a.stage, a.step, a.ends_on, u.name as owner, p.role, o.name as party
        from (select distinct on (p.agreement_id) p.* from scope join agreement_parties p on p.organisation_id = scope.id) p
          join agreements a on a.id = p.agreement_id join organisations o on o.id = p.organisation_id left join users u on u.id = a.owner_id
        order by a.stage = 'ended', a.last_event_on desc nulls last, a.reference limit 15`,
    sql`${scope(sql, id)} select p.role, count(*), count(*) filter (where a.stage <> 'ended') as alive
        from (select distinct on (p.agreement_id) p.* from scope join agreement_parties p on p.organisation_id = scope.id) p
          join agreements a on a.id = p.agreement_id group by 1`,
    sql`${scope(sql, id)} select p.id, x.name, p.title, p.from_on, p.to_on, p.held_on, o.name as organisation,
          (select json_agg(n) from person_names n where n.person_id = x.id) as names
        from scope join posts p on p.organisation_id = scope.id join people x on x.id = p.person_id join organisations o on o.id = scope.id
        order by p.to_on < ${today}, coalesce(p.to_on, p.from_on, p.held_on) desc nulls last, x.name limit 15`,
    sql`${scope(sql, id)} select count(*), count(*) filter (where p.to_on is null or p.to_on >= ${today}) as now
        from scope join posts p on p.organisation_id = scope.id join people x on x.id = p.person_id
        where x.merged_into_id is null and x.erased_at is null`,
    sql`select c.id, c.text, c.side, c.status, c.due_on, a.reference, a.title from commitments c join agreements a on a.id = c.agreement_id
        where c.organisation_id = ${id} order by c.due_on limit 100`,
    sql`select v.id, v.title_en, v.first_on, v.last_on, v.places from visits v
        where v.id in (select visit_id from visit_organisations where organisation_id = ${id}) order by v.first_on desc limit 100`,
    sql`select m.id, m.title_en, m.first_on, m.last_on, m.place, s.publisher from meetings m left join sources s on s.id = m.source_id
        where m.id in (select meeting_id from meeting_organisations where organisation_id = ${id}) order by m.first_on desc limit 100`,
    sql`select d.id, d.title, d.kind, f.media_type, f.size from documents d join stored_files f on f.id = d.file_id
        where d.subject_type = 'organisation' and d.subject_id = ${id} and d.latest and d.removed_at is null
        order by d.created_at desc limit 13`,
    sql`${scope(sql, id)}, met as (select m.first_on as day, m.title_en as title from meetings m where m.first_on <= ${today}
          and m.id in (select meeting_id from meeting_organisations where organisation_id in (select id from scope))
          order by 1 desc limit 1),
        happened as (select e.on as day, a.title from milestones e join agreements a on a.id = e.agreement_id
          where e.type in ('signed', 'amended', 'renewed', 'pilotStarted', 'pilotClosed') and e.on <= ${today}
            and a.id in (select agreement_id from agreement_parties where role = 'party' and organisation_id in (select id from scope))
          order by 1 desc limit 1)
        select * from met union all select * from happened order by day desc limit 1`,
  ]);
  return {
    head: head[0] as postgres.Row,
    lists: {
      members,
      successions,
      facts,
      agreements,
      counts,
      people,
      posts,
      promised,
      visits,
      meetings,
      documents,
      last,
    },
  };
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
