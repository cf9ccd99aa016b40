/** Names of a person that somebody else who is kept bears too: texts with such a name may mean either. */
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";

export async function sharedNames({ db }: Ctx, id: string): Promise<string[]> {
  const rows = await db.execute<{ value: string }>(
    sql`select distinct value from personal_values(${id}) where shared order by value`,
  );
  return rows.map(({ value }) => value);
}
