/** What every command does around its own work: opens the database, closes it, and says a refusal in one plain line. */
import { type OpenDatabase, openDatabase } from "#app/server/database";
import { type Env, readEnv } from "#app/server/env";
import { StartRefusal } from "#app/server/start-refusal";
import { SchemaRefusal } from "#db/migrate.server";

/** Runs a command on the database of DATABASE_URL, or of the data folder, also beside a running server. The clock is the real one. */
export function runCommand(work: (database: OpenDatabase, env: Env) => Promise<void>): void {
  runPlain(async (env) => {
    const database = await openDatabase(env, { exclusive: false });
    try {
      await work(database, env);
    } finally {
      await database.close();
    }
  });
}

/** Runs a command that opens what it needs by itself. */
export function runPlain(work: (env: Env) => Promise<void>): void {
  start(work).catch((error: unknown) => {
    const plain = error instanceof StartRefusal || error instanceof SchemaRefusal;
    console.error(plain ? error.message : error);
    process.exitCode = 1;
  });
}

async function start(work: (env: Env) => Promise<void>): Promise<void> {
  await work(readEnv({ ...process.env, ENTENTE_NOW: "" }));
}
