/** A scope as the queries of figures need it: which agreements, within the reader's rights, and which days. */
import { type SQL, sql } from "drizzle-orm";
import { isNarrowed } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import type { Ctx } from "#app/platform/context.server";
import { quartersUpTo } from "./period";
import type { Scope } from "./scope";
import type { Within } from "./sources/source";

export async function readWithin(ctx: Ctx, scope: Scope, only: string | null = null): Promise<Within> {
  return {
    today: ctx.today,
    locale: ctx.locale,
    period: scope.period,
    quarters: quartersUpTo(ctx.today, scope.quarters ?? 8),
    everything: !isNarrowed(scope.filter),
    which: await matchingAgreements(ctx, scope.filter),
    only,
  };
}

/** The agreements that count, for the sources to read from: once for all of them, without what is large. */
export const seen = ({ which }: Within): SQL => sql`seen as (
  select agreements.id, agreements.kind, agreements.stage, agreements.step, agreements.observed, agreements.stage_since,
    agreements.signed_on, agreements.ends_on, agreements.evaluated_on, agreements.ended_on, agreements.owner_id,
    agreements.term_starts_on, agreements.pilot_number, agreements.pilot_state
  from agreements where ${which})`;
