/** The agreements of an organisation and of what counts in with it, by role, a page at a time, within the reader's rights. */
import { and, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
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
  /** Of every role: all of them, and those that are not ended. */
  all: { total: number; alive: number };
}

const weight = sql`array_position(array['party', 'witness', 'broker', 'supporting'], p.role)`;

/** Each agreement once, by its weightiest role and the nearest who takes part in it. */
const taken = (organisationId: string): SQL => sql`(
  select distinct on (p.agreement_id) p.agreement_id, p.role, x.counts, o.id as party_id, o.name as party
  from ${scopeRows(organisationId)} x
  join agreement_parties p on p.organisation_id = x.id
  join organisations o on o.id = x.id
  order by p.agreement_id, ${weight}, x.rank, o.name)`;

/** Alive first, the one with the latest event before the others. Two queries. */
export async function agreementsAround(
  ctx: Ctx,
  organisationId: string,
  { role, page }: { role: PartyRole | ""; page: number },
): Promise<AgreementsAround> {
  const { title, titleLanguage } = titleIn(ctx.locale);
  const which = and(visibleAgreements(ctx), role ? sql`a.role = ${role}` : undefined) ?? sql`true`;
  const [rows, counted] = await Promise.all([
    ctx.db.execute<AgreementAround & Record<string, unknown>>(sql`
      select agreements.id, agreements.reference, ${title} as title, ${titleLanguage} as "titleLanguage", agreements.stage,
        agreements.step, users.name as owner, agreements.ends_on::text as "endsOn", a.role,
        case when a.counts <> 'self' then json_build_object('id', a.party_id, 'name', a.party, 'counts', a.counts) end as party
      from ${taken(organisationId)} a
      join agreements on agreements.id = a.agreement_id
      left join users on users.id = agreements.owner_id
      where ${which}
      order by agreements.stage = 'ended', agreements.last_event_on desc nulls last, agreements.reference
      limit ${agreementsOnPage} offset ${(page - 1) * agreementsOnPage}`),
    ctx.db.execute<{ role: PartyRole; total: number; alive: number }>(sql`
      select a.role, count(*)::int as total, (count(*) filter (where agreements.stage <> 'ended'))::int as alive
      from ${taken(organisationId)} a join agreements on agreements.id = a.agreement_id
      where ${visibleAgreements(ctx)} group by 1`),
  ]);
  const sum = (of: "total" | "alive", ones: { total: number; alive: number }[] = counted) =>
    ones.reduce((so, one) => so + one[of], 0);
  return {
    rows,
    page,
    counts: Object.fromEntries(counted.map((one) => [one.role, one.total])),
    total: sum(
      "total",
      counted.filter((one) => !role || one.role === role),
    ),
    all: { total: sum("total"), alive: sum("alive") },
  };
}
