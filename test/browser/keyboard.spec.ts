/** Each job can be done by the keyboard alone; what is wrong with a form takes the focus and leads to the field. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { history, propose } from "./support";

/** Goes on with Tab until the focus is on what is named. */
async function tabTo(page: Page, role: Parameters<Page["getByRole"]>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, ...(typeof name === "string" ? { exact: true } : {}) });
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const focused = await wanted.evaluateAll((found) => found.some((one) => one === document.activeElement));
    if (focused) return;
  }
  throw new Error(`Tab does not reach the ${role} “${name}” on ${page.url()}`);
}

const focusOn = (page: Page, name: string) => expect(page.getByLabel(name, { exact: true })).toBeFocused();

test("by keyboard alone somebody signs in, finds an agreement and records a step", async ({ page, login }) => {
  await login("officer");
  const word = randomUUID().slice(0, 8);
  const title = `Found without a mouse ${word}`;
  await propose(page, title);
  await page.context().clearCookies();

  await page.goto("/session/new");
  await tabTo(page, "button", "Sign in as officer");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");

  await test.step("the first stop skips the navigation", async () => {
    await page.reload();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("finds", async () => {
    await page.goto("/agreements");
    await tabTo(page, "searchbox", "Search everything");
    await page.keyboard.type(word);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=/);
    await tabTo(page, "link", title);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });

  await test.step("what is wrong takes the focus, and its link leads to the field", async () => {
    await tabTo(page, "link", "Record… Ask for opinions");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ask for written opinions");
    await tabTo(page, "button", "Ask for opinions");
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Check what you entered");
    await expect(page.getByRole("link", { name: "Enter the day the request was sent" })).toBeVisible();
    expect(await alert.evaluate((summary) => document.activeElement?.contains(summary))).toBe(true);
    await expectAccessible(page);
    await tabTo(page, "link", "Enter the day the request was sent");
    await page.keyboard.press("Enter");
    await focusOn(page, "Sent on");
  });

  await test.step("records", async () => {
    // The same day in whichever order the browser asks for it.
    await page.keyboard.type("06062026");
    await tabTo(page, "combobox", "Name of the body");
    await page.keyboard.type("Ministry of Foreign Affairs");
    await tabTo(page, "button", "Ask for opinions");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(
      history(page).filter({ hasText: "Written opinions asked for: Ministry of Foreign Affairs." }),
    ).toHaveCount(1);
  });
});
