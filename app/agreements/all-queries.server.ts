/**
 * Every agreement that a filter finds, for exports: first which, in the filter's order, then their rows batch by batch. So the order
 * holds while others write, no transaction stays open for a slow reader, and a row is read within the rights of that moment.
 */
import { and, inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import type { AgreementFilter } from "./filters";
import { type ListedAgreement, selectRows } from "./list-queries.server";
import { listedParties } from "./listed-parties.server";
import { matchingAgreements } from "./matching.server";
import { orderOf } from "./order.server";
import { visibleAgreements } from "./visibility.server";

/** All pages of the list, as ids. */
export async function agreementIds(ctx: Ctx, filter: AgreementFilter): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: agreements.id })
    .from(agreements)
    .where(await matchingAgreements(ctx, filter))
    .orderBy(...orderOf(ctx, filter));
  return rows.map(({ id }) => id);
}

/** The rows of these agreements, in this order, without those one may not see. Three queries. */
export async function agreementsById(ctx: Ctx, ids: string[]): Promise<ListedAgreement[]> {
  const [rows, parties] = await Promise.all([
    selectRows(ctx, and(inArray(agreements.id, ids), visibleAgreements(ctx))),
    listedParties(ctx, ids),
  ]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [{ ...row, parties: parties.get(id) ?? [] }] : [];
  });
}
