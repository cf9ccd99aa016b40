/**
 * Which organisation a file means whose words are no name on record as they stand: the same words in another order or with other signs
 * between them are its name; what is merely like it is asked about, never taken.
 */
import { sql } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { type Found, foundOf, partMark } from "#app/platform/lookup";
import { likeText } from "#app/platform/search.server";
import type { Executor } from "#db/client.server";

export type Meant = Found & {
  /** How those that are like it are to be written. */
  near?: string[];
};

/** So many are asked about. */
const most = 3;
/** Names with at least this share of common trigrams are like one another. */
const threshold = 0.45;

/** Fewer letters are part of too many names. */
const fewestLetters = 4;

/** `text`: a name, with its country where it is added as our lookups do: `Institute of Ports · KR`. */
export async function organisationMeant(db: Executor, text: string): Promise<Meant> {
  const [name = "", country = ""] = text.split(partMark).map((part) => part.trim());
  const there = country === "" ? sql`true` : sql`o.country = ${country.toUpperCase()}`;
  const rows = await db.execute<{ id: string }>(sql`
    select o.id from organisations o where name_key(${name}) <> '' and ${there} and ${presentOrganisations(sql`o`)} and o.id in (
      select id from organisations where name_key(name) = name_key(${name})
      union select organisation_id from organisation_names where name_key(name) = name_key(${name})) limit 2`);
  const found = foundOf([...rows]);
  return found.ok || found.why === "many" ? found : { ...found, near: await likeIt(db, name) };
}

/** How those are to be written that bear it as a part of a name, then those that are written nearly so. */
async function likeIt(db: Executor, name: string): Promise<string[]> {
  if (name.length < fewestLetters) return [];
  const part = sql`o.search_text like '%' || ${likeText(name.slice(0, 200))} || '%'`;
  const close = sql`similarity(name_key(o.name), name_key(${name}))`;
  const rows = await db.execute<{ label: string }>(sql`
    select o.name || ${partMark} || o.country as label from organisations o
    where (${part} or (name_key(o.name) % name_key(${name}) and ${close} >= ${threshold})) and ${presentOrganisations(sql`o`)}
    order by ${part} desc, ${close} desc, o.name, o.id limit ${most}`);
  return rows.map(({ label }) => label);
}

/** What is said where none is found; those it may be are named. */
export function organisationProblem({ why, near = [] }: Extract<Meant, { ok: false }>): string {
  if (why === "many") return "import:organisationSeveral";
  return near.length > 0 ? `import:organisationNear:${near.join("; ")}` : "import:organisationNotFound";
}
