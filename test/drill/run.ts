/** `npm run drill:reminders`: 1,000 reminders, two workers, kill -9 at named points, on a database of its own. Prints the figures. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase } from "#app/server/database";
import { readEnv } from "#app/server/env";
import { ensureAccounts } from "#app/server/first-data";
import { seedReference } from "#seeds/index";
import { drill } from "./drill";

const points = ["composing", "composed", "claimed", "sending", "accepted", "committed"];
/** Each point three times, at the start of a worker's life and later. */
const kills = [1, 4, 9].flatMap((times) => points.map((point) => `${point}:${times}`));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-drill-"));
// The database's own account has to get through.
fs.chmodSync(folder, 0o755);
const env = readEnv({ ENTENTE_DATA: path.join(folder, "db") });
const database = await openDatabase(env, { exclusive: true });
try {
  await ensureAccounts(database);
  await seedReference(database);
  const figures = await drill({
    db: database.db,
    url: database.address,
    reminders: 1000,
    people: 250,
    kills,
    report: (line) => console.log(`  ${line}`),
  });
  console.log(`
  ${figures.reminders} reminders to 250 people, two workers, ${figures.kills} killed, ${figures.seconds} s
  ${figures.lost} lost
  ${figures.mails} mails in the ledger, ${figures.taken} taken by the mail server
  ${figures.duplicates} duplicates, each with the Message-ID of the first; ${figures.unexplained} not from a kill between handing over and writing down
  ${figures.unmatched} that ledger and mail server do not agree on
`);
  if (figures.lost + figures.unexplained + figures.unmatched > 0) process.exitCode = 1;
} finally {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
