/** All SQL that locks and writes deadlines. Only inside the caller's transaction; what to write was decided before. */
import { asc, getTableColumns, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";
import { deadlines } from "#db/schema";

export type DeadlineRow = typeof deadlines.$inferSelect;

/** The deadlines of agreements and of tasks under lock, closed ones too, in one order. One query. */
export async function lockDeadlines(
  tx: Tx,
  { agreementIds, taskIds }: { agreementIds: string[]; taskIds: string[] },
): Promise<DeadlineRow[]> {
  return tx
    .select()
    .from(deadlines)
    .where(or(inArray(deadlines.agreementId, agreementIds), inArray(deadlines.taskId, taskIds)))
    .orderBy(asc(deadlines.id))
    .for("update");
}

/**
 * Writes deadlines as they have to be now, new ones and known ones alike, in one statement. Rows are never removed, since
 * reminders and calendars point to them: what no longer follows is closed.
 */
export async function writeDeadlines(tx: Tx, rows: DeadlineRow[]): Promise<void> {
  const { id: _, createdAt: __, ...columns } = getTableColumns(deadlines);
  const set = Object.fromEntries(Object.keys(columns).map((key) => [key, sql.raw(`excluded."${snake(key)}"`)]));
  // A statement holds 65,535 values at most.
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insert(deadlines)
      .values(rows.slice(at, at + 1000))
      .onConflictDoUpdate({ target: deadlines.id, set });
}

/** A column's name in the database. */
const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
