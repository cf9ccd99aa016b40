/**
 * `npm start`: builds if the sources changed since the last build, then runs the built server in this very process.
 * `npm run worker`: the same with the worker.
 * Plain JavaScript: it must run before anything is built, on every platform.
 */
import net from "node:net";
import v8 from "node:v8";
import { buildAll, isBuilt } from "./build.mjs";

process.env.NODE_ENV = "production";
// Left to itself the process takes three times what it needs before it looks for what it can give back (docs/performance.md).
v8.setFlagsFromString("--heap-growing-percent=15");

/** Building takes seconds, so a port that is taken is said first. The server itself makes sure once more. */
function portIsFree(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve(error.code !== "EADDRINUSE"));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1";
const isWorker = process.argv.includes("--worker");
const looksRight = Number.isInteger(port) && port > 0 && port < 65536;
if (!isWorker && looksRight && !(await portIsFree(port, host)))
  refuse(
    `Port ${port} on ${host} is in use, perhaps by another Entente: stop that program, or set PORT to another number.`,
  );
if (!isBuilt()) {
  console.log("Building Entente: about ten seconds, only when something changed.");
  await buildAll().catch((error) => refuse(error.message));
}
await import(isWorker ? "../../build/worker.js" : "../../build/start.js");
