/** From every schema that was ever released to the present one, with the records that were made then. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { migrationsOf, openToCopy } from "#app/backup/catalogue.server";
import { loadRows } from "#app/backup/load-rows.server";
import { readBackup } from "#app/backup/manifest.server";
import { restoreBackup } from "#app/backup/restore-backup.server";
import { deriveByNewRules } from "#app/deadlines/derive-anew.server";
import { migrationsFolder, projectRoot } from "#app/platform/project-root.server";
import { connect } from "#db/client.server";
import { migrateAsOwner, SchemaRefusal, schemaState } from "#db/migrate.server";
import { withMigrationsUpTo } from "#db/migrations-up-to.server";
import { testFiles, testServices } from "#test/support/context";
import { emptyDb } from "#test/support/database";
import { until } from "#test/support/process";
import { testRoles } from "#test/support/server";
import { releases, unpackRelease } from "./releases";

const applicationRole = testRoles.application.name;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

async function backupOf(release: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-upgrade-"));
  folders.push(folder);
  unpackRelease(release, folder);
  return { folder, manifest: await readBackup(folder) };
}

/** After a start: what follows from new rules is derived, and every history is replayed. */
async function replayed(appUrl: string) {
  const { db, sql } = connect(appUrl, { max: 2, name: "test-upgraded" });
  await deriveByNewRules(testServices(db));
  const outcome = await checkHistories(db);
  await sql.end();
  return outcome;
}

const [oldest = "", ...later] = releases;

describe("a register made by an earlier version", () => {
  it.each(later)(
    "with the tables of %s is brought up to date, and every history adds up",
    async (release) => {
      const { ownerUrl: url, appUrl } = await emptyDb();
      await restoreBackup({
        url,
        applicationRole,
        erasuresFile: "none",
        store: testFiles.store,
        ...(await backupOf(release)),
      });
      expect(await replayed(appUrl)).toEqual({ checked: 11, differences: [] });
    },
    90_000,
  );
});

describe(`a migration from the tables of ${oldest} that is killed half-way`, () => {
  it("has changed nothing; run again, it comes to its end; and the version before refuses the tables then", async () => {
    const { ownerUrl, appUrl } = await emptyDb();
    const { folder, manifest } = await backupOf(oldest);
    const released = manifest.migrations.at(-1)?.at ?? 0;
    const sql = openToCopy(ownerUrl, "test-watching");
    const blocker = openToCopy(ownerUrl, "test-blocking");
    await withMigrationsUpTo(migrationsFolder, released, (part) => migrateAsOwner(ownerUrl, applicationRole, part));
    await loadRows(sql, manifest, folder);

    // The table `users` is the last that it alters: everything before is done by then, and waits to be committed.
    const held = await blocker.reserve();
    await held`begin`;
    await held`lock table users in access share mode`;
    const child = spawn(process.execPath, ["--import", "tsx", "test/upgrade/migrate.ts"], {
      cwd: projectRoot,
      env: { ...process.env, OWNER_URL: ownerUrl, APPLICATION_ROLE: applicationRole },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const gone = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    await until(async () => {
      const waiting = await sql`
        select 1 from pg_stat_activity where datname = current_database() and application_name = 'entente-migrate'
          and wait_event_type = 'Lock'`;
      return waiting.length > 0 || child.exitCode !== null;
    });
    child.kill("SIGKILL");
    expect(await gone).toBe("SIGKILL");
    expect(await migrationsOf(sql)).toEqual(manifest.migrations);

    const again = migrateAsOwner(ownerUrl, applicationRole, migrationsFolder);
    await held`rollback`;
    held.release();
    await again;
    expect(await schemaState(sql, migrationsFolder)).toBe("current");
    expect(await replayed(appUrl)).toEqual({ checked: 11, differences: [] });
    const before = withMigrationsUpTo(migrationsFolder, released, (part) =>
      migrateAsOwner(ownerUrl, applicationRole, part),
    );
    await expect(before).rejects.toThrow(SchemaRefusal);
    await Promise.all([sql.end(), blocker.end()]);
  }, 90_000);
});
