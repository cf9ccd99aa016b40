/** The directions of imports (docs/architecture.md): pages → verbs and reads → workflows and db. */
const fs = require("node:fs");
const path = require("node:path");

/** Every folder of the application that is neither plumbing nor the process: a new area is held to the rules at once. */
const plumbing = ["platform", "ui", "locales", "session", "server", "commands", "backup"];
const areas = fs
  .readdirSync(path.join(__dirname, "app"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !plumbing.includes(entry.name))
  .map(({ name }) => name)
  .join("|");

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "workflows-are-pure",
      comment: "Machines and rules know neither database nor pages nor the system.",
      severity: "error",
      from: { path: "^workflows/", pathNot: "\\.test\\.ts$" },
      to: { path: ["^(app|db|seeds|test)/", "node_modules/(drizzle-orm|postgres|@remix-run|react|express)/"] },
    },
    {
      name: "workflows-touch-no-system",
      severity: "error",
      from: { path: "^workflows/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "db-knows-no-application",
      severity: "error",
      from: { path: "^db/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(app|workflows|seeds|test)/" },
    },
    {
      name: "platform-and-ui-know-no-area",
      comment: "Session is no area of records: the page wrapper asks it who is there.",
      severity: "error",
      from: { path: "^app/(platform|ui)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: `^app/(${areas}|server|commands)/` },
    },
    {
      name: "ui-reads-no-data",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: ["^(db|seeds)/", "\\.server\\.tsx?$"], pathNot: "^app/ui/charts/" },
    },
    {
      name: "areas-know-no-server",
      severity: "error",
      from: { path: `^app/(${areas}|session)/`, pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app/(server|commands)|seeds|test)/" },
    },
    {
      name: "areas-use-each-other-through-verbs-and-reads",
      comment: "Not each other's pages. Tests call the actions of pages.",
      severity: "error",
      from: { path: `^app/(${areas})/`, pathNot: "\\.test\\.tsx?$" },
      to: { path: "^app/[^/]+/(new|show|list|edit|index)\\.tsx$" },
    },
    {
      name: "sources-know-no-tests",
      severity: "error",
      from: { path: "^(app|db|workflows|seeds)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: ["^test/", "\\.test\\.tsx?$"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      // Tables name each other's columns in functions that run later; texts and their shapes are types.
      from: { pathNot: "^(app/locales|db/schema)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|/build/(start|worker)\\.js$|\\.css$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^build/", "^\\.data/"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
