/** How much script a page loads before it is at work: what was promised for pages that are read and for pages with a form. */
import fs from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/**
 * Bytes, as they are sent: compressed by Brotli. A list with its filters is a page with a form. The page of an agreement holds more
 * than any other and may cost a little more.
 */
const budget = { read: 100_000, agreement: 107_000, form: 150_000 };

const client = path.resolve(import.meta.dirname, "../../build/client");
const sent = (url: string) => fs.statSync(`${path.join(client, new URL(url).pathname)}.br`).size;

/** To be asked of a page that was opened by its address, so that nothing of another page is counted or left out. */
export async function expectWithinBudget(page: Page): Promise<void> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );
  const total = [...new Set(scripts)].map(sent).reduce((sum, size) => sum + size, 0);
  const asks = (await page.locator("main form :is(input, select, textarea):not([type=hidden])").count()) > 0;
  const kind = asks ? "form" : /\/agreements\/[0-9a-f-]{36}$/.test(page.url()) ? "agreement" : "read";
  expect(total, `bytes of script at ${page.url()}`).toBeLessThanOrEqual(budget[kind]);
}
