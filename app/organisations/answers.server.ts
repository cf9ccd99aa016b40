/** Who answers for an organisation now, and which organisations are ours. Reads alone: the verb is in `succession.server.ts`. */
import { sql } from "drizzle-orm";
import { nameIn, shortNameIn } from "#app/organisations/name-in.server";
import type { Locale } from "#app/platform/locale";
import type { Executor } from "#db/client.server";

/** Who answers for an organisation now: the end of its chain of successors. */
export interface AnswersNow {
  id: string;
  name: string;
  shortName: string | null;
  country: string;
  /** Since when, and by which act, the last in the chain took over. */
  since: string;
  act: string | null;
  /** Every successor on the way, the one that answers now last. */
  through: string[];
}

/**
 * Who answers now for each organisation that was succeeded, named in the reader's language; one query for all. The others are not in
 * the answer.
 */
export async function answersNow(
  db: Executor,
  organisationIds: string[],
  locale: Locale = "en",
): Promise<Map<string, AnswersNow>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.execute<{
    origin: string;
    id: string;
    name: string;
    short_name: string | null;
    country: string;
    since: string;
    act: string | null;
    through: string[];
  }>(sql`
    with recursive chain as (
      select s.predecessor_id as origin, s.successor_id as id, s."on" as since, s.act, array[s.successor_id] as through
      from successions s where s.predecessor_id in ${organisationIds}
      union all
      select c.origin, s.successor_id, s."on", s.act, c.through || s.successor_id
      from chain c join successions s on s.predecessor_id = c.id
      where s.successor_id <> all(c.through)
    )
    select distinct on (c.origin) c.origin, c.id, ${nameIn(sql`o`, locale)} as name,
      ${locale === "en" ? sql`o.short_name` : shortNameIn(sql`o`, locale)} as short_name, o.country, c.since, c.act, to_json(c.through) as through
    from chain c join organisations o on o.id = c.id
    order by c.origin, cardinality(c.through) desc`);
  return new Map(rows.map(({ origin, short_name, ...rest }) => [origin, { ...rest, shortName: short_name }] as const));
}

/**
 * The organisations that are ours: the office's own, everything it succeeded (through any number of steps), and
 * everything that stands under one of these.
 */
export async function ourOrganisations(db: Executor, officeOrganisationId: string | null): Promise<Set<string>> {
  if (!officeOrganisationId) return new Set();
  const rows = await db.execute<{ id: string }>(sql`
    with recursive ours as (
      select id from organisations where id = ${officeOrganisationId}
      union
      select next.id from ours join lateral (
        select s.predecessor_id as id from successions s where s.successor_id = ours.id
        union all
        select o.id from organisations o where o.parent_id = ours.id
      ) next on true
    )
    select id from ours`);
  return new Set(rows.map((row) => row.id));
}
