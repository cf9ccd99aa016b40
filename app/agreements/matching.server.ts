/**
 * Which agreements an address stands for, within the reader's rights: the one meaning of a filter for lists, the pipeline's four
 * views, figures, reports and exports. For queries that read from `agreements`.
 */
import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { matches } from "#app/platform/search.server";
import { agreements } from "#db/schema";
import { occasionKinds, watchKinds } from "#workflows/deadlines/deadline";
import { findPartner } from "./filter-queries.server";
import { type AgreementFilter, nobody } from "./filters";
import { visibleAgreements } from "./visibility.server";

/** Deadlines that pass by themselves or only say that nothing happened are never overdue. */
export const notOverdueKinds: readonly string[] = [...occasionKinds, ...watchKinds];

/** Everything the filter says, and what the reader may see. A partner that names nothing matches nothing. */
export async function matchingAgreements(ctx: Ctx, filter: AgreementFilter): Promise<SQL> {
  const partners = filter.partner ? (await findPartner(ctx, filter.partner)).ids : null;
  return and(narrowedAgreements(ctx, filter, partners), placeOf(filter)) as SQL;
}

/**
 * The same without stage and step, for counts by stage. `partners`: the organisations that the filter's partner stands for; null
 * without that filter.
 */
export function narrowedAgreements(ctx: Ctx, filter: AgreementFilter, partners: string[] | null): SQL {
  return and(visibleAgreements(ctx), ...conditions(ctx, filter, partners)) as SQL;
}

/** Everything that narrows the list but stage and step, which the counts are split by. */
function conditions(ctx: Pick<Ctx, "today">, filter: AgreementFilter, partners: string[] | null): (SQL | undefined)[] {
  const { q, kind, country, field, owner, observed, late } = filter;
  return [
    q ? matches(sql`${agreements.searchText}`, q, { syllablesTogether: true }) : undefined,
    kind ? eq(agreements.kind, kind) : undefined,
    country
      ? sql`exists (select 1 from agreement_parties p join organisations o on o.id = p.organisation_id
          where p.agreement_id = ${agreements.id} and p.role = 'party' and o.country = ${country})`
      : undefined,
    partners
      ? sql`exists (select 1 from agreement_parties p
          where p.agreement_id = ${agreements.id} and p.organisation_id = any(${`{${partners.join(",")}}`}::uuid[]))`
      : undefined,
    field
      ? sql`exists (select 1 from agreement_fields f where f.agreement_id = ${agreements.id} and f.field = ${field})`
      : undefined,
    owner ? (owner === nobody ? sql`${agreements.ownerId} is null` : eq(agreements.ownerId, owner)) : undefined,
    observed ? eq(agreements.observed, observed === "yes") : undefined,
    late
      ? sql`exists (select 1 from deadlines d where d.agreement_id = ${agreements.id} and d.closed_at is null
      and d.due_on < ${ctx.today} and d.kind not in ${notOverdueKinds})`
      : undefined,
  ];
}

/** Records entered in error are shown to whoever asks for them. */
export const notVoided = ne(agreements.step, "voided");

/** Where the chosen rows stand. A stage is implied by its step. */
export function placeOf({ stage, step }: AgreementFilter): SQL | undefined {
  if (step) return eq(agreements.step, step);
  return and(notVoided, stage ? eq(agreements.stage, stage) : undefined);
}
