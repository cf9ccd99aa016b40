/** How much script a page loads before it is at work: what was promised for pages that are read and for pages with a form. */
import fs from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/**
 * Bytes, as they are sent: compressed by Brotli. Two classes:
 * - `read`: what is only read, the page of a record included. The form of its comments, which works without scripts, makes it no page with a form.
 * - `form`: what has a form of its own. So has a list with its filters, and so count the addresses of `formPages`, which only ask to confirm, or
 *   say why their form cannot be filled in now: a deadline is acknowledged on its page until it is closed.
 */
const budget = { read: 100_000, form: 150_000 };

const formPages =
  /\/(code|signing|evaluation|inheritance|progress|close|reopen|merges?|record\/\w+|move-back|done|deadlines\/[\da-f-]{36}|[\da-f-]{36}\/tasks)$/;

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
  const { pathname } = new URL(page.url());
  const asks = formPages.test(pathname) || (await page.locator("main form:not(#comments form)").count()) > 0;
  const kind = asks ? "form" : "read";
  expect.soft(total, `bytes of script at ${page.url()}`).toBeLessThanOrEqual(budget[kind]);
}
