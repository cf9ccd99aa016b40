/** Which person a row of a file is about: known again by their own number, by mail, or by name and organisation. */
import { sql } from "drizzle-orm";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { likeText } from "#app/platform/search.server";
import { planAnew } from "#db/prepared.server";
import { recordsByKeys } from "./known-records.server";
import { plain } from "./plain";
import type { RowAt } from "./plan";
import type { Saying } from "./read-row";
import { textSaid } from "./text-said";

/** What a later file knows somebody again by: number, mail, name and organisation. */
export function keysOf(all: Saying, organisationId: string | null): string[] {
  const number = textSaid(all.number);
  const mail = textSaid(all.email).toLowerCase();
  return [
    ...(number ? [`number:${plain(number)}`] : []),
    ...(mail ? [`mail:${mail}`] : []),
    `name:${plain(textSaid(all.name))}|${organisationId ?? ""}${mail ? `|${mail}` : ""}`,
  ];
}

type KnownAs = { id: string | null } | { problem: string };

/** By these keys, by mail, by name and organisation: the first that is known decides. */
export async function knownAs({ ctx, read }: RowAt, keys: string[], organisationId: string | null): Promise<KnownAs> {
  const byKey = await recordsByKeys(ctx.db, "people", keys);
  const ids = keys.map((key) => byKey.get(key)).filter((id) => id !== undefined);
  if (ids.length > 0) {
    const there = await ctx.db.execute<{ id: string }>(
      sql`select id from people where id in ${ids} and ${presentPeople()}`,
    );
    const known = ids.find((id) => there.some((row) => row.id === id));
    if (known) return { id: known };
  }
  const mail = textSaid(read.all.email).toLowerCase();
  if (mail) {
    const byMail = await ctx.db.execute<{ id: string }>(
      sql`select id from people where lower(email) = ${mail} and ${presentPeople()} limit 2`,
    );
    if (byMail.length > 1) return { problem: "severalRecords" };
    if (byMail[0]) return { id: byMail[0].id };
  }
  const named = await namedSo(ctx, textSaid(read.all.name), organisationId, mail);
  return named.length > 1 ? { problem: "severalRecords" } : { id: named[0] ?? null };
}

/** People of this name with a post there; without an organisation all of this name. With a mail, nobody who has another one is meant. */
async function namedSo({ db }: Ctx, name: string, organisationId: string | null, mail: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select p.id from people p
    where ${sql.raw(planAnew)} ${presentPeople(sql`p`)} and p.search_text like '%' || ${likeText(name)} || '%'
      and (normalise(p.name) = normalise(${name}) or exists (
        select 1 from person_names n where n.person_id = p.id and normalise(n.name) = normalise(${name})))
      and (${mail} = '' or p.email is null)
      and ${organisationId === null ? sql`true` : sql`exists (select 1 from posts where person_id = p.id and organisation_id = ${organisationId})`}
    limit 2`);
  return rows.map(({ id }) => id);
}
