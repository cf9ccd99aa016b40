/** How much script a page loads before it is at work: what was promised for pages that are read and for pages with a form. */
import fs from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/**
 * Bytes, as they are sent: compressed by Brotli. A list with its filters is a page with a form, and so is one that only asks to
 * confirm, or says why its form cannot be filled in now; so is an import, which is started from the page that shows it. What is known
 * of one record may cost a little more; the form of its comments, which works without scripts, makes it no page with a form.
 */
const budget = { read: 100_000, record: 114_000, form: 156_000 };

const formPages =
  /\/(code|signing|evaluation|inheritance|progress|close|reopen|merges?|record\/\w+|move-back|done|meetings\/[\da-f-]{36}\/tasks|imports\/[\da-f-]{36})$/;
const recordPages =
  /\/(agreements|deadlines|organisations|people|visits|meetings|commitments)\/[\da-f-]{36}(\/move|\/reminders)?$/;

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
  const kind = asks ? "form" : recordPages.test(pathname) ? "record" : "read";
  expect.soft(total, `bytes of script at ${page.url()}`).toBeLessThanOrEqual(budget[kind]);
}
