/**
 * Plans many reminders anew in the background: after a policy changed, and once a day for whatever nobody announces (a
 * person who came back, another contact, a new holiday abroad). In batches, so it can stop anywhere and go on.
 */
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { readOffice } from "#app/settings/settings-queries.server";
import { deadlines } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import { readDeadlineFacts } from "./facts.server";
import { planAnew } from "./replan.server";

/** Deadlines of one transaction. */
const batch = 200;

/**
 * One batch of open deadlines of a kind (null: of every kind), after the one named. Answers the last one of the batch, to
 * go on from, or null when it was the last batch. Doing it again changes nothing.
 */
export async function replanKind(
  { db, clock }: Pick<Services, "db" | "clock">,
  kind: string | null,
  after?: string | null,
): Promise<string | null> {
  const settings = await readOffice(db);
  const now = clock.now();
  const at = { now, today: dayIn(now, settings.timeZone), office: settings };
  const which = and(
    isNull(deadlines.closedAt),
    kind === null ? undefined : eq(deadlines.kind, kind),
    after ? gt(deadlines.id, after) : undefined,
  );
  return db.transaction(async (tx) => {
    const rows = await readDeadlineFacts(tx, which, batch);
    if (rows.length > 0) await planAnew(tx, rows, at);
    return rows.length < batch ? null : (rows.at(-1)?.id ?? null);
  });
}
