/**
 * `npm test`: types, build, lint and import directions, then unit, integration, browser, with a short summary.
 * Needs nothing but Node. Ends with "N passed, N failed" and fails when anything did.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const results = fs.mkdtempSync(path.join(os.tmpdir(), "entente-test-"));

/** The program of a package, run by this very Node: no shell, the same on every platform. */
function bin(packageName, name = packageName) {
  const folder = path.join(root, "node_modules", packageName);
  const { bin: programs } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof programs === "string" ? programs : programs[name]);
}

const vitest = (project) => ({
  args: [
    bin("vitest"),
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${resultOf(project)}`,
  ],
  count: () => countVitest(resultOf(project)),
});

const directions = ["app", "db", "workflows", "seeds", "test", "--config", ".dependency-cruiser.cjs"];
const browserResult = path.join(results, "browser.json");

// The compiler of 7 only checks, in half the time; what reads the code by TypeScript's own interface has 5.9 beside it.
const types = { name: "types", args: [bin("typescript7", "tsc"), "--noEmit"] };
const build = { name: "build", args: ["app/server/build.mjs"] };
const lint = { name: "lint", args: [bin("@biomejs/biome", "biome"), "check", "."] };
const imports = { name: "import directions", args: [bin("dependency-cruiser", "depcruise"), ...directions] };
const unused = { name: "unused", args: [bin("knip"), "--no-progress"] };
const browser = {
  name: "browser",
  args: [bin("@playwright/test", "playwright"), "test"],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserResult },
  count: () => countPlaywright(browserResult),
};

/**
 * One after the other; of each, the rows at the same time. The compiler takes about as long as the build and the
 * small ones together; the tests that start the built server find it made.
 */
const stages = [
  [[types], [build, lint, imports, unused]],
  [[{ name: "unit", ...vitest("unit") }]],
  [[{ name: "integration", ...vitest("integration") }]],
  [[browser]],
];

function resultOf(project) {
  return path.join(results, `${project}.json`);
}

function read(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

function countVitest(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that cannot be loaded has no tests to count, and is a failure all the same.
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countPlaywright(file) {
  const stats = read(file)?.stats;
  return stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
    : { passed: 0, failed: 1, skipped: 0 };
}

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

/** Answers the exit code. What runs beside something else is shown when it has ended, so that nothing is mixed up. */
function run({ name, args, env }, alone) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: alone ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const said = [];
  child.stdout?.on("data", (part) => said.push(part));
  child.stderr?.on("data", (part) => said.push(part));
  if (alone) console.log(`\n── ${name}`);
  return new Promise((resolve) =>
    child.once("close", (status) => {
      if (!alone) console.log(`\n── ${name}\n${Buffer.concat(said)}`);
      resolve(status);
    }),
  );
}

async function take(step, alone) {
  const began = Date.now();
  const status = await run(step, alone);
  const counted = step.count ? step.count() : { passed: 0, failed: 0, skipped: 0 };
  // A runner that fails although every test passed (a leak at the end, say) counts as one failure.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  const numbers = step.count
    ? `${counted.passed} passed, ${counted.failed} failed${counted.skipped ? `, ${counted.skipped} skipped` : ""}`
    : "";
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  lines.push(
    `${counted.failed === 0 ? "ok    " : "FAILED"} ${step.name.padEnd(18)} ${`${seconds} s`.padStart(8)}   ${numbers}`.trimEnd(),
  );
}

for (const rows of stages)
  await Promise.all(
    rows.map(async (row) => {
      for (const step of row) await take(step, rows.length === 1);
    }),
  );

fs.rmSync(results, { recursive: true, force: true });
console.log(`\n${lines.join("\n")}\n`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
