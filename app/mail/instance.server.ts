/**
 * Knows a restored copy: the database that mail was last sent from is remembered, and another one holds all mail until a
 * person releases it. A copy of a whole machine, disk and all, looks like the original; see `docs/how-to/mail.md`.
 */
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.server";
import { mailSwitch } from "#db/schema";

/** What the process knows of where it runs; null: not compared. */
export interface Place {
  /** The data folder of the embedded server, as the file system numbers it. */
  folder: string | null;
  /** The public origin, where mail really leaves. */
  origin: string | null;
}

interface Instance extends Place {
  /** The cluster, the database in it, and how often it was recovered to a point in time. */
  cluster: string;
  database: string;
  timeline: string;
}

/** This very database. */
export async function instanceOf(db: Db | Tx, place: Place): Promise<Instance> {
  const [row] = await db.execute<{ cluster: string; database: string; timeline: string }>(sql`
    select (select system_identifier::text from pg_control_system()) as cluster,
      (select oid::text from pg_database where datname = current_database()) as database,
      (select timeline_id::text from pg_control_checkpoint()) as timeline`);
  if (!row) throw new Error("the database does not say which one it is");
  return { cluster: row.cluster, database: row.database, timeline: row.timeline, ...place };
}

/** Whether two looks saw the same database; what one of them did not know is not compared. */
export function isSameInstance(one: Instance, other: Instance): boolean {
  return (["cluster", "database", "timeline", "folder", "origin"] as const).every(
    (key) => one[key] === null || other[key] === null || one[key] === other[key],
  );
}

/**
 * Holds all mail where this is another database than the one mail was last sent from; the first look remembers it. Mail that
 * is held already stays held, and only a person who releases it makes another database the one that sends.
 */
export async function holdIfCopied(db: Db, place: Place, now: Date): Promise<void> {
  const present = await instanceOf(db, place);
  await db.insert(mailSwitch).values({ id: 1 }).onConflictDoNothing();
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(mailSwitch).where(only).for("update");
    const known = row?.instance ? (JSON.parse(row.instance) as Instance) : null;
    if (!row || row.held) return;
    if (known && !isSameInstance(known, present)) {
      const held = { held: true, why: "restoredCopy", heldBy: null, heldAt: now, version: row.version + 1 } as const;
      await tx.update(mailSwitch).set(held).where(only);
      return;
    }
    const folder = present.folder ?? known?.folder ?? null;
    const instance = JSON.stringify({ ...present, folder, origin: present.origin ?? known?.origin ?? null });
    if (instance !== row.instance) await tx.update(mailSwitch).set({ instance }).where(only);
  });
}

const only = eq(mailSwitch.id, 1);
