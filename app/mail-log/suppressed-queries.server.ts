/** Addresses that nothing is sent to. */
import { count, desc, eq } from "drizzle-orm";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import type { Executor } from "#db/client.server";
import { suppressedAddresses, users } from "#db/schema";

export interface SuppressedRow {
  address: string;
  why: "bounced" | "stopped" | "byHand";
  reply: string | null;
  since: string;
  by: string | null;
}

/** The latest first. Two queries. */
export async function listSuppressed(db: Executor, page: number): Promise<PageOf<SuppressedRow>> {
  const rows = await db
    .select({
      address: suppressedAddresses.address,
      why: suppressedAddresses.why,
      reply: suppressedAddresses.reply,
      since: suppressedAddresses.since,
      by: users.name,
    })
    .from(suppressedAddresses)
    .leftJoin(users, eq(users.id, suppressedAddresses.by))
    .orderBy(desc(suppressedAddresses.since), suppressedAddresses.address)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const counted = db
    .select({ address: suppressedAddresses.address })
    .from(suppressedAddresses)
    .limit(countedUpTo + 1)
    .as("counted");
  const [total] = await db.select({ total: count() }).from(counted);
  return { rows: rows.map((row) => ({ ...row, since: row.since.toISOString() })), total: total?.total ?? 0, page };
}
