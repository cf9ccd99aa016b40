/** Which agreements a report is about, as conditions over `agreements`: the reader's rights, the filter, and what the kind asks. */
import { and, type SQL, sql } from "drizzle-orm";
import { matchingAgreements } from "#app/agreements/matching.server";
import type { Ctx } from "#app/platform/context.server";
import type { ReportRequest } from "./request";

export type Period = NonNullable<ReportRequest["period"]>;

/** The asked period; this year up to today where none is. */
export const periodOf = (ctx: Ctx, { period }: ReportRequest): Period =>
  period ?? { first: `${ctx.today.slice(0, 4)}-01-01`, last: ctx.today };

/** What the filter says, within the reader's rights, without records entered in error. */
export const chosen = async (ctx: Ctx, { filter }: ReportRequest): Promise<SQL> =>
  and(await matchingAgreements(ctx, filter), sql`agreements.step <> 'voided'`) as SQL;

/** The same, without those we only observe. */
export const chosenOurs = async (ctx: Ctx, request: ReportRequest): Promise<SQL> =>
  and(await chosen(ctx, request), sql`not agreements.observed`) as SQL;

const wasSigned = sql`agreements.snapshot->'context'->>'signing' is not null`;

/**
 * Bound our office on some day of the period, as far as is known: beyond its proposal, not signed after the period and not ended before
 * it. One that ended on a day nobody recorded is in `endUnknown` instead.
 */
export const inForceIn = ({ first, last }: Period): SQL => sql`(
  (agreements.stage in ('signed', 'pilot', 'evaluated')
    or (agreements.stage = 'ended' and ${wasSigned} and agreements.ended_on >= ${first}))
  and (agreements.signed_on is null or agreements.signed_on <= ${last}))`;

/** Signed and ended, perhaps in the period: the day of its end is not recorded, and it was not signed later. */
export const endUnknown = ({ last }: Period): SQL => sql`(agreements.stage = 'ended' and ${wasSigned}
  and agreements.ended_on is null and (agreements.signed_on is null or agreements.signed_on <= ${last}))`;
