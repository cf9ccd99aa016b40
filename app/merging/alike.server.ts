/** Who and what is kept already and looks like what is typed: by any name, forgiving accents, order and one slip; by mail and telephone. */
import { type SQL, sql } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { placeIn, presentPost } from "#app/people/lookup.server";
import { postTitleIn } from "#app/people/name-in.server";
import { presentPeople } from "#app/people/present.server";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import type { LocalName } from "#app/platform/record-fields";
import { likeText } from "#app/platform/search.server";
import type { Db, Executor } from "#db/client.server";
import { planAnew } from "#db/prepared.server";
import { isNear } from "./near";

export type Why = "name" | "near" | "email" | "telephone";

export interface Alike {
  id: string;
  name: string;
  names: LocalName[];
  /** What tells it from others: the post and its organisation; country and place. */
  note: string | null;
  why: Why[];
}

export interface TypedPerson {
  name: string;
  names?: LocalName[];
  email?: string | null;
  telephone?: string | null;
}

export interface TypedOrganisation {
  name: string;
  shortName?: string | null;
  names?: LocalName[];
  country: string;
}

/** So many are offered. */
const most = 5;
/** Names with at least this share of common trigrams are looked at; the slip decides. */
const threshold = 0.45;

/** People like the one that is typed, those with most in common first; who was put into another record is found as that one. */
export async function peopleLike(ctx: Ctx, typed: TypedPerson): Promise<Alike[]> {
  const names = [typed.name, ...(typed.names ?? []).map(({ name }) => name)].filter((name) => name.trim().length > 1);
  const found = await withThreshold(ctx.db, async (tx) => {
    const keys = await keysOf(tx, names);
    return tx
      .execute<{ id: string; why: Why; key: string }>(sql`
      ${sql.raw(planAnew)} select coalesce(r.merged_into_id, r.id) as id, f.why, f.key from (
      select p.id, 'name' as why, '' as key from people p where name_key(p.name) in ${keys}
      union select n.person_id, 'name', '' from person_names n where name_key(n.name) in ${keys}
      union select p.id, 'email', '' from people p where lower(p.email) = ${typed.email?.toLowerCase() ?? ""}
      union select p.id, 'telephone', '' from people p where ${sameTelephone(sql`p.telephone`, typed.telephone ?? "")}
      union (select p.id, 'near', name_key(p.name) from people p where name_key(p.name) % ${keys[0] ?? ""}
        order by similarity(name_key(p.name), ${keys[0] ?? ""}) desc limit 40)) f join people r on r.id = f.id`)
      .then((rows) => within(rows, keys[0] ?? ""));
  });
  if (found.size === 0) return [];
  const rows = await ctx.db.execute<{ id: string; name: string; note: string | null; names: LocalName[] }>(sql`
    select p.id, p.name, concat_ws(', ', ${postTitleIn(sql`present`, ctx.locale)}, ${placeIn(ctx.locale)}) as note,
      coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
        from person_names n where n.person_id = p.id), '[]') as names
    from people p left join lateral ${presentPost} present on true
    where p.id in ${[...found.keys()]} and ${presentPeople(sql`p`)}`);
  return best(inWordsOf(ctx, rows), found);
}

/** Organisations of the same country like the one that is typed, also by what they are called for short; the same holds of them. */
export async function organisationsLike(ctx: Ctx, typed: TypedOrganisation): Promise<Alike[]> {
  const all = [typed.name, typed.shortName ?? "", ...(typed.names ?? []).map(({ name }) => name)];
  const names = all.filter((name) => name.trim().length > 1);
  const found = await withThreshold(ctx.db, async (tx) => {
    const keys = await keysOf(tx, names);
    return tx
      .execute<{ id: string; why: Why; key: string }>(sql`
      ${sql.raw(planAnew)} select coalesce(r.merged_into_id, r.id) as id, f.why, f.key from (
      select o.id, 'name' as why, '' as key from organisations o where name_key(o.name) in ${keys}
      union select n.organisation_id, 'name', '' from organisation_names n where name_key(n.name) in ${keys}
      union select o.id, 'name', '' from organisations o where ${calledForShort(typed.name.trim())}
      union (select o.id, 'near', name_key(o.name) from organisations o where name_key(o.name) % ${keys[0] ?? ""}
        order by similarity(name_key(o.name), ${keys[0] ?? ""}) desc limit 40)) f join organisations r on r.id = f.id`)
      .then((rows) => within(rows, keys[0] ?? ""));
  });
  if (found.size === 0) return [];
  const rows = await ctx.db.execute<{ id: string; name: string; note: string | null; names: LocalName[] }>(sql`
    select o.id, o.name, concat_ws(', ', o.place, o.country) as note,
      coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
        from organisation_names n where n.organisation_id = o.id), '[]') as names
    from organisations o
    where o.id in ${[...found.keys()]} and ${presentOrganisations(sql`o`)} and o.country = ${typed.country}`);
  return best(inWordsOf(ctx, rows), found);
}

/** Each called as its reader calls it. */
const inWordsOf = <Row extends { name: string; names: LocalName[] }>({ locale }: Ctx, rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, ...calledBy(locale, row) }));

/** The search line narrows by its index; the exact comparison decides. */
const calledForShort = (typed: string): SQL =>
  typed.length < 2
    ? sql`false`
    : sql`o.search_text like '%' || ${likeText(typed)} || '%' and normalise(o.short_name) = normalise(${typed})`;

/** The last nine digits are the same; fewer than seven say nothing. */
const sameTelephone = (column: SQL, typed: string): SQL =>
  typed.replace(/\D/g, "").length < 7 ? sql`false` : sql`telephone_key(${column}) = telephone_key(${typed})`;

async function keysOf(db: Executor, names: string[]): Promise<string[]> {
  if (names.length === 0) return [""];
  const rows = await db.execute<{ key: string }>(sql`
    select name_key(name) as key from jsonb_array_elements_text(${JSON.stringify(names.slice(0, 21))}::jsonb) with ordinality as given(name, at) order by at`);
  const keys = rows.map(({ key }) => key).filter(Boolean);
  return keys.length > 0 ? keys : [""];
}

/** How like two names must be for the index to find one by the other. */
export const withThreshold = <T>(db: Db, read: (tx: Executor) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql.raw(`set local pg_trgm.similarity_threshold = ${threshold}`));
      return read(tx);
    },
    { accessMode: "read only" },
  );

/** By record, why it is offered. */
function within(rows: readonly { id: string; why: Why; key: string }[], key: string): Map<string, Why[]> {
  const found = new Map<string, Why[]>();
  for (const row of rows) {
    if (row.why === "near" && (row.key === key || !isNear(row.key, key))) continue;
    found.set(row.id, [...new Set([...(found.get(row.id) ?? []), row.why])]);
  }
  return found;
}

const weight: Record<Why, number> = { name: 4, email: 3, telephone: 2, near: 1 };
const weightOf = (why: Why[]) => why.reduce((sum, one) => sum + weight[one], 0);

function best(rows: readonly Omit<Alike, "why">[], found: Map<string, Why[]>): Alike[] {
  return rows
    .map((row) => ({ ...row, note: row.note || null, why: found.get(row.id) ?? [] }))
    .sort((a, b) => weightOf(b.why) - weightOf(a.why) || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
