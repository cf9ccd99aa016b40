/**
 * `npm run build`: the pages by Vite, then the entries of server, worker and threads beside them (packages stay outside those bundles).
 * Leaves a fingerprint of the sources, by which `npm start` knows whether to build again.
 */
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import zlib from "node:zlib";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const stampFile = path.join(root, "build", "sources.sha256");

/** A fingerprint of everything that ends up in the build. */
function fingerprint() {
  const hash = crypto.createHash("sha256");
  const files = ["package-lock.json", "vite.config.ts", "tsconfig.json"];
  for (const folder of ["app", "db", "workflows", "seeds", "public"]) {
    if (!fs.existsSync(path.join(root, folder))) continue;
    for (const entry of fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !/\.test\.tsx?$|\.snap$|\.md$/.test(entry.name))
        files.push(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  }
  for (const file of files.sort()) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

/** Whether the build is of these very sources. */
export function isBuilt() {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === fingerprint();
}

/** Builds everything. Throws when a part fails; what it said stands above. */
export async function buildAll() {
  const stamp = fingerprint();
  fs.rmSync(stampFile, { force: true });
  const remix = path.join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const pages = spawnSync(process.execPath, [remix, "vite:build", "--logLevel", "error"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (pages.status !== 0) throw new Error("The pages could not be built: see above.");
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: {
      start: "app/server/main.ts",
      worker: "app/server/worker.ts",
      "report-thread": "app/server/report-thread.ts",
      "import-thread": "app/server/import-thread.ts",
      "paper-thread": "app/server/paper-thread.ts",
      "text-thread": "app/server/text-thread.ts",
    },
    outdir: "build",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
  compressAssets(path.join(root, "build", "client", "assets"));
  fs.writeFileSync(stampFile, stamp);
}

/** Scripts and styles are sent compressed as well as can be: done once here instead of at each request. */
function compressAssets(folder) {
  for (const name of fs.readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const content = fs.readFileSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, `${name}.br`), zlib.brotliCompressSync(content));
    fs.writeFileSync(path.join(folder, `${name}.gz`), zlib.gzipSync(content, { level: 9 }));
  }
}

const isProgram = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isProgram && !(process.argv.includes("--if-needed") && isBuilt())) await buildAll();
