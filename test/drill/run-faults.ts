/** `npm run drill:faults`: two servers and two workers on one PostgreSQL of its own, killed under load. Prints the figures. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "#app/platform/project-root.server";
import { openDatabase } from "#app/server/database";
import { readEnv } from "#app/server/env";
import { ensureAccounts } from "#app/server/first-data";
import { seedReference } from "#seeds/index";
import { drillFaults } from "./faults";

const build = path.join(projectRoot, "app/server/build.mjs");
if (spawnSync(process.execPath, [build, "--if-needed"], { stdio: "inherit" }).status !== 0) process.exit(1);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-drill-"));
// The database's own account has to get through.
fs.chmodSync(folder, 0o755);
const env = readEnv({ ENTENTE_DATA: path.join(folder, "db") });
const database = await openDatabase(env, { exclusive: true });
try {
  await ensureAccounts(database);
  await seedReference(database);
  const figures = await drillFaults({
    db: database.db,
    url: database.address,
    reminders: 200,
    people: 50,
    clients: 8,
    between: 3000,
    bothSides: true,
    report: (line) => console.log(`  ${line}`),
  });
  console.log(`
  ${figures.recorded} recordings and ${figures.read} pages answered
  ${figures.inFlight} requests in the hands of a killed server; ${figures.inFlightRecorded} of them were on record already
  ${figures.turned} found nobody there and were answered by the other server; ${figures.failed} failed otherwise
  ${figures.missing} recordings answered and not there, or twice; ${figures.partial} of which a part is there
  ${figures.remindersLost} of ${figures.reminders} reminders lost; ${figures.mailsTwiceUnexplained} mails that ledger and mail server do not agree on
`);
  if (figures.failed + figures.missing + figures.partial + figures.remindersLost + figures.mailsTwiceUnexplained > 0)
    process.exitCode = 1;
} finally {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
