/** Finds files, exports and packages that nothing uses. Pages are named in `app/routes.ts` as text, so they are read from there. */
import routes from "./app/routes";

interface Entry {
  file: string;
  children?: Entry[];
}

const files = (entries: Entry[]): string[] =>
  entries.flatMap(({ file, children }) => [`app/${file}`, ...files(children ?? [])]);

export default {
  entry: [
    ...files(routes as Entry[]),
    "app/entry.*.tsx",
    "app/server/*.mjs",
    "app/server/worker.ts",
    "app/server/{report,import,paper,text}-thread.ts",
    "app/commands/*.ts",
    "test/browser/*.{ts,mjs}",
    "test/bench/{run,floor,load}.ts",
    "test/drill/{restore,run,run-faults,run-imports,worker}.ts",
    "test/upgrade/{keep,migrate}.ts",
    "test/support/{postgres,closing}.ts",
  ],
  project: ["{app,db,workflows,seeds,test}/**/*.{ts,tsx,mjs}"],
  // Named in stylesheets.
  ignoreDependencies: ["@fontsource.*/.*", "@expo-google-fonts/.*"],
  ignoreExportsUsedInFile: true,
  rules: { exports: "warn", types: "warn" },
};
