/** Loads the rows of a backup into its tables, in one transaction: all of them, as they were, or none. */
import path from "node:path";
import type postgres from "postgres";
import { StartRefusal } from "#app/server/start-refusal";
import { putAside } from "./aside.server";
import { migrationsOf, rowsOf, setSequences, tablesOf } from "./catalogue.server";
import { contentOf } from "./content.server";
import { copyIn } from "./copy-in.server";
import { makeItsOwn } from "./make-its-own.server";
import { fileOf, type Manifest } from "./manifest.server";

/** Refuses a database in which anything is recorded, or whose tables are not on the way to those of the backup. */
export async function requireEmpty(sql: postgres.Sql | postgres.TransactionSql, manifest: Manifest): Promise<void> {
  const applied = await migrationsOf(sql);
  const known = new Set(manifest.migrations.map(({ at }) => at));
  const tables = (await tablesOf(sql)).map(({ name }) => `select 1 from public."${name}"`);
  const held = tables.length > 0 ? await sql.unsafe(`select exists (${tables.join(" union all ")}) as held`) : [];
  if (held[0]?.held || !applied.every(({ at }) => known.has(at)) || (applied.length === 0 && tables.length > 0))
    throw new StartRefusal("The database is not empty: restore into a new one, so that nothing is lost.");
}

export async function loadRows(sql: postgres.Sql, manifest: Manifest, folder: string): Promise<void> {
  await sql.begin(async (tx) => {
    // A process that starts meanwhile waits here, and then finds the records.
    await tx`select pg_advisory_xact_lock(727274)`;
    await requireEmpty(tx, manifest);
    const putBack = await putAside(tx);
    for (const table of manifest.tables) await copyIn(tx, table, path.join(folder, fileOf(table.name)));
    await setSequences(tx, manifest.sequences);
    await putBack();
    await refillIndex(tx);
    await compare(tx, manifest);
    await makeItsOwn(tx);
  });
}

/** What search looks through is made from the records, and is in no backup. The tables of an older version have none yet. */
async function refillIndex(tx: postgres.TransactionSql): Promise<void> {
  const [there] = await tx`select to_regprocedure('finding.rebuild()') is not null as index`;
  if (there?.index) await tx`select finding.rebuild()`;
}

/** Reads every table back. A difference is a fault: nothing is kept then. */
async function compare(tx: postgres.TransactionSql, manifest: Manifest): Promise<void> {
  const there = new Map((await tablesOf(tx)).map((table) => [table.name, table]));
  for (const { name, columns, rows, content } of manifest.tables) {
    const table = there.get(name);
    if (!table) throw new Error(`the table ${name} is not there`);
    const found = await contentOf(await rowsOf(tx, { ...table, columns }));
    if (found.rows !== rows || found.content !== content)
      throw new Error(`${name}: ${found.rows} rows were restored of ${rows}, or not as they were`);
  }
}
