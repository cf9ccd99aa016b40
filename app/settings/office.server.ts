/** Verb about the office itself: one row that every rule reads. */
import { eq } from "drizzle-orm";
import { refreshObserved } from "#app/agreements/observed.server";
import { recountDeadlines } from "#app/deadlines/recount-deadlines.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { OfficeChange } from "#app/settings/forms";
import { office } from "#db/schema";

/**
 * Changes the office's settings; days and rules follow from the next request on. Which agreements are ours and when
 * open deadlines fall due is decided anew. Refused where others changed the same field.
 */
export async function changeOffice(ctx: Ctx, { version, ...yours }: OfficeChange): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    await tx.insert(office).values({ id: 1 }).onConflictDoNothing();
    const [row] = await tx.select().from(office).where(eq(office.id, 1)).for("update");
    if (!row) throw new Error("the office has no row");
    const { id: _, version: present, ...fields } = row;
    const laid = await layOver(tx, { type: "office", id: "1" }, { version: present, fields }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    await tx
      .update(office)
      .set({ ...merged, version: present + 1 })
      .where(eq(office.id, 1));
    await recordActivity(tx, ctx, {
      subjectType: "office",
      subjectId: "1",
      verb: "officeChanged",
      changes,
      version: present + 1,
    });
    const at = { ...ctx, office: merged };
    if (changes.organisationId) await refreshObserved(tx, at);
    if (changes.country || changes.opinionsRequired) await recountDeadlines(tx, at);
    return done({ beside });
  });
}
