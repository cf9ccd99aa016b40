/**
 * `npm run bench -- --agreements 1000,10000,100000 --jobs list,search --seconds 8 [--anew]`: floor and application side by side, one process
 * each, asked by a third. Prints the table and keeps it in `.data/bench`. Measured on the machine as it is: stop everything else.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "#app/platform/project-root.server";
import { type JobName, jobNames } from "./jobs";
import { type Measured, measureJobs } from "./measure";
import { startApp, startFloor, startLoader } from "./servers";
import { conclusions, head, rowOf } from "./table";
import { ensureFilled, folderOf, openWorld } from "./world";

const { values } = parseArgs({
  options: {
    agreements: { type: "string", default: "1000,10000" },
    jobs: { type: "string", default: jobNames.join(",") },
    seconds: { type: "string", default: "8" },
    port: { type: "string", default: "3220" },
    // No answer is one that was kept: each request says so.
    anew: { type: "boolean", default: false },
  },
});
const sizes = values.agreements.split(",").map(Number);
const jobs = values.jobs.split(",") as JobName[];
const seconds = Number(values.seconds);
const port = Number(values.port);
if (sizes.some((size) => !(size > 0)) || jobs.some((job) => !jobNames.includes(job)) || !(seconds > 0)) {
  console.error(`Give --agreements as numbers, --jobs out of ${jobNames.join(",")}, --seconds as a number.`);
  process.exit(2);
}

const all: Measured[] = [];
const coldStarts: { size: number; ms: number }[] = [];
fs.mkdirSync(path.join(projectRoot, ".data", "bench"), { recursive: true });
// A start that builds first would not be a cold start.
const build = [path.join(projectRoot, "app", "server", "build.mjs"), "--if-needed"];
if (spawnSync(process.execPath, build, { stdio: "inherit" }).status !== 0) process.exit(1);

for (const size of sizes) {
  await ensureFilled(size);
  const cold = await startApp(port, { ENTENTE_DATA: folderOf(size), DATABASE_URL: "", MIGRATION_DATABASE_URL: "" });
  coldStarts.push({ size, ms: cold.startedIn });
  await cold.stop();

  const world = await openWorld(size);
  const loader = startLoader();
  const floor = await startFloor(port + 1, world.application);
  const app = await startApp(port, { DATABASE_URL: world.application, MIGRATION_DATABASE_URL: world.owner });
  try {
    console.log(`\n${head()}`);
    const bench = { size, world, servers: { floor, app }, loader, seconds, anew: values.anew };
    all.push(...(await measureJobs(bench, jobs, (measured) => console.log(rowOf(measured)))));
  } finally {
    loader.stop();
    await Promise.all([app.stop(), floor.stop()]);
    await world.close();
  }
}

console.log(`\n${conclusions(all, coldStarts).join("\n")}`);
const kept = path.join(projectRoot, ".data", "bench", `${new Date().toISOString().replace(/[:.]/g, "-")}.json`);
const withoutKeys = all.map(({ floor, app, ...rest }) => ({
  ...rest,
  floor: { ...floor, keys: [] },
  app: { ...app, keys: [] },
}));
fs.writeFileSync(
  kept,
  `${JSON.stringify({ seconds, anew: values.anew, coldStarts, measured: withoutKeys }, null, 1)}\n`,
);
console.log(`Kept in ${path.relative(projectRoot, kept)}.`);
