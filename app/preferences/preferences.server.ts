/** Verb about somebody's own settings: the language, place and kinds of mail, and who stands in. */
import { and, eq, isNull } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { notFound } from "#app/platform/page.server";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Preferences } from "#app/preferences/forms";
import { preferenceColumns } from "#app/preferences/preference-queries.server";
import { replanPerson } from "#app/preferences/replan-person.server";
import type { Tx } from "#db/client.server";
import { users } from "#db/schema";

/**
 * Changes one's own settings. Another time zone, country or deputy plans one's reminders anew. The weekly summary is
 * changed only by managers, who alone get it. Refused for a deputy who cannot sign in or is oneself, and where the same
 * field was changed from somewhere else meanwhile.
 */
export async function changePreferences(ctx: Ctx, { version, ...form }: Preferences): Promise<Outcome<Beside>> {
  const { id, role } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const row = await lockedSelf(tx, id);
    const { version: present, ...fields } = row;
    const yours = { ...form, weeklyMail: role === "manager" ? form.weeklyMail : fields.weeklyMail };
    const laid = await layOver(tx, { type: "user", id }, { version: present, fields }, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (changes.deputyId && merged.deputyId && !(await mayStandIn(tx, merged.deputyId, id)))
      return refuse({ code: "input", problems: { deputyId: "chooseDeputy" } });
    if (Object.keys(changes).length === 0) return done({ beside });
    await tx
      .update(users)
      .set({ ...merged, version: present + 1 })
      .where(eq(users.id, id));
    await recordActivity(tx, ctx, {
      subjectType: "user",
      subjectId: id,
      verb: "preferencesChanged",
      changes,
      version: present + 1,
    });
    if (changes.timeZone || changes.country || changes.deputyId) await replanPerson(tx, ctx, id);
    return done({ beside });
  });
}

async function lockedSelf(tx: Tx, id: string) {
  const [row] = await tx.select(preferenceColumns).from(users).where(eq(users.id, id)).for("no key update");
  return row ?? notFound();
}

async function mayStandIn(tx: Tx, deputyId: string, self: string): Promise<boolean> {
  if (!isId(deputyId) || deputyId === self) return false;
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, deputyId), isNull(users.disabledAt), eq(users.system, false)));
  return row !== undefined;
}
