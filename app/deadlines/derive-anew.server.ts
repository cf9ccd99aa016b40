/**
 * Derives deadlines anew where nothing happened to an agreement: because a day passed, or because the rules themselves
 * changed. In batches, each its own transaction, so that it can stop anywhere and go on: doing it again changes nothing.
 */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { systemAccount } from "#app/platform/system-account";
import { readOffice } from "#app/settings/settings-queries.server";
import type { Executor, Tx } from "#db/client.server";
import { agreements, deadlines, office, tasks } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";
import { rulesVersion } from "#workflows/deadlines/deadline";
import { type DerivedAt, deriveDeadlines, deriveTaskDeadlines, readReckoning } from "./derive-deadlines.server";

type Needed = Pick<Services, "db" | "clock">;

/** Agreements, or tasks, of one transaction. */
const batch = 200;

/**
 * Derives anew what holds only up to a day that has passed: occasions are closed, the next anniversary begins. For the
 * worker's daily job. Answers how many agreements it was.
 */
export async function rollDeadlines(services: Needed): Promise<number> {
  const at = await derivedNow(services);
  const { closedAt, closedWhy, validThrough, agreementId, taskId } = deadlines;
  const passed = and(
    isNull(taskId),
    lt(validThrough, at.today),
    // Said to be done, it is closed, but what comes after it has still to begin.
    or(isNull(closedAt), eq(closedWhy, "done")),
  );
  return inBatches(async (after) => {
    const rows = await services.db
      .selectDistinct({ id: agreementId })
      .from(deadlines)
      .where(and(passed, isNotNull(agreementId), after ? gt(agreementId, after) : undefined))
      .orderBy(asc(agreementId))
      .limit(batch);
    const ids = rows.flatMap(({ id }) => id ?? []);
    if (ids.length > 0) await services.db.transaction((tx) => deriveLocked(tx, at, inArray(agreements.id, ids)));
    return ids;
  });
}

/** Derives every deadline anew where that was last done with older rules. For the start, after seeding, and the daily job. */
export async function deriveByNewRules(services: Needed): Promise<void> {
  const { db } = services;
  const [row] = await db.select({ rules: office.deadlineRules }).from(office).where(eq(office.id, 1));
  if (!row || row.rules >= rulesVersion) return;
  const at = await derivedNow(services);
  await inBatches(async (after) => {
    const ids = await idsAfter(db, agreements, after);
    if (ids.length > 0) await db.transaction((tx) => deriveLocked(tx, at, inArray(agreements.id, ids)));
    return ids;
  });
  await inBatches(async (after) => {
    const ids = await idsAfter(db, tasks, after, isNotNull(tasks.dueOn));
    await db.transaction((tx) => deriveTaskDeadlines(tx, at, ids));
    return ids;
  });
  await db
    .update(office)
    .set({ deadlineRules: rulesVersion })
    .where(and(eq(office.id, 1), lt(office.deadlineRules, rulesVersion)));
}

async function deriveLocked(tx: Tx, at: DerivedAt, which: SQL): Promise<void> {
  const locked = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(which)
    .orderBy(agreements.id)
    .for("update");
  const ids = locked.map(({ id }) => id);
  await deriveDeadlines(tx, at, ids, await readReckoning(tx, at.office.country));
}

async function idsAfter(db: Executor, table: typeof agreements | typeof tasks, after: string | null, and_?: SQL) {
  const rows = await db
    .select({ id: table.id })
    .from(table as typeof tasks)
    .where(and(after ? sql`${table.id} > ${after}` : undefined, and_))
    .orderBy(asc(table.id))
    .limit(batch);
  return rows.map(({ id }) => id);
}

/** Does one batch after another, each told the last id of the one before; answers how many ids there were. */
async function inBatches(next: (after: string | null) => Promise<string[]>): Promise<number> {
  let done = 0;
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await next(after);
    done += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < batch) return done;
  }
}

/** Now, by the office's own settings; what changes is recorded on the account of set-up. */
async function derivedNow({ db, clock }: Needed): Promise<DerivedAt> {
  const settings = await readOffice(db);
  const now = clock.now();
  return { now, today: dayIn(now, settings.timeZone), office: settings, actor: systemAccount };
}
