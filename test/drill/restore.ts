/**
 * `npm run drill:restore [-- --agreements 10000]`: backs a register up while four people record without a pause, restores it where
 * there is nothing yet, and compares. On data folders of its own; without a number, with the documented agreements. Prints the figures.
 */
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { isNull } from "drizzle-orm";
import { checkHistories } from "#app/agreements/check-histories.server";
import { emptied } from "#app/backup/make-its-own.server";
import { type Manifest, readBackup } from "#app/backup/manifest.server";
import { restoreBackup } from "#app/backup/restore-backup.server";
import { type Backup, takeBackup } from "#app/backup/take-backup.server";
import { sizeOf } from "#app/commands/backup-words";
import { standing } from "#app/jobs/health-queries.server";
import type { FileStore } from "#app/platform/files/file-store";
import { folderStore } from "#app/platform/files/folder-store.server";
import { projectRoot } from "#app/platform/project-root.server";
import { type OpenDatabase, openDatabase } from "#app/server/database";
import { readEnv } from "#app/server/env";
import { type ReachedDatabase, reachDatabase } from "#app/server/reach-database";
import { applicationRole } from "#app/server/roles";
import { createSignInLink, spendLink } from "#app/session/sign-in-links.server";
import { storedFiles } from "#db/schema";
import { document } from "#test/factories/documents";
import { organisation } from "#test/factories/records";
import { testContext, testFiles, testServices } from "#test/support/context";
import { taskDue } from "#test/support/work";

const { values } = parseArgs({ options: { agreements: { type: "string" } } });
const root = fs.mkdtempSync(path.join(os.tmpdir(), "entente-drill-"));
// The database's own account has to get through.
fs.chmodSync(root, 0o755);
const envOf = (name: string) => readEnv({ ENTENTE_DATA: path.join(root, name, "db") });
const elsewhereFiles = folderStore(path.join(root, "elsewhere", "documents"));
const ownerOf = ({ owner }: ReachedDatabase) => owner as string;
const say = (line: string) => console.log(`  ${line}`);

/** Seconds, and the most memory this process had meanwhile, in MB. */
async function measured<T>(work: () => Promise<T>): Promise<{ result: T; words: string }> {
  const began = performance.now();
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const result = await work();
  clearInterval(look);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return { result, words: `${seconds} s, at most ${Math.round(most / 1_000_000)} MB of memory` };
}

function fill(): void {
  const program = values.agreements ? "seed-synthetic" : "seed";
  const args = values.agreements ? ["--agreements", values.agreements] : [];
  const made = spawnSync(process.execPath, ["--import", "tsx", `app/commands/${program}.ts`, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ENTENTE_DATA: path.join(root, "original", "db") },
    stdio: "inherit",
  });
  if (made.status !== 0) throw new Error("The register could not be filled");
}

/** Four people add tasks until the backup is there. */
async function backUpUnderLoad({ db }: OpenDatabase, url: string) {
  let over = false;
  let recorded = 0;
  // Files as people bring them, from letters of a page to scans of ten megabytes.
  const ctx = await testContext({ db, name: "Archivist" });
  const on = { type: "organisation" as const, id: await organisation(ctx, "Archive of the drill") };
  for (const [at, size] of [20_000, 200_000, 1_000_000, 10_000_000].entries())
    await document(ctx, on, { name: `Text ${at}.txt`, content: Buffer.alloc(size, "Article. ") });
  const people = Array.from({ length: 4 }, async (_, number) => {
    const ctx = await testContext({ db, name: `Person ${number + 1}` });
    while (!over) {
      await taskDue(ctx, `Task ${++recorded}`, "2027-01-31");
    }
  });
  const taken = await measured(() => takeBackup({ url, into: path.join(root, "backups"), store: testFiles.store }));
  over = true;
  await Promise.all(people);
  return { ...taken, recorded };
}

function differing(one: Manifest, other: Manifest): string[] {
  const its = new Set([...emptied, "mail_switch"]);
  const there = new Map(other.tables.map((table) => [table.name, table.content]));
  return one.tables
    .filter(({ name, content }) => !its.has(name) && there.get(name) !== content)
    .map(({ name }) => name);
}

/** Whether somebody can sign in on the restored copy, and whether its mail waits. */
async function asks({ db }: OpenDatabase) {
  const services = testServices(db);
  const ctx = await testContext({ db });
  const token = await createSignInLink(db, { userId: ctx.actor.id, createdBy: null, now: services.clock.now() });
  const { held } = await standing(db, services.clock.now(), "smtp");
  return { signsIn: (await spendLink(services, token)) !== null, held: held !== null };
}

/** How many files there are on the restored copy whose bytes were not deleted, and how many open and are what came in. */
async function filesOpen({ db }: OpenDatabase, store: FileStore) {
  const rows = await db
    .select({ key: storedFiles.key, sha256: storedFiles.sha256 })
    .from(storedFiles)
    .where(isNull(storedFiles.goneAt));
  let right = 0;
  for (const { key, sha256 } of rows) {
    const hash = crypto.createHash("sha256");
    for await (const part of await store.read(key)) hash.update(part as Buffer);
    if (hash.digest("hex") === sha256) right++;
  }
  return { all: rows.length, right };
}

async function restoreElsewhere({ folder }: Backup): Promise<number> {
  const elsewhere = await reachDatabase(envOf("elsewhere"), { alone: true });
  const { words } = await measured(async () =>
    restoreBackup({
      ...{ url: ownerOf(elsewhere), applicationRole, folder, manifest: await readBackup(folder) },
      erasuresFile: path.join(root, "erasures.jsonl"),
      store: elsewhereFiles,
    }),
  );
  say(`restored in ${words}; every table was read back and compared`);
  const again = await takeBackup({ url: ownerOf(elsewhere), into: path.join(root, "again"), store: elsewhereFiles });
  const different = differing((await readBackup(folder)) as Manifest, again.manifest);
  say(`${different.length} tables differ from the backup ${different.join(", ")}`);
  await elsewhere.close();
  const database = await openDatabase(envOf("elsewhere"), { exclusive: true });
  try {
    const { checked, differences } = await checkHistories(database.db);
    say(`${checked} histories replayed, ${differences.length} differences`);
    const { signsIn, held } = await asks(database);
    const opens = await filesOpen(database, elsewhereFiles);
    say(`${opens.right} of ${opens.all} files of documents open and are what they were`);
    say(`${signsIn ? "signing in works" : "NOBODY CAN SIGN IN"}; ${held ? "mail is held" : "MAIL IS NOT HELD"}`);
    return different.length + differences.length + Number(!signsIn) + Number(!held) + opens.all - opens.right;
  } finally {
    await database.close();
  }
}

try {
  fill();
  const original = await openDatabase(envOf("original"), { exclusive: true });
  const reached = await reachDatabase(envOf("original"), { alone: false });
  const { result: backup, words, recorded } = await backUpUnderLoad(original, ownerOf(reached));
  await reached.close();
  await original.close();
  const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  say(`${backup.manifest.tables.length} tables, ${rows} rows, ${sizeOf(backup.bytes)} packed`);
  say(`backed up in ${words}, while ${recorded} tasks were recorded`);
  if ((await restoreElsewhere(backup)) > 0) process.exitCode = 1;
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}
