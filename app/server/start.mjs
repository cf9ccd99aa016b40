/**
 * `npm start`: builds if the sources changed since the last build, then runs the built server in this very process.
 * Plain JavaScript without dependencies of its own: it must run before anything is built, on every platform.
 */
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const stampFile = path.join(root, "build", "sources.sha256");
process.env.NODE_ENV = "production";

/** A fingerprint of everything that ends up in the build. */
function fingerprint() {
  const hash = crypto.createHash("sha256").update(process.version.split(".")[0] ?? "");
  const files = ["package-lock.json", "vite.config.ts", "tsconfig.json"];
  for (const folder of ["app", "db", "workflows", "seeds", "public"]) {
    if (!fs.existsSync(path.join(root, folder))) continue;
    for (const entry of fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !/\.(test|integration\.test)\.tsx?$|\.snap$|\.md$/.test(entry.name))
        files.push(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  }
  for (const file of files.sort()) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

/** Building takes seconds: a port that is taken anyway is said first. The server itself makes sure once more. */
function portIsFree(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve(error.code !== "EADDRINUSE"));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function run(script, ...args) {
  const result = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (result.status !== 0) {
    console.error("Entente could not be built: see above.");
    process.exit(1);
  }
}

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1";
if (Number.isInteger(port) && port > 0 && port < 65536 && !(await portIsFree(port, host))) {
  console.error(
    `Port ${port} on ${host} is in use, perhaps by another Entente: stop that program, or set PORT to another number.`,
  );
  process.exit(1);
}
const stamp = fingerprint();
if (!fs.existsSync(stampFile) || fs.readFileSync(stampFile, "utf8") !== stamp) {
  console.log("Building Entente: about ten seconds, only when something changed.");
  fs.rmSync(stampFile, { force: true });
  run("node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error");
  run("app/server/build.mjs");
  fs.writeFileSync(stampFile, stamp);
}
await import(pathToFileURL(path.join(root, "build", "start.js")).href);
