/** What follows from a change of a holidays table, in its transaction. */
import { recountDeadlines } from "#app/deadlines/recount-deadlines.server";
import { enqueue } from "#app/jobs/enqueue.server";
import type { Ctx } from "#app/platform/context.server";
import type { Tx } from "#db/client.server";

/**
 * Counts open deadlines again, where the office's own days are counted with this table. Reminders keep to the working days
 * of whoever gets them, so those of every country may fall on other days: the worker plans them anew.
 */
export async function recountAfter(tx: Tx, ctx: Ctx, country: string): Promise<void> {
  if (country === ctx.office.country) await recountDeadlines(tx, ctx);
  await enqueue(tx, "replan", { kind: null }, "replan:all");
}
