/**
 * The partners of the agreements that a filter finds: who they are with on the other side (and on ours, where asked). An organisation that was
 * succeeded counts with the one that answers for it now, as it does where a list is filtered by a partner. A fixed number of queries.
 */
import { sql } from "drizzle-orm";
import type { AgreementFilter } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import { answersNow } from "#app/organisations/answers.server";
import { nameIn } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import type { Stage } from "#db/schema";
import type { Placeable } from "./placed.server";

/** `name` says where it lies, `called` is for its reader. */
interface Organisation extends Placeable {
  id: string;
  called: string;
}

export interface Partner extends Organisation {
  /** Numbers of agreements, the same for all partners of one reading. */
  agreements: ReadonlySet<number>;
}

export interface Partners {
  partners: Partner[];
  /** Our office's own organisation. */
  office: Organisation | null;
  /** How many agreements name nobody that counts here. */
  withoutPartner: number;
  stageOf: (agreement: number) => Stage;
}

const order: readonly Stage[] = ["proposed", "signed", "pilot", "evaluated", "ended"];

interface Named extends Record<string, unknown> {
  organisation_id: string | null;
  counts: boolean;
  /** Ten times the number of each agreement, and its stage. */
  agreements: number[];
}

export async function readPartners(ctx: Ctx, filter: AgreementFilter, ours: boolean): Promise<Partners> {
  const which = await matchingAgreements(ctx, filter);
  const rows = await ctx.db.execute<Named>(sql`
    with found as (
      select id, row_number() over (order by id)::int * 10
        + array_position(array['proposed', 'signed', 'pilot', 'evaluated', 'ended'], stage) - 1 as number
      from agreements where ${which})
    select p.organisation_id, bool_or(p.role = 'party' and (p.side = 'theirs' or ${ours})) as counts,
      json_agg(distinct found.number) as agreements
    from found left join agreement_parties p on p.agreement_id = found.id
    group by p.organisation_id`);
  const named = rows.flatMap(({ organisation_id: id, ...row }) => (id ? [{ id, ...row }] : []));
  const answers = await answersNow(
    ctx.db,
    named.map(({ id }) => id),
  );
  const byPartner = new Map<string, { counts: boolean; agreements: Set<number> }>();
  for (const { id, counts, agreements } of named) {
    const now = answers.get(id)?.id ?? id;
    const partner = byPartner.get(now) ?? { counts: false, agreements: new Set() };
    for (const agreement of agreements) partner.agreements.add(agreement);
    byPartner.set(now, { ...partner, counts: partner.counts || counts });
  }
  const counted = [...byPartner].filter(([, { counts }]) => counts);
  const who = await organisationsById(ctx, [...counted.map(([id]) => id), ctx.office.organisationId]);
  const all = new Set(rows.flatMap(({ agreements }) => agreements));
  const placed = new Set(counted.flatMap(([, { agreements }]) => [...agreements]));
  return {
    partners: counted.flatMap(([id, { agreements }]) => {
      const one = who.get(id);
      return one ? [{ ...one, agreements }] : [];
    }),
    office: (ctx.office.organisationId && who.get(ctx.office.organisationId)) || null,
    withoutPartner: all.size - placed.size,
    stageOf: (agreement) => order[agreement % 10] ?? "proposed",
  };
}

async function organisationsById(ctx: Ctx, ids: (string | null)[]): Promise<Map<string, Organisation>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await ctx.db.execute<Record<string, unknown> & Organisation>(sql`
    select id, name, ${nameIn(sql`organisations`, ctx.locale)} as called, short_name as "shortName", type, country, place,
      latitude::float8 as latitude, longitude::float8 as longitude
    from organisations where id in ${known}`);
  return new Map(rows.map((row) => [row.id, row]));
}
