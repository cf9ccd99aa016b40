/** One transaction at a time makes or takes back mails for one recipient, however many workers there are. */
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server";

/** Takes the lock until the transaction ends; false where somebody has it. Never waits. */
export async function lockRecipient(tx: Tx, recipient: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(727290, hashtext(${recipient})) as taken`,
  );
  return row?.taken === true;
}
