/**
 * People by what others type: a name in any script, with or without accents, alone or with the organisation beside it. Suggested are names
 * in the reader's language; what was suggested in another is understood as well.
 */
import { type SQL, sql } from "drizzle-orm";
import { nameFor } from "#app/organisations/name-in.server";
import { personNameIn } from "#app/people/name-in.server";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { findTyped } from "#app/platform/find-typed.server";
import { isId } from "#app/platform/ids";
import type { Locale } from "#app/platform/locale";
import { type Found, partMark, type Suggestion } from "#app/platform/lookup";
import { likeText } from "#app/platform/search.server";
import type { Executor, Tx } from "#db/client.server";

/** The organisation of the latest post of the person `p`, as `present.name`; what it is called in a language is for `placeIn`. */
export const presentPost = sql`(
  select po.title, po.titles, po.from_on, po.to_on, po.held_on, o.id as organisation_id, o.name
  from posts po join organisations o on o.id = po.organisation_id
  where po.person_id = p.id
  order by po.to_on is null desc, coalesce(po.to_on, po.from_on, po.held_on) desc nulls last, po.id
  limit 1
)`;

/** What the organisation of that post is called in the reader's language. */
export const placeIn = (locale: Locale): SQL =>
  locale === "en" ? sql`present.name` : sql`coalesce(${nameFor(sql`present.organisation_id`, locale)}, present.name)`;

/**
 * The one person each typed text names, accent-blind: the name or a name in another script, alone or as suggested
 * (`Chen Jie · Huangpu District`, `Chen Jie · #1f0c22ab`). Nothing is guessed from a part of a name. One query.
 */
export const findPeople = (db: Executor, typed: readonly string[]): Promise<Found[]> =>
  findTyped(db, typed.map(waysOf));

/** The same for one. */
export const findPerson = async (db: Executor, typed: string): Promise<Found> =>
  (await findPeople(db, [typed]))[0] as Found;

function waysOf(typed: string): SQL[] {
  const text = typed.trim().slice(0, 700);
  if (text === "") return [];
  if (isId(text))
    return [sql`select coalesce(merged_into_id, id) as id from people where id = ${text} and erased_at is null`];
  const [name = "", ...rest] = text.split(partMark).map((part) => part.trim());
  const [, number] = numbered.exec(rest.at(-1) ?? "") ?? [];
  if (number) return [named(name, sql`left(p.id::text, 8) = ${number.toLowerCase()}`)];
  const organisation = rest.join(partMark);
  const there = sql`exists (
    select 1 from posts po join organisations o on o.id = po.organisation_id
    where po.person_id = p.id and (normalise(o.name) = normalise(${organisation}) or exists (
      select 1 from organisation_names n where n.organisation_id = o.id and normalise(n.name) = normalise(${organisation}))))`;
  return organisation ? [named(name, there), named(text)] : [named(text)];
}

/** The search line narrows by its index; the exact comparison decides. */
const named = (name: string, also = sql`true`): SQL => sql`
  select p.id from people p
  where ${presentPeople(sql`p`)} and p.search_text like '%' || ${likeText(name)} || '%'
    and (normalise(p.name) = normalise(${name}) or exists (
      select 1 from person_names n where n.person_id = p.id and normalise(n.name) = normalise(${name})) or exists (
      select 1 from people m where m.merged_into_id = p.id and normalise(m.name) = normalise(${name})))
    and ${also}
  limit 2`;

/** How those are told apart whom neither name nor organisation does: the beginning of the record's number. */
const numbered = /^#([0-9a-f]{8})$/i;

/** The name and the organisation of `p`'s latest post; with the number where somebody else is found by these as well. */
const labelled = (alike: SQL): SQL =>
  sql`concat_ws(${partMark}::text, p.name, p.place, case when ${alike} then '#' || left(p.id::text, 8) end)`;

/** The rows of people with what each and the organisation of the latest post is called, worked out once. */
const called = (locale: Locale, rows: SQL): SQL => sql`(
  select p.id, p.name as latin, ${personNameIn(sql`p`, locale)} as name, present.name as at, ${placeIn(locale)} as place
  from (${rows}) p left join lateral ${presentPost} present on true offset 0)`;

type Naming = Pick<Ctx, "db" | "locale">;

/** Up to 50 people for a lookup, by name, each with the organisation of the latest post. */
export async function suggestPeople({ db, locale }: Naming, q = ""): Promise<Suggestion[]> {
  const asked = q.trim().slice(0, 200);
  // Those of one name stand beside each other, so that nobody else has to be looked for.
  const key = sql`name_key(p.name)`;
  const alike = sql`count(*) over (partition by ${key}) > 1
    and (p.place is null or count(*) over (partition by ${key}, p.place) > 1)`;
  const others =
    locale === "en"
      ? sql`select n.language, n.name from person_names n where n.person_id = p.id`
      : sql`select '' as language, p.latin as name union all
          select n.language, n.name from person_names n where n.person_id = p.id and n.name <> p.latin`;
  return db.execute<{ value: string; note: string | null }>(sql`
    select ${labelled(alike)} as value,
      (select string_agg(n.name, ', ' order by n.language) from (${others}) n ${locale === "en" ? sql`` : sql`where n.name <> p.name`}) as note
    from ${called(
      locale,
      sql`select p.id, p.name from people p
      where ${presentPeople(sql`p`)} and ${asked === "" ? sql`true` : sql`p.search_text like '%' || ${likeText(asked)} || '%'`}
      order by p.name, p.id limit 50`,
    )} p
    order by p.name ${locale === "vi" ? sql`collate "vi-x-icu"` : sql``}, p.id`);
}

/** What the lookup shows for people who are chosen already, by their ids and in their order. One query. */
export async function personLabels({ db, locale }: Naming, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const asked = [...new Set(ids)];
  const key = sql`name_key(p.name)`;
  const alike = sql`exists (
    select from people x where ${presentPeople(sql`x`)} and x.id <> p.id and x.id in (
      select id from people where name_key(name) = ${key}
      union all select person_id from person_names where name_key(name) = ${key}
      union all select merged_into_id from people where name_key(name) = ${key} and merged_into_id is not null)
    and (p.at is null or exists (
      select from posts po join organisations o on o.id = po.organisation_id where po.person_id = x.id and (o.name = p.at or exists (
        select from organisation_names n where n.organisation_id = o.id and n.name = p.place)))))`;
  const rows = await db.execute<{ id: string; label: string }>(sql`
    select asked.id, ${labelled(alike)} as label
    from people asked join ${called(
      locale,
      sql`select p.id, p.name from people p where p.id in (select coalesce(merged_into_id, id) from people where id in ${asked})`,
    )} p on p.id = coalesce(asked.merged_into_id, asked.id)
    where asked.id in ${asked}`);
  const labels = new Map(rows.map(({ id, label }) => [id, label]));
  return new Map(ids.map((id) => [id, labels.get(id) ?? ""]));
}

/** The same for one. */
export const personLabel = async (naming: Naming, id: string): Promise<string> =>
  (await personLabels(naming, [id])).get(id) ?? "";

/** Rebuilds what a person is found by: the names in every script, and of those put together with the person. In the transaction that changed them. */
export async function refreshPersonSearch(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    update people p set search_text = normalise(concat_ws(' ', p.name,
      (select string_agg(name, ' ' order by language, name) from person_names where person_id = p.id),
      (select string_agg(m.name, ' ' order by m.name) from people m where m.merged_into_id = p.id)))
    where p.id = ${id}`);
}
