/** Bundles the server's own entry beside the pages that `remix vite:build` made. Packages stay outside the bundle. */
import { build } from "esbuild";

await build({
  entryPoints: { start: "app/server/main.ts" },
  outdir: "build",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
});
