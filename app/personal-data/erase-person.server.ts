/** The verb: everything that is held of a person is erased, for good. */
import { eq, inArray } from "drizzle-orm";
import { withMerged } from "#app/merging/merges-route.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { replanReminders } from "#app/reminders/replan.server";
import { agreementContacts, erasures, people } from "#db/schema";
import { eraseEverywhere } from "./erase-everywhere.server";
import { keepRegister } from "./register.server";

export interface ErasureInput {
  /** Why: the request, as far as it says nothing of the person. */
  reason: string | null;
  /** The version that was looked at. */
  version: number;
}

/**
 * Erases a person: the row stays, by number, for what points to it. Cannot be taken back. Refused where the person was changed since
 * the page was opened, was erased, or was put together with another (then that one is erased). `file`: the register outside the database.
 */
export async function erasePerson(
  ctx: Ctx,
  id: string,
  { reason, version }: ErasureInput,
  file: string,
): Promise<Outcome<{ history: number; reports: number }>> {
  if (!can(ctx.actor, "people.erase")) return refuse({ code: "forbidden" });
  if (!isId(id)) notFound();
  const outcome = await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(people).where(eq(people.id, id)).for("update");
    if (!row) notFound();
    if (row.erasedAt) return refuse({ code: "rule", rule: "erasedAlready" });
    if (row.mergedIntoId) return refuse({ code: "rule", rule: "mergedAlready" });
    if (row.version !== version) return refuse({ code: "rule", rule: "erasureChangedMeanwhile" });
    const ids = await withMerged({ db: tx }, "person", id);
    const contactOf = await tx
      .selectDistinct({ agreementId: agreementContacts.agreementId })
      .from(agreementContacts)
      .where(inArray(agreementContacts.personId, ids));
    await tx.insert(erasures).values({ personId: id, reason, by: ctx.actor.id, at: ctx.now });
    const erased = await eraseEverywhere(tx, id, ctx.now);
    for (const { agreementId } of contactOf) await replanReminders(tx, { agreementId }, ctx);
    await recordActivity(tx, ctx, {
      subjectType: "person",
      subjectId: id,
      verb: "personErased",
      changes: {},
      version: version + 1,
    });
    return done(erased ?? { history: 0, reports: 0 });
  });
  if (outcome.ok) await keepRegister(ctx.db, file);
  return outcome;
}
