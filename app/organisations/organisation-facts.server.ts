/** The verb about what a source says of an organisation. */
import { and, eq, sql } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { organisationFacts } from "#db/schema";
import { lockedOrganisation } from "./locked-organisation.server";

/** Keeps what a source says about an organisation, in both languages of the office. The same fact twice is one. */
export async function addOrganisationFact(
  ctx: Ctx,
  organisationId: string,
  fact: { facts: { en: string; vi: string }; sourceId: string | null },
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    await lockedOrganisation(tx, organisationId);
    const [known] = await tx
      .select({ id: organisationFacts.id })
      .from(organisationFacts)
      .where(
        and(
          eq(organisationFacts.organisationId, organisationId),
          sql`${organisationFacts.facts}->>'en' = ${fact.facts.en}`,
        ),
      );
    if (known) return done(known);
    const [row] = await tx
      .insert(organisationFacts)
      .values({ organisationId, ...fact })
      .returning({ id: organisationFacts.id });
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: organisationId,
      verb: "factAdded",
      changes: { fact: [null, fact.facts] },
    });
    return done(row as { id: string });
  });
}
