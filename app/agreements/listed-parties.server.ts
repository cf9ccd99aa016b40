/** Who the agreements of a page are between, as lists name them. */
import { sql } from "drizzle-orm";
import { answersNow } from "#app/organisations/answers.server";
import { shortNameIn } from "#app/organisations/name-in.server";
import { countryName } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";

/** A party as a list names it, and who answers for it now where that is another. */
export interface ListedParty {
  name: string;
  country: string;
  /** In the reader's language. */
  countryName: string;
  now: string | null;
}

/** The parties of a page of agreements, in order, each with its country and who answers for it now. Two queries. */
export async function listedParties(ctx: Ctx, ids: string[]): Promise<Map<string, ListedParty[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ agreement_id: string; id: string; name: string; country: string }>(sql`
    select p.agreement_id, o.id, ${shortNameIn(sql`o`, ctx.locale)} as name, o.country
    from agreement_parties p cross join lateral (
      -- Each is looked up: left to itself the planner reads every organisation for a page of fifty.
      select o.id, o.name, o.short_name, o.country from organisations o where o.id = p.organisation_id offset 0) o
    where p.agreement_id in ${ids} and p.role = 'party' order by p.agreement_id, p.position`);
  const answers = await answersNow(ctx.db, [...new Set(rows.map(({ id }) => id))], ctx.locale);
  const t = textIn(ctx.locale);
  const parties = new Map<string, ListedParty[]>();
  for (const { agreement_id, id, name, country } of rows) {
    const now = answers.get(id);
    const party = {
      name,
      country,
      countryName: countryName(t, country),
      now: now ? (now.shortName ?? now.name) : null,
    };
    parties.set(agreement_id, [...(parties.get(agreement_id) ?? []), party]);
  }
  return parties;
}
