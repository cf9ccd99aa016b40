/**
 * `npm run restore -- <backup> [--into folder|address]`: restores a backup into an empty database, and replays every history in
 * it. `--into`: a data folder, or the address of a database as its owner; without it, the database that a start would use.
 * `--check` only makes sure that the backup is whole.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { checkHistories } from "#app/agreements/check-histories.server";
import { readBackup } from "#app/backup/manifest.server";
import { restoreBackup } from "#app/backup/restore-backup.server";
import { deriveByNewRules } from "#app/deadlines/derive-anew.server";
import { openFiles } from "#app/platform/files/open-files.server";
import { runningClock } from "#app/server/clock";
import type { Env } from "#app/server/env";
import { reachDatabase } from "#app/server/reach-database";
import { applicationRole } from "#app/server/roles";
import { StartRefusal } from "#app/server/start-refusal";
import { connect } from "#db/client.server";
import { inSentences } from "./backup-words";
import { runPlain } from "./run-command";

runPlain(async (env) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: "string" }, check: { type: "boolean" } },
  });
  const [given, ...more] = positionals;
  if (!given || more.length > 0) throw new StartRefusal("Which backup? npm run restore -- <folder of the backup>");
  const folder = path.resolve(given);
  const manifest = await readBackup(folder);
  console.log(`The backup of ${manifest.takenAt} is whole: ${inSentences(manifest)}.`);
  if (values.check) return;
  const target = await reach(env, values.into);
  try {
    const { erasuresFile } = env;
    const { url, role, store } = target;
    const { erased } = await restoreBackup({ url, applicationRole: role, folder, manifest, erasuresFile, store });
    console.log(`It is restored into ${target.place}, and every table was read back and compared.`);
    if (erased > 0)
      console.log(
        `${erased === 1 ? "One person" : `${erased} people`} whose data were erased since then: erased again.`,
      );
    await replay(target.url);
    console.log("Mail is held until a manager or administrator releases it, so nobody gets a code to sign in yet:");
    console.log("npm run user:create with the name, address and role of one of them prints a link for that person.");
  } finally {
    await target.close();
  }
});

/** The empty database, reached as its owner. */
async function reach(env: Env, into: string | undefined) {
  if (into && /^postgres(ql)?:/.test(into)) {
    const { host, pathname } = new URL(into);
    const role = env.databaseUrl ? userOf(env.databaseUrl) : applicationRole;
    return { url: into, role, place: `${host}${pathname}`, store: openFiles(env.files).store, close: async () => {} };
  }
  const local = { ...env, databaseUrl: undefined, migrationDatabaseUrl: undefined };
  const reached = await reachDatabase(into ? { ...local, dataDir: path.resolve(into) } : env, { alone: true });
  if (!reached.owner)
    throw new StartRefusal("Restoring is the owner's work: set MIGRATION_DATABASE_URL beside DATABASE_URL.");
  return { ...reached, url: reached.owner, role: userOf(reached.application), store: storeFor(env, into) };
}

/** Beside the data folder, as a start on it will look for them; where the settings name a place, there. */
function storeFor({ files }: Env, into: string | undefined) {
  const beside = into && !process.env.DOCUMENTS_DIR ? `${path.resolve(into)}-documents` : files.folder;
  return openFiles({ ...files, folder: beside }).store;
}

const userOf = (address: string) => decodeURIComponent(new URL(address).username);

/** Derives what newer rules say, as a start does; then every history must add up to the state on record. */
async function replay(url: string): Promise<void> {
  const { db, sql } = connect(url, { max: 2, name: "entente-restore" });
  try {
    await deriveByNewRules({ db, clock: runningClock(undefined) });
    const { checked, differences } = await checkHistories(db);
    for (const { reference, what } of differences) console.log(`${reference}: ${what} differs`);
    console.log(`${checked} histories replayed, ${differences.length} differences.`);
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
