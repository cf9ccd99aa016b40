/** Which organisation a row of a file is about: known again by its own number or by any recorded name in its country. */
import { sql } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import type { Ctx } from "#app/platform/context.server";
import { likeText } from "#app/platform/search.server";
import { planAnew } from "#db/prepared.server";
import { recordsByKeys } from "./known-records.server";
import { plain } from "./plain";
import type { RowAt } from "./plan";
import type { Saying } from "./read-row";
import { textSaid } from "./text-said";

const nameKey = (name: string, country: string, place: string) => `name:${plain(name)}|${country}|${plain(place)}`;

/** What a later file knows it again by: its own number, and its name in its country and place. */
export function keysOf(all: Saying): string[] {
  const number = textSaid(all.number);
  return [
    ...(number ? [`number:${plain(number)}`] : []),
    nameKey(textSaid(all.name), textSaid(all.country), textSaid(all.place)),
  ];
}

type KnownAs = { id: string | null } | { problem: string };

/** By number, else by the name a file brought it under, else by any name recorded. */
export async function knownAs({ ctx, read }: RowAt, keys: string[]): Promise<KnownAs> {
  const byKey = await recordsByKeys(ctx.db, "organisations", keys);
  const there = await stillThere(ctx, [...byKey.values()]);
  const found = keys.map((key) => byKey.get(key)).map((id) => (id && there.has(id) ? id : null));
  const byNumber = keys.length > 1 ? found[0] : null;
  const byName = found.at(-1) ?? null;
  if (byNumber && byName && byNumber !== byName) return { problem: "keysDisagree" };
  const known = byNumber ?? byName;
  if (known) return { id: known };
  const named = await namedSo(ctx, textSaid(read.all.name), textSaid(read.all.country), textSaid(read.all.place));
  return named.length > 1 ? { problem: "severalRecords" } : { id: named[0] ?? null };
}

async function stillThere(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select id from organisations where id in ${ids} and ${presentOrganisations()}`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of this name in this country; where the row says a place, those of another place are others. */
async function namedSo(ctx: Ctx, name: string, country: string, place: string): Promise<string[]> {
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select o.id from organisations o
    where ${sql.raw(planAnew)} ${presentOrganisations(sql`o`)} and o.country = ${country} and o.search_text like '%' || ${likeText(name)} || '%'
      and exists (select 1 from (
        select o.name as name union all select o.short_name union all
        select n.name from organisation_names n where n.organisation_id = o.id) n where normalise(n.name) = normalise(${name}))
      and (${place} = '' or o.place is null or normalise(o.place) = normalise(${place}))
    order by (normalise(coalesce(o.place, '')) = normalise(${place})) desc, o.id limit 3`);
  const [first, second] = rows;
  if (!first || !second || place === "") return rows.map(({ id }) => id);
  // The one of this very place goes before one whose place is not known.
  const exact = await ctx.db.execute<{ id: string }>(
    sql`select id from organisations where id in ${rows.map(({ id }) => id)} and normalise(coalesce(place, '')) = normalise(${place})`,
  );
  return (exact.length === 1 ? exact : rows).map(({ id }) => id);
}
