/**
 * Records that may be one, looked for as one goes through the register: some records in the order of their names, each beside those that
 * an index finds for it. Nothing compares all with all, so a page costs the same in a large register as in a small one.
 */
import { type SQL, sql } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { placeIn, presentPost } from "#app/people/lookup.server";
import { postTitleIn } from "#app/people/name-in.server";
import { presentPeople } from "#app/people/present.server";
import { recordActivity } from "#app/platform/activity.server";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import type { LocalName } from "#app/platform/record-fields";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { keptApart } from "#db/schema";
import { type Why, withThreshold } from "./alike.server";
import { isNear } from "./near";
import type { Mergeable } from "./references";

/** `same`: the same name, mail or telephone. `near`: a name with one slip. */
export const hows = ["same", "near"] as const;
export type How = (typeof hows)[number];

/** Records looked at for one page. A name with a slip costs more to find. */
const looked: Record<How, number> = { same: 500, near: 50 };
/** Others shown beside one record, and pairs on a page. */
const beside = 20;
const pairsShown = 100;

export interface PairSide {
  id: string;
  name: string;
  names: LocalName[];
  note: string | null;
}

export interface Pair {
  one: PairSide;
  other: PairSide;
  why: Why[];
}

export interface DuplicatePage {
  pairs: Pair[];
  /** How many records were looked at, and after which one the next page goes on; null: the register's end. */
  looked: number;
  next: string | null;
}

type Found = { one: string; other: string; why: Why; key: string; other_key: string };

/** One page, after the record `after` in the order of names. */
export async function duplicates(ctx: Ctx, type: Mergeable, how: How, after: string | null): Promise<DuplicatePage> {
  const of = kinds[type];
  const begin = after ? sql`and (r.name, r.id) > (select name, id from ${of.table} where id = ${after})` : sql``;
  const some = await ctx.db.execute<{ id: string; name: string }>(sql`
    select r.id, r.name from ${of.table} r where ${of.present} ${begin} order by r.name, r.id limit ${looked[how] + 1}`);
  const page = some.slice(0, looked[how]);
  const last = page.at(-1);
  const ids = page.map(({ id }) => id);
  const found = ids.length === 0 ? [] : await pairsOf(ctx, type, how, ids);
  const pairs = await described(ctx, type, together(found, how).slice(0, pairsShown));
  return { pairs, looked: page.length, next: some.length > page.length && last ? last.id : null };
}

/** The pairs of these records with any other, each once: where the other comes later in the order of names. */
function pairsOf(ctx: Ctx, type: Mergeable, how: How, ids: string[]): Promise<Found[]> {
  const { table, nameTable, owner, also, present } = kinds[type];
  const chosen = sql`chosen as (select r.* from ${table} r where r.id = any(${`{${ids.join(",")}}`}::uuid[])),
    keys as (select s.id, name_key(s.name) as key from chosen s union select n.${owner}, name_key(n.name) from ${nameTable} n join chosen s on s.id = n.${owner})`;
  const apart = sql`not exists (select from kept_apart a where a.subject_type = ${type}
    and a.one_id = least(f.one, f.other) and a.other_id = greatest(f.one, f.other))`;
  const lists = how === "near" ? near(table) : sql.join([sameNames(type), ...also], sql` union `);
  return withThreshold(ctx.db, async (tx) => [
    ...(await tx.execute<Found>(sql`with ${chosen}, f as (${lists})
      select f.one, f.other, f.why, f.key, f.other_key from f join chosen s on s.id = f.one join ${table} r on r.id = f.other
      where ${present} and (s.name, s.id) < (r.name, r.id) and ${type === "organisation" ? sql`s.country = r.country` : sql`true`} and ${apart}
      order by s.name, s.id limit 2000`)),
  ]);
}

const sameNames = (type: Mergeable): SQL => {
  const { table, nameTable, owner } = kinds[type];
  return sql`select k.id as one, o.id as other, 'name' as why, '' as key, '' as other_key
      from keys k cross join lateral (select id from ${table} o where name_key(o.name) = k.key and o.id <> k.id and k.key <> '' limit ${beside}) o
    union select k.id, n.${owner}, 'name', '', '' from keys k
      cross join lateral (select ${owner} from ${nameTable} n where name_key(n.name) = k.key and n.${owner} <> k.id and k.key <> '' limit ${beside}) n`;
};

const near = (
  table: SQL,
): SQL => sql`select s.id as one, o.id as other, 'near' as why, name_key(s.name) as key, o.key as other_key
  from chosen s cross join lateral (
    select o.id, name_key(o.name) as key from ${table} o
    where name_key(o.name) % name_key(s.name) and o.id <> s.id and name_key(o.name) <> name_key(s.name)
    order by similarity(name_key(o.name), name_key(s.name)) desc limit ${beside}) o`;

const kinds = {
  person: {
    table: sql.raw("people"),
    nameTable: sql.raw("person_names"),
    owner: sql.raw("person_id"),
    present: presentPeople(sql`r`),
    also: [
      sql`select s.id, o.id, 'email', '', '' from chosen s cross join lateral (
        select id from people o where lower(o.email) = lower(s.email) and o.id <> s.id limit ${beside}) o`,
      sql`select s.id, o.id, 'telephone', '', '' from chosen s cross join lateral (
        select id from people o where telephone_key(o.telephone) = telephone_key(s.telephone) and o.telephone is not null
          and length(telephone_key(s.telephone)) >= 7 and o.id <> s.id limit ${beside}) o`,
    ],
  },
  organisation: {
    table: sql.raw("organisations"),
    nameTable: sql.raw("organisation_names"),
    owner: sql.raw("organisation_id"),
    present: presentOrganisations(sql`r`),
    also: [],
  },
} satisfies Record<Mergeable, { table: SQL; nameTable: SQL; owner: SQL; present: SQL; also: SQL[] }>;

function together(found: readonly Found[], how: How): { one: string; other: string; why: Why[] }[] {
  const pairs = new Map<string, { one: string; other: string; why: Why[] }>();
  for (const { one, other, why, key, other_key } of found) {
    if (how === "near" && !isNear(key, other_key)) continue;
    const pair = pairs.get(`${one} ${other}`) ?? { one, other, why: [] };
    pair.why.push(why);
    pairs.set(`${one} ${other}`, pair);
  }
  return [...pairs.values()];
}

async function described(
  ctx: Ctx,
  type: Mergeable,
  pairs: { one: string; other: string; why: Why[] }[],
): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const rows = await sidesOf(ctx, type, ids);
  return pairs.flatMap(({ one, other, why }) => {
    const [left, right] = [rows.get(one), rows.get(other)];
    return left && right ? [{ one: left, other: right, why }] : [];
  });
}

/** What tells records apart at a glance. */
export async function sidesOf(ctx: Ctx, type: Mergeable, ids: string[]): Promise<Map<string, PairSide>> {
  const rows = await ctx.db.execute<Record<keyof PairSide, never>>(
    type === "person"
      ? sql`select p.id, p.name, nullif(concat_ws(', ', ${postTitleIn(sql`present`, ctx.locale)}, ${placeIn(ctx.locale)}, p.email, p.telephone), '') as note,
          coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
            from person_names n where n.person_id = p.id), '[]') as names
        from people p left join lateral ${presentPost} present on true where p.id in ${ids}`
      : sql`select o.id, o.name, nullif(concat_ws(', ', o.place, o.country), '') as note,
          coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
            from organisation_names n where n.organisation_id = o.id), '[]') as names
        from organisations o where o.id in ${ids}`,
  );
  return new Map(([...rows] as unknown as PairSide[]).map((row) => [row.id, { ...row, ...calledBy(ctx.locale, row) }]));
}

/** Says that two look alike and are not the same, so that they are not offered again. Saying it twice is saying it once. */
export async function keepApart(ctx: Ctx, type: Mergeable, one: string, other: string): Promise<Outcome<null>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(one) || !isId(other) || one === other) notFound();
  const [oneId, otherId] = [one, other].map((id) => id.toLowerCase()).sort() as [string, string];
  return ctx.db.transaction(async (tx) => {
    const { table, present } = kinds[type];
    const there = await tx.execute(sql`select 1 from ${table} r where r.id in (${oneId}, ${otherId}) and ${present}`);
    if (there.length < 2) notFound();
    const [row] = await tx
      .insert(keptApart)
      .values({ subjectType: type, oneId, otherId, by: ctx.actor.id, at: ctx.now })
      .onConflictDoNothing()
      .returning({ one: keptApart.oneId });
    if (row)
      await recordActivity(tx, ctx, {
        subjectType: type,
        subjectId: oneId,
        verb: "keptApart",
        changes: { [`${type}Id`]: [null, otherId] },
      });
    return done(null);
  });
}
