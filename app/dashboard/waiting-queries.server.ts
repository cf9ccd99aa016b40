/**
 * What is stuck: the agreements of ours that have waited longest for their next stage. In force is no waiting, ended is
 * for good. Two queries.
 */
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { AgreementFilter } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import { titleIn } from "#app/agreements/title.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, type Stage, users } from "#db/schema";
import type { Step } from "#workflows/parts/states";

export interface WaitingAgreement {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  stage: Stage;
  step: Step;
  since: string;
  owner: { id: string; name: string } | null;
}

export interface Waiting {
  rows: WaitingAgreement[];
  /** How many wait since a day that is not known. */
  unknown: number;
}

const shown = 6;

export async function longestWaiting(ctx: Ctx, filter: AgreementFilter): Promise<Waiting> {
  const which = and(
    await matchingAgreements(ctx, filter),
    sql`${agreements.stage} in ('proposed', 'pilot', 'evaluated')`,
    eq(agreements.observed, false),
  ) as SQL;
  const [rows, [counted]] = await Promise.all([
    ctx.db
      .select({
        id: agreements.id,
        reference: agreements.reference,
        ...titleIn(ctx.locale),
        stage: agreements.stage,
        step: sql<Step>`${agreements.step}`,
        since: sql<string>`${agreements.stageSince}`,
        owner: { id: users.id, name: users.name },
      })
      .from(agreements)
      .leftJoin(users, eq(users.id, agreements.ownerId))
      .where(and(which, isNotNull(agreements.stageSince)))
      .orderBy(asc(agreements.stageSince), asc(agreements.id))
      .limit(shown),
    ctx.db
      .select({ unknown: sql<number>`count(*)::int` })
      .from(agreements)
      .where(and(which, isNull(agreements.stageSince))),
  ]);
  return { rows, unknown: counted?.unknown ?? 0 };
}
