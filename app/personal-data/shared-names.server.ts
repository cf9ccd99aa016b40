/** Names of a person that may mean somebody or something else: those that another who is kept bears too, and those of a single word. */
import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";

export async function sharedNames({ db }: Ctx, id: string): Promise<string[]> {
  const rows = await db.execute<{ value: string }>(
    sql`select distinct value from personal_values(${id}) where shared or inside_pattern(value) is null order by value`,
  );
  return rows.map(({ value }) => value);
}
