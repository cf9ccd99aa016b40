/** What the address of a new commitment names: the agreement, and where it was promised. */
import { and, eq } from "drizzle-orm";
import { findAgreement, suggestAgreements } from "#app/agreements/lookup.server";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import type { Suggestion } from "#app/platform/lookup";
import { notFound } from "#app/platform/page.server";
import { agreements } from "#db/schema";
import { type PromisedAt, promisedAt } from "./promised-at.server";

export interface NewFrom {
  promised: PromisedAt;
  /** Null while it has still to be chosen. */
  agreement: {
    id: string;
    reference: string;
    title: string;
    titleLanguage: string;
    ended: boolean;
    observed: boolean;
  } | null;
  /** Of what was typed to choose one: a key of `problems`. */
  problem: string | null;
  suggestions: Suggestion[];
}

/** `agreement`: as typed, an id or a reference; null where nothing was asked yet. */
export interface AskedFrom {
  agreement: string | null;
  meeting: string;
  visit: string;
}

/** The one agreement of a meeting or visit need not be chosen; a voided one is not there. */
export async function newFrom(ctx: Ctx, { agreement: typed, meeting, visit }: AskedFrom): Promise<NewFrom> {
  const promised = await promisedAt(ctx, meeting, visit);
  const only = promised.agreements.length === 1 ? promised.agreements[0]?.id : undefined;
  const found = await findAgreement(ctx, typed ?? only ?? "");
  const problem = found.ok || typed === null ? null : found.why === "many" ? "severalByName" : "agreementNotFound";
  const agreement = found.ok ? await chosen(ctx, found.id) : null;
  return { promised, agreement, problem, suggestions: agreement ? [] : await suggestAgreements(ctx) };
}

async function chosen(ctx: Ctx, id: string): Promise<NonNullable<NewFrom["agreement"]>> {
  const [row] = await ctx.db
    .select({
      id: agreements.id,
      reference: agreements.reference,
      ...titleIn(ctx.locale),
      stage: agreements.stage,
      step: agreements.step,
      observed: agreements.observed,
    })
    .from(agreements)
    .where(and(eq(agreements.id, id), visibleAgreements(ctx)));
  if (!row || row.step === "voided") notFound();
  const { stage, step: _, ...agreement } = row;
  return { ...agreement, ended: stage === "ended" };
}
