/** After a restore: erases those again whose data were erased since the backup was taken. */
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { erasures } from "#db/schema";
import { eraseEverywhere } from "./erase-everywhere.server";
import type { ErasureKept } from "./register.server";

/** Answers how many there were. Somebody who is not in the backup, or is erased in it, is none of them. */
export async function eraseAgain(db: Db, known: readonly ErasureKept[]): Promise<number> {
  let erased = 0;
  for (const { person, at, by } of known) {
    await db.transaction(async (tx) => {
      const there = await tx.execute(sql`select 1 from people where id = ${person} and erased_at is null`);
      if (there.length === 0) return;
      // Whoever did it may have come after the backup: then the built-in account stands for them.
      const [who] = await tx.execute<{ id: string }>(
        sql`select id from users where id = ${by} or system order by (id = ${by}) desc limit 1`,
      );
      if (!who) throw new Error("The restored database has no account on which an erasure could be recorded.");
      await tx
        .insert(erasures)
        .values({ personId: person, by: who.id, at: new Date(at) })
        .onConflictDoNothing();
      if (await eraseEverywhere(tx, person, new Date(at))) erased += 1;
    });
  }
  return erased;
}
