/**
 * Organisations by what people type: a name in any script, with or without accents, a short name, or what the lookup suggested. Suggested
 * is the name in the reader's language; what was suggested in another is understood as well.
 */
import { type SQL, sql } from "drizzle-orm";
import { nameIn } from "#app/organisations/name-in.server";
import { presentOrganisations } from "#app/organisations/present.server";
import type { Ctx } from "#app/platform/context.server";
import { findTyped } from "#app/platform/find-typed.server";
import { isId } from "#app/platform/ids";
import type { Locale } from "#app/platform/locale";
import { type Found, partMark, type Suggestion } from "#app/platform/lookup";
import { likeText } from "#app/platform/search.server";
import type { Executor, Tx } from "#db/client.server";

/** Every name of the organisation `o`, one row each; also of those that were put together with it. */
const everyName = sql`(
  select o.name as name union all select o.short_name union all
  select n.name from organisation_names n where n.organisation_id = o.id union all
  select m.name from organisations m where m.merged_into_id = o.id
)`;

/**
 * The one organisation each typed text names, accent-blind: its name, short name or a name in another script, alone or as
 * suggested (`Guangzhou · CN`, `Huangpu District · CN · Guangzhou`). Nothing is guessed from a part of a name. One query.
 */
export const findOrganisations = (db: Executor, typed: readonly string[]): Promise<Found[]> =>
  findTyped(db, typed.map(waysOf));

/** The same for one. */
export const findOrganisation = async (db: Executor, typed: string): Promise<Found> =>
  (await findOrganisations(db, [typed]))[0] as Found;

function waysOf(typed: string): SQL[] {
  const text = typed.trim().slice(0, 400);
  if (text === "") return [];
  if (isId(text)) return [sql`select coalesce(merged_into_id, id) as id from organisations where id = ${text}`];
  const [name = "", country = "", ...rest] = text.split(partMark).map((part) => part.trim());
  if (!/^[A-Za-z]{2}$/.test(country)) return [named(text)];
  const place = rest.join(partMark);
  const there = place === "" ? sql`true` : sql`normalise(o.place) = normalise(${place})`;
  return [named(name, sql`o.country = ${country.toUpperCase()} and ${there}`), named(text)];
}

/** The search line narrows by its index; the exact comparison decides. */
const named = (name: string, also = sql`true`): SQL => sql`
  select o.id from organisations o
  where ${presentOrganisations(sql`o`)} and o.search_text like '%' || ${likeText(name)} || '%'
    and exists (select 1 from ${everyName} n where normalise(n.name) = normalise(${name}))
    and ${also}
  limit 2`;

/** Up to 50 organisations for a lookup, by name; the country tells them apart, the place where that is not enough. */
export async function suggestOrganisations({ db, locale }: Naming, q = ""): Promise<Suggestion[]> {
  return db.execute<{ value: string; note: string | null }>(suggestions(locale, q));
}

type Naming = Pick<Ctx, "db" | "locale">;

/** The query of the suggestions. First the fifty, then what each is called and what tells it from others: there may be tens of thousands. */
export function suggestions(locale: Locale, q = ""): SQL {
  const which = q.trim() === "" ? sql`true` : sql`o.search_text like '%' || ${likeText(q.trim().slice(0, 200))} || '%'`;
  const found = sql`select o.id, o.name, o.country, o.place from organisations o
    where ${presentOrganisations(sql`o`)} and ${which} order by o.name, o.id limit 50`;
  // In another language those of one name are looked for among the fifty alone: whether there are more takes long to say, and is said of what is chosen.
  const alike = locale === "en" ? sameLatin : sql`(${sameLatin} or count(*) over (partition by o.name, o.country) > 1)`;
  return sql`select ${labelled(alike)} as value, ${otherNames(locale)} as note
    from ${called(locale, found)} o order by o.name ${locale === "vi" ? sql`collate "vi-x-icu"` : sql``}, o.id`;
}

/** The rows with what each is called, worked out once. */
const called = (locale: Locale, rows: SQL): SQL =>
  locale === "en"
    ? sql`(${rows})`
    : sql`(select x.id, ${nameIn(sql`x`, locale)} as name, x.name as latin, x.country, x.place from (${rows}) x offset 0)`;

/** The names beside the one that is suggested. */
const otherNames = (locale: Locale): SQL =>
  locale === "en"
    ? sql`(select string_agg(n.name, ', ' order by n.language) from organisation_names n where n.organisation_id = o.id)`
    : sql`(select string_agg(n.name, ', ' order by n.language) from (
        select '' as language, o.latin as name union all
        select n.language, n.name from organisation_names n where n.organisation_id = o.id and n.name <> o.latin) n where n.name <> o.name)`;

/** What tells the organisation `o` from others: its country, and its place where another is called the same there. */
const labelled = (alike: SQL): SQL => sql`case when o.place is not null and ${alike}
  then o.name || ${partMark} || o.country || ${partMark} || o.place
  else o.name || ${partMark} || o.country end`;

/** Others of the country of `o`. */
const others = sql`select 1 from organisations x where ${presentOrganisations(sql`x`)} and x.id <> o.id and x.country = o.country`;
const sameLatin = sql`exists (${others} and x.name = o.name)`;

/**
 * What the lookup shows for organisations that are chosen already, by their ids and in their order; for one that was put together with
 * another, the one that stays. One query.
 */
export async function organisationLabels({ db, locale }: Naming, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const asked = [...new Set(ids)];
  const alike =
    locale === "en"
      ? sameLatin
      : sql`(${sameLatin} or exists (${others} and x.id in (
          select n.organisation_id from organisation_names n where name_key(n.name) = name_key(o.name) and n.name = o.name)))`;
  const chosen = sql`select o.id, o.name, o.country, o.place from organisations o
    where o.id in (select coalesce(merged_into_id, id) from organisations where id in ${asked})`;
  const rows = await db.execute<{ id: string; label: string }>(sql`
    select asked.id, ${labelled(alike)} as label
    from organisations asked join ${called(locale, chosen)} o on o.id = coalesce(asked.merged_into_id, asked.id)
    where asked.id in ${asked}`);
  const labels = new Map(rows.map((row) => [row.id, row.label]));
  return new Map(ids.map((id) => [id, labels.get(id) ?? ""]));
}

/** The same for one. */
export const organisationLabel = async (naming: Naming, id: string): Promise<string> =>
  (await organisationLabels(naming, [id])).get(id) ?? "";

/** Rebuilds what an organisation is found by: all its names and its place. In the transaction that changed them. */
export async function refreshOrganisationSearch(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    update organisations o set search_text = normalise(concat_ws(' ', o.name, o.short_name,
      (select string_agg(name, ' ' order by language, name) from organisation_names where organisation_id = o.id), o.place,
      (select string_agg(concat_ws(' ', m.name, m.short_name), ' ' order by m.name) from organisations m where m.merged_into_id = o.id)))
    where o.id = ${id}`);
}
