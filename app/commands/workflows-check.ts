/** `npm run workflows:check`: replays every history against the stored state and names what differs. Writes nothing. */
import { checkHistories } from "#app/agreements/check-histories.server";
import { runCommand } from "./run-command";

runCommand(async ({ db }) => {
  const { checked, differences } = await checkHistories(db);
  for (const { reference, what, stored, replayed } of differences)
    console.log(`${reference}: ${what}: stored ${JSON.stringify(stored)}, replayed ${JSON.stringify(replayed)}`);
  console.log(`${checked} histories replayed, ${differences.length} differences.`);
  if (differences.length > 0) process.exitCode = 1;
});
