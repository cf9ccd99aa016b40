/** The switch that holds all mail. Held, nothing is composed and nothing is sent; everything is still planned. */
import { eq } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Executor, Tx } from "#db/client.server";
import { mailSwitch } from "#db/schema";
import { instanceOf } from "./instance.server";

const only = eq(mailSwitch.id, 1);

/** Whether mail is held. In a transaction it stays so until its end: a hold waits for what is being claimed. */
export async function isHeld(tx: Tx): Promise<boolean> {
  const [row] = await tx.select({ held: mailSwitch.held }).from(mailSwitch).where(only).for("share");
  return row?.held ?? false;
}

/** Who holds mail, why and since when; null while it is not held. One query. */
export async function holdOf(db: Executor): Promise<{ why: "byHand" | "restoredCopy"; at: string | null } | null> {
  const [row] = await db
    .select({ held: mailSwitch.held, why: mailSwitch.why, at: mailSwitch.heldAt })
    .from(mailSwitch)
    .where(only);
  return row?.held ? { why: row.why ?? "byHand", at: row.at?.toISOString() ?? null } : null;
}

/** Holds all mail from now on; what a mail server is taking at this moment still goes. Holding twice is holding once. */
export async function holdMail(ctx: Ctx): Promise<Outcome<null>> {
  return turn(ctx, true);
}

/**
 * Lets mail go again: what is due is composed anew, so nothing stale goes out and of missed steps only the latest. On a
 * restored copy this makes it the database that sends.
 */
export async function releaseMail(ctx: Ctx): Promise<Outcome<null>> {
  return turn(ctx, false);
}

async function turn(ctx: Ctx, held: boolean): Promise<Outcome<null>> {
  if (!can(ctx.actor, "mail.hold")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    await tx.insert(mailSwitch).values({ id: 1 }).onConflictDoNothing();
    const [row] = await tx.select().from(mailSwitch).where(only).for("update");
    if (!row || row.held === held) return done(null);
    const version = row.version + 1;
    const heldBy = { held: true, why: "byHand", heldBy: ctx.actor.id, heldAt: ctx.now } as const;
    const instance = held ? row.instance : JSON.stringify(await instanceOf(tx, { folder: null, origin: null }));
    await tx
      .update(mailSwitch)
      .set({ ...(held ? heldBy : { held: false, why: null, heldBy: null, heldAt: null }), instance, version })
      .where(only);
    await recordActivity(tx, ctx, {
      subjectType: "mailSwitch",
      subjectId: "1",
      verb: held ? "mailHeld" : "mailReleased",
      changes: { held: [row.held, held], ...(held ? {} : { why: [row.why, null] }) },
      version,
    });
    if (!held) await enqueue(tx, "look", {}, "look");
    return done(null);
  });
}
