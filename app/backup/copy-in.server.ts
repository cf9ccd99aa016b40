/** Rows from a file of a backup into a table. */
import type postgres from "postgres";
import { quote } from "#app/server/roles";
import { unpack } from "./content.server";
import type { KeptTable } from "./manifest.server";

export async function copyIn(tx: postgres.TransactionSql, { name, columns }: KeptTable, file: string): Promise<void> {
  const statement = tx.unsafe(`copy public.${quote(name)} (${columns.map(quote).join(", ")}) from stdin`);
  const failed = refusalOf(statement);
  const target = await statement.writable();
  await Promise.race([unpack(file, target), failed]);
}

/**
 * Rejects when PostgreSQL refuses the rows. The driver says so to the statement alone, whose promise was kept when copying began;
 * the stream would wait for ever.
 */
function refusalOf(statement: object): Promise<never> {
  const failed = new Promise<never>((_, reject) => Object.assign(statement, { reject }));
  failed.catch(() => {});
  return failed;
}
