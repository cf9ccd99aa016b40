/**
 * `npm run drill:import [-- --rows 10000]`: a spreadsheet of agreements brought in by a worker that is killed half-way, on a database of
 * its own. Prints what happened.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "#app/server/database";
import { readEnv } from "#app/server/env";
import { ensureAccounts } from "#app/server/first-data";
import { seedReference } from "#seeds/index";
import { drillImport } from "./imports";

const { values } = parseArgs({ options: { rows: { type: "string", default: "10000" } } });
const rows = Number(values.rows);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "entente-drill-"));
// The database's own account has to get through.
fs.chmodSync(folder, 0o755);
const database = await openDatabase(readEnv({ ENTENTE_DATA: path.join(folder, "db") }), { exclusive: true });
try {
  await ensureAccounts(database);
  await seedReference(database);
  const [wrong, known] = [37, Math.round(rows / 20)];
  console.log(`  ${rows} rows, ${wrong} of them wrong, ${known} on record already with another last day`);
  const faults = await drillImport({
    ...{ db: database.db, url: database.address, rows, wrong, known },
    report: (line) => console.log(`  ${line}`),
  });
  for (const fault of faults) console.log(`  NOT AS IT SHOULD BE: ${fault}`);
  console.log(faults.length === 0 ? "  Nothing was lost, done twice or left over." : `  ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
