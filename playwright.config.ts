import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./test/browser/chromium";

const port = 4310;
const executablePath = await chromiumPath();

/** The browser stays at home: no updates, no telemetry, nothing but the server under test. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--no-first-run",
  "--no-default-browser-check",
  "--metrics-recording-only",
  "--disable-domain-reliability",
  "--disable-client-side-phishing-detection",
  "--disable-dev-shm-usage",
  "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
];

export default defineConfig({
  testDir: "test/browser",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  outputDir: ".test-results",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    // Recording everything that is done takes a fifth of the time: only when asked for.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet },
  },
  webServer: {
    command: "node test/browser/server.mjs",
    url: `http://localhost:${port}/healthz`,
    env: { PORT: String(port), ENTENTE_DATA: ".data/e2e/db", ENTENTE_NOW: "2026-11-21T09:00+07:00" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    timeout: 120_000,
    stdout: "pipe",
  },
});
