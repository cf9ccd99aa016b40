/** The built server on an empty data folder, for the browser tests. A database left by a killed run is stopped first. */
import fs from "node:fs";
import path from "node:path";

const folder = path.dirname(path.resolve(process.env.ENTENTE_DATA ?? ".data/e2e/db"));
const pidFile = path.join(folder, "db", "postmaster.pid");
if (fs.existsSync(pidFile)) {
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n", 1)[0]);
  try {
    process.kill(pid, "SIGINT");
    while (fs.existsSync(pidFile)) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } catch {
    // It had ended.
  }
}
fs.rmSync(folder, { recursive: true, force: true });
await import("../../app/server/start.mjs");
