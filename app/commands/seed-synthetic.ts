/**
 * `npm run seed:synthetic -- --agreements 100000`: fills a new register with synthetic agreements for measuring and trying things
 * out. `--seed` (1), `--people` for each agreement (4), `--day` up to which the histories go (the office's today). The same
 * numbers give the same rows.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { runningClock } from "#app/server/clock";
import { ensureAccounts } from "#app/server/first-data";
import { reachDatabase } from "#app/server/reach-database";
import { StartRefusal } from "#app/server/start-refusal";
import { connect } from "#db/client.server";
import { office } from "#db/schema";
import { seedReference } from "#seeds/index";
import { NotEmpty, seedSynthetic, tidy } from "#seeds/synthetic/index";
import { dayIn, isDay } from "#workflows/calendar/day";
import { runCommand } from "./run-command";

const whole = (name: string, from: number, to: number) =>
  z.coerce
    .number(`--${name} must be a number`)
    .int(`--${name} must be a whole number`)
    .min(from, `--${name} must be at least ${from}`)
    .max(to, `--${name} must be at most ${to}`);

const input = z.object({
  agreements: whole("agreements", 1, 1_000_000),
  seed: whole("seed", 0, 2_000_000_000).default(1),
  people: whole("people", 2, 20).default(4),
  day: z.string().refine(isDay, "--day must look like 2026-11-21").optional(),
});

runCommand(async (database, env) => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { agreements: text, seed: text, people: text, day: text } });
  const parsed = input.safeParse(values);
  if (!parsed.success) throw new StartRefusal(`${parsed.error.issues[0]?.message}.`);
  const { agreements, seed, people, day } = parsed.data;
  const clock = runningClock(undefined);
  await ensureAccounts(database);
  await seedReference(database);
  const [settings] = await database.db.select({ timeZone: office.timeZone }).from(office);
  const today = day ?? dayIn(clock.now(), settings?.timeZone ?? "UTC");
  const reached = await reachDatabase(env, { alone: false });
  if (!reached.owner)
    throw new StartRefusal(
      "MIGRATION_DATABASE_URL is missing: synthetic records are put in as the owner of the tables.",
    );
  const owner = connect(reached.owner, { max: 1, name: "entente-seed" });
  const began = performance.now();
  try {
    await seedSynthetic(owner, { agreements, seed, peopleEach: people, today, documents: true }, (done) => {
      if (done % 10_000 === 0) console.log(`  ${done} of ${agreements} agreements written`);
    });
    await tidy(owner.sql);
  } catch (error) {
    throw error instanceof NotEmpty ? new StartRefusal(error.message) : error;
  } finally {
    await owner.sql.end({ timeout: 5 });
    await reached.close();
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${agreements} synthetic agreements are on record in ${database.place}, after ${seconds} s.`);
  console.log("Mail is held, so that nothing of it is sent. A manager releases it in the settings.");
});
