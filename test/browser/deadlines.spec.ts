/** Deadlines in a browser: known and done; the month by keyboard and on a phone. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { part, send, takeOver } from "./support";

// A day behind the office: what stands on a page is the office's day, wherever the browser is.
test.use({ timezoneId: "America/Los_Angeles" });

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** An agreement signed on 10 December 2023, and the address of the anniversary that comes up. */
async function anniversary(page: Page, title: string): Promise<string> {
  await takeOver(page, title, "inForce", { signedOn: "2023-12-10" });
  await page.goto(`/deadlines?whose=office&kind=anniversary&q=${encodeURIComponent(title)}`);
  const name = page.getByRole("rowheader").getByRole("link", { name: "Anniversary of the signing" });
  return (await name.getAttribute("href")) ?? "";
}

test("a deadline is acknowledged from the list, done with a note, and opened again", async ({ page, login }) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  const here = await anniversary(page, `Known ${word}`);
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByRole("row").filter({ hasText: word })).toContainText("acknowledged");
  await expect(page).toHaveURL(/kind=anniversary/);

  await page.goto(here);
  await page.getByRole("link", { name: "Mark as done" }).click();
  await page.getByLabel(/^Note/).fill("A letter was sent");
  await press(page, "Mark as done");
  await expect(part(page, "The day")).toContainText("A letter was sent");
  await expect(page.getByRole("link", { name: "Move", exact: true })).toHaveCount(0);
  await page.goto(`/deadlines?whose=office&q=${word}`);
  await expect(page.getByRole("main").getByRole("link", { name: "Anniversary of the signing" })).toHaveCount(0);

  await page.goto(here);
  await page.getByRole("link", { name: "Open again" }).click();
  await press(page, "Open again");
  await expect(page.getByRole("link", { name: "Move", exact: true })).toBeVisible();
  await expect(part(page, "What was changed").getByRole("listitem").first()).toContainText("Open again.");
});

test("another day by now refuses what was said of the old one, and shows the new one", async ({ page, login }) => {
  await login("officer");
  const here = await anniversary(page, `Twice ${randomUUID().slice(0, 8)}`);
  await page.goto(`${here}/done`);
  await send(page, `${here}/move`, { seenOn: "2026-12-10", dueOn: "2026-12-04", reason: "Earlier" });
  await page.getByLabel(/^Note/).fill("Flowers");
  await press(page, "Mark as done");
  await expect(page.getByText("Another day counts since you opened this page")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Fri 4 Dec 2026");
  await expect(page.getByLabel(/^Note/)).toHaveValue("Flowers");
  await press(page, "Mark as done");
  await expect(part(page, "The day")).toContainText("Flowers");
});

test("the month is walked by keyboard, and is a list of days on a phone", async ({ page, login }) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  const here = await anniversary(page, `Month ${word}`);
  await page.goto(`/deadlines?whose=office&view=calendar&q=${word}`);
  await expect(page.getByRole("heading", { name: "November 2026" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: /^21\b.*today/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-day='2026-11-29']")).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "December 2026" })).toBeVisible();
  await expect(page.getByRole("table").getByRole("link", { name: /Anniversary of the signing/ })).toBeVisible();
  await page.locator("[data-day='2026-12-01']").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/day=2026-12-10/);
  await expect(page.getByRole("rowheader").getByRole("link")).toHaveAttribute("href", here);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/deadlines?whose=office&view=calendar&month=2026-12&q=${word}`);
  await expect(page.getByText("Thu 10 Dec 2026")).toBeVisible();
  await expect(page.getByText("Fri 11 Dec 2026")).toBeHidden();
  await expectAccessible(page);
});

test("the twelve months have a table behind them that says the same", async ({ page, login }) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  await anniversary(page, `Years ${word}`);
  await page.goto(`/deadlines?whose=office&view=timeline&q=${word}`);
  await expect(page.getByRole("heading", { name: "October 2026 to September 2027: 1 agreement" })).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("rowheader")).toContainText("Anniversary of the signing");
  await expectAccessible(page);
});
