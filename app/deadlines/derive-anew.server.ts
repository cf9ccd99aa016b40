/**
 * Derives deadlines anew where nothing happened to an agreement: because a day passed, or because the rules themselves
 * changed. In batches, each its own transaction, so that it can stop anywhere and go on: doing it again changes nothing.
 */
import { and, asc, eq, gt, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import { projectAnew } from "#app/agreements/project-anew.server";
import type { Services } from "#app/platform/context.server";
import { systemAccount } from "#app/platform/system-account";
import { readOffice } from "#app/settings/settings-queries.server";
import { agreements, deadlines, office, tasks } from "#db/schema";
import { lockAgreements } from "#db/workflow-store.server";
import { dayIn } from "#workflows/calendar/day";
import { rulesVersion } from "#workflows/deadlines/deadline";
import { type DerivedAt, deriveDeadlines, deriveTaskDeadlines } from "./derive-deadlines.server";

type Needed = Pick<Services, "db" | "clock">;

/** Agreements, or tasks without an agreement, of one transaction. */
const batch = 200;

/**
 * Derives anew what holds only up to a day that has passed: occasions are closed, the next anniversary begins. For the
 * worker's daily job. Answers how many agreements it was.
 */
export async function rollDeadlines(services: Needed): Promise<number> {
  const { db } = services;
  const at = await derivedNow(services);
  const { closedAt, closedWhy, validThrough, agreementId } = deadlines;
  const roll = (state: SQL) =>
    inBatches(async (after) => {
      const rows = await db
        .selectDistinct({ id: agreementId })
        .from(deadlines)
        .where(and(state, lt(validThrough, at.today), after ? gt(agreementId, after) : undefined))
        .orderBy(asc(agreementId))
        .limit(batch);
      const ids = rows.flatMap(({ id }) => id ?? []);
      await deriveTogether(db, at, ids);
      return ids;
    });
  const open = await roll(isNull(closedAt));
  // What was said to be done is closed, but what comes after it has still to begin. Asked apart: the open ones have an index.
  return open + (await roll(eq(closedWhy, "done")));
}

/** How far deriving by new rules has come: first all agreements, then tasks of none; each after an id (null: from the first). */
export interface DerivedSoFar {
  of: "agreements" | "tasks";
  after: string | null;
}

const fromTheFirst: DerivedSoFar = { of: "agreements", after: null };

/** Whether something on record was last derived with older rules than these. */
export async function hasOlderRules({ db }: Pick<Services, "db">): Promise<boolean> {
  const [row] = await db.select({ rules: office.deadlineRules }).from(office).where(eq(office.id, 1));
  return row !== undefined && row.rules < rulesVersion;
}

/**
 * Derives every deadline anew, and the course of every agreement, where that was last done with older rules. For the start, after
 * seeding, and the worker. Does so many `batches` and answers how far it came, to go on from there; null when nothing is left.
 * Whatever is recorded on an agreement meanwhile is derived by the new rules in that very transaction.
 */
export async function deriveByNewRules(
  services: Needed,
  { from = fromTheFirst, batches = Number.POSITIVE_INFINITY }: { from?: DerivedSoFar; batches?: number } = {},
): Promise<DerivedSoFar | null> {
  if (!(await hasOlderRules(services))) return null;
  const { db } = services;
  const at = await derivedNow(services);
  let so = from;
  for (let done = 0; done < batches; done += 1) {
    const ids = so.of === "agreements" ? await agreementsAnew(db, at, so.after) : await tasksAnew(db, at, so.after);
    if (ids.length === batch) so = { of: so.of, after: ids.at(-1) ?? null };
    else if (so.of === "agreements") so = { of: "tasks", after: null };
    else {
      await db
        .update(office)
        .set({ deadlineRules: rulesVersion })
        .where(and(eq(office.id, 1), lt(office.deadlineRules, rulesVersion)));
      return null;
    }
  }
  return so;
}

/** One batch of agreements after an id. Answers their ids. */
async function agreementsAnew(db: Services["db"], at: DerivedAt, after: string | null): Promise<string[]> {
  const ids = await idsOf(
    db
      .select({ id: agreements.id })
      .from(agreements)
      .where(after ? gt(agreements.id, after) : undefined)
      .orderBy(asc(agreements.id))
      .limit(batch),
  );
  await db.transaction((tx) => projectAnew(tx, ids));
  await deriveTogether(db, at, ids);
  return ids;
}

/** One batch of tasks that are of no agreement, after an id. */
async function tasksAnew(db: Services["db"], at: DerivedAt, after: string | null): Promise<string[]> {
  const ids = await idsOf(
    db
      .select({ id: tasks.id })
      .from(tasks)
      .where(and(isNull(tasks.agreementId), isNotNull(tasks.dueOn), after ? gt(tasks.id, after) : undefined))
      .orderBy(asc(tasks.id))
      .limit(batch),
  );
  await db.transaction((tx) => deriveTaskDeadlines(tx, at, ids));
  return ids;
}

const idsOf = async (rows: PromiseLike<{ id: string }[]>) => (await rows).map(({ id }) => id);

async function deriveTogether(db: Services["db"], at: DerivedAt, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction(async (tx) => deriveDeadlines(tx, at, await lockAgreements(tx, ids)));
}

/** Does one batch after another, each told the last id of the one before; answers how many ids there were. */
async function inBatches(next: (after: string | null) => Promise<string[]>): Promise<number> {
  let done = 0;
  for (let after: string | null = null; ; ) {
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
