/** Replays every history against the stored state: what the log adds up to must be what the row says. */
import { asc, gt } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { agreements } from "#db/schema";
import { readMilestones } from "#db/workflow-store.server";
import { replayed } from "#workflows/decide";
import { milestonesOf } from "#workflows/milestones";
import { projectionOf } from "#workflows/projection";
import type { StoredSnapshot } from "#workflows/snapshot";
import { readHistory } from "./log.server";

export interface Difference {
  reference: string;
  /** What differs: the snapshot, a projected column, the number of the last event. */
  what: string;
  stored: unknown;
  replayed: unknown;
}

/** Checks all agreements, a page at a time. Reads only. */
export async function checkHistories(db: Db): Promise<{ checked: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let checked = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await db
      .select()
      .from(agreements)
      .where(gt(agreements.id, after))
      .orderBy(asc(agreements.id))
      .limit(200);
    for (const row of rows) differences.push(...(await differencesOf(db, row)));
    checked += rows.length;
    const last = rows.at(-1);
    if (!last) return { checked, differences };
    after = last.id;
  }
}

async function differencesOf(db: Db, row: typeof agreements.$inferSelect): Promise<Difference[]> {
  const history = await readHistory(db, row.id);
  const outcome = replayed(row.machine, history);
  const say = (what: string, stored: unknown, again: unknown) => [
    { reference: row.reference, what, stored, replayed: again },
  ];
  if (!outcome.accepted) return say("history", row.revision, outcome);
  const found: Difference[] = [];
  if (row.revision !== history.length) found.push(...say("revision", row.revision, history.length));
  if (canonical(row.snapshot) !== canonical(outcome.snapshot))
    found.push(...say("snapshot", row.snapshot, outcome.snapshot));
  const milestones = milestonesOf(row.machine, history);
  const columns = projectionOf(row.snapshot as StoredSnapshot, history, milestones);
  const stored = await readMilestones(db, row.id);
  if (canonical(stored) !== canonical(milestones)) found.push(...say("milestones", stored, milestones));
  for (const [column, value] of Object.entries(columns)) {
    const stored = row[column as keyof typeof columns];
    if (stored !== value) found.push(...say(column, stored, value));
  }
  return found;
}

/** The same text for the same content: PostgreSQL keeps the keys of jsonb in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
