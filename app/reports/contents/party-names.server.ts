/** Names of organisations as reports write them: in the report's language where that is kept, the local script beside it. */
import { sql } from "drizzle-orm";
import { answersNow } from "#app/organisations/answers.server";
import { nameFor } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import type { PartyRole, Side } from "#db/schema";
import type { ForeignText } from "../document";

export interface ReportedName {
  id: string;
  name: string;
  /** Its name in its own script or language, where that is another one. */
  local: ForeignText | null;
  country: string;
}

export interface ReportedParty extends ReportedName {
  role: PartyRole;
  side: Side;
  /** Who answers for it now, where that is another. */
  now: string | null;
}

/** Names by id. Beside one abroad stands its own script, and a Vietnamese name only where no other is kept. */
export async function readNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ReportedName>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<{ id: string; name: string; local: ForeignText | null; country: string }>(sql`
    select o.id, coalesce(${nameFor(sql`o.id`, ctx.locale)}, o.name) as name, o.country, (
      select json_build_object('text', n.name, 'language', n.language) from organisation_names n
      where n.organisation_id = o.id and n.language not in ('en', ${ctx.locale}) and n.name <> o.name and not n.former
      order by (n.language = 'vi') <> (o.country = 'VN'), n.language, n.name limit 1) as local
    from organisations o where o.id in ${[...ids]}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The parties of a batch of agreements in their order. Three queries. */
export async function readParties(ctx: Ctx, agreementIds: string[]): Promise<Map<string, ReportedParty[]>> {
  if (agreementIds.length === 0) return new Map();
  const rows = await ctx.db.execute<{ agreement_id: string; id: string; role: PartyRole; side: Side }>(sql`
    select p.agreement_id, p.organisation_id as id, p.role, p.side from agreement_parties p
    where p.agreement_id in ${agreementIds} order by p.agreement_id, p.position`);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const answers = await answersNow(ctx.db, ids);
  const names = await readNames(ctx, [...new Set([...ids, ...[...answers.values()].map(({ id }) => id)])]);
  const parties = new Map<string, ReportedParty[]>();
  for (const { agreement_id, id, role, side } of rows) {
    const name = names.get(id);
    if (!name) throw new Error(`A party without an organisation: ${id}`);
    const now = names.get(answers.get(id)?.id ?? "")?.name ?? null;
    parties.set(agreement_id, [...(parties.get(agreement_id) ?? []), { ...name, role, side, now }]);
  }
  return parties;
}
