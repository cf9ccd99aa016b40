/** The agreements of an organisation and of what counts in with it, by role, a page at a time, within the reader's rights. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { nameFor } from "#app/organisations/name-in.server";
import type { Ctx } from "#app/platform/context.server";
import type { PartyRole } from "#db/schema";
import type { Stage, Step } from "#workflows/parts/states";
import { type Counts, scopeRows } from "./scope.server";

export const agreementsOnPage = 15;

export const roles = ["party", "witness", "broker", "supporting"] as const satisfies readonly PartyRole[];

export interface AgreementAround {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  stage: Stage;
  step: Step;
  /** Between others: our office is not a party. */
  observed: boolean;
  owner: string | null;
  endsOn: string | null;
  /** As what it, or who counts in with it, takes part; the weightiest role where there are several. */
  role: PartyRole;
  /** Who takes part in its place: one it succeeded, or one under it. Null: itself. */
  party: { id: string; name: string; counts: Counts } | null;
}

export interface AgreementsAround {
  rows: AgreementAround[];
  page: number;
  /** How many of each role. */
  counts: Partial<Record<PartyRole, number>>;
  /** Of the role asked for. */
  total: number;
  /** Of every role: all of them; of these, those that are only observed; and of ours, those that are not ended. */
  all: { total: number; observed: number; alive: number };
}

const weight = sql`array_position(array['party', 'witness', 'broker', 'supporting'], p.role)`;

/** Each agreement once that the reader may see, by its weightiest role and the nearest who takes part in it. */
const taken = (ctx: Ctx, organisationId: string): SQL => sql`
  select distinct on (p.agreement_id) p.agreement_id, p.role, x.counts, o.id as party_id, o.name as party,
    agreements.stage = 'ended' as ended, agreements.last_event_on, agreements.reference
  from ${scopeRows(organisationId)} x
  join agreement_parties p on p.organisation_id = x.id
  join organisations o on o.id = x.id
  join agreements on agreements.id = p.agreement_id
  where ${visibleAgreements(ctx)}
  order by p.agreement_id, ${weight}, x.rank, o.name`;

interface Counted {
  role: PartyRole;
  total: number;
  observed: number;
  alive: number;
}

/**
 * Alive first, the one with the latest event before the others. One query: what decides about rights, order and counts of all of them
 * is read once, from indexes alone; whether one is observed is looked up for each; the fifteen that are shown are read whole.
 */
export async function agreementsAround(
  ctx: Ctx,
  organisationId: string,
  { role, page }: { role: PartyRole | ""; page: number },
): Promise<AgreementsAround> {
  const { title, titleLanguage } = titleIn(ctx.locale);
  const party = sql`coalesce(${nameFor(sql`a.party_id`, ctx.locale)}, a.party)`;
  const found = await ctx.db.execute<{ counted: Counted[]; row: AgreementAround | null }>(sql`
    with taken as materialized (${taken(ctx, organisationId)}),
    shown as (
      select * from taken ${role ? sql`where role = ${role}` : sql``} order by ended, last_event_on desc nulls last, reference
      limit ${agreementsOnPage} offset ${(page - 1) * agreementsOnPage}
    ),
    counted as (
      select coalesce(json_agg(c), '[]') as counted from (
        select role, count(*) as total, count(*) filter (where observed) as observed,
          count(*) filter (where not ended and not observed) as alive
        from (select t.*, (select a.observed from agreements a where a.id = t.agreement_id) as observed from taken t) t group by role) c
    )
    select counted.counted, s.row from counted left join (
      select a.ended, a.last_event_on, a.reference, json_build_object('id', agreements.id, 'reference', agreements.reference, 'title', ${title},
        'titleLanguage', ${titleLanguage}, 'stage', agreements.stage, 'step', agreements.step, 'owner', users.name,
        'observed', agreements.observed, 'endsOn', agreements.ends_on, 'role', a.role, 'party',
        case when a.counts <> 'self' then json_build_object('id', a.party_id, 'name', ${party}, 'counts', a.counts) end) as row
      from shown a
      join agreements on agreements.id = a.agreement_id
      left join users on users.id = agreements.owner_id
    ) s on true
    order by s.ended, s.last_event_on desc nulls last, s.reference`);
  const rows = found.flatMap(({ row }) => row ?? []);
  const counted = found[0]?.counted ?? [];
  const sum = (of: "total" | "observed" | "alive", ones: Counted[] = counted) =>
    ones.reduce((so, one) => so + one[of], 0);
  return {
    rows,
    page,
    counts: Object.fromEntries(counted.map((one) => [one.role, one.total])),
    total: sum(
      "total",
      counted.filter((one) => !role || one.role === role),
    ),
    all: { total: sum("total"), observed: sum("observed"), alive: sum("alive") },
  };
}
