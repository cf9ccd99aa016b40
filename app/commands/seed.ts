/**
 * `npm run seed`: puts the documented agreements on record. Doing it again changes nothing. A register that was started with
 * ENTENTE_SEED=none can be filled this way later.
 */
import { runningClock } from "#app/server/clock";
import { ensureAccounts } from "#app/server/first-data";
import { makeLog } from "#app/server/log";
import { seedDocumentedAgreements, seedReference } from "#seeds/index";
import { runCommand } from "./run-command";

runCommand(async ({ db, place }, env) => {
  const services = { db, clock: runningClock(undefined), log: makeLog(env.logLevel) };
  await ensureAccounts(services);
  await seedReference(services);
  await seedDocumentedAgreements(services);
  console.log(`The documented agreements are on record in ${place}.`);
});
