import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const integration = ["**/*.integration.test.{ts,tsx}"];
const never = ["**/node_modules/**", "build/**", ".data/**"];

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    // One for each core: the tests wait for the database as much as they compute.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...integration, ...never],
          // Pure functions keep nothing: a world of modules for each file would be most of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: integration,
          exclude: never,
          // Each file has a database of its own; a world of modules of its own would take a third of the time.
          isolate: false,
          globalSetup: "test/support/postgres.ts",
          setupFiles: "test/support/closing.ts",
          pool: "forks",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
