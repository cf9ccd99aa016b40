/** Asks for everything that was typed in the rows of a form at once. Knows no record: what a text can mean is said by the lookups of each area. */
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "#db/client.server";
import { type Found, foundOf } from "./lookup";

/**
 * What each typed text names. `ways`: for each text the queries that can find it, each selecting up to two rows with an `id`; the first
 * that finds anything decides, and a text without a query names nothing. One query, none where nothing was typed.
 */
export async function findTyped(db: Executor, ways: readonly (readonly SQL[])[]): Promise<Found[]> {
  const asked = ways.flatMap((queries, text) =>
    queries.map((query, way) => sql`(select ${text}::int as text, ${way}::int as way, one.id from (${query}) one)`),
  );
  type Row = { text: number; way: number; id: string };
  const rows = asked.length > 0 ? await db.execute<Row>(sql.join(asked, sql` union all `)) : [];
  return ways.map((_, at) => {
    const own = rows.filter(({ text }) => text === at);
    const first = Math.min(...own.map(({ way }) => way));
    return foundOf(own.filter(({ way }) => way === first));
  });
}
