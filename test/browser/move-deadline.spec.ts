/** On a phone, in the dark: a deadline of an agreement is moved, known of, and moved back, and its reminders follow each time. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { remindedPilot, sideways } from "./reminding";
import { part } from "./support";

// A day behind the office: what stands on a page is the office's day, wherever the browser is.
test.use({ timezoneId: "America/Los_Angeles" });

test.use({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The reminders of a step, of every day there was. */
const step = (page: Page, name: string) => part(page, "Reminders").locator("tbody tr").filter({ hasText: name });

test("a deadline is moved with a reason, acknowledged and moved back, and its reminders follow", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000);
  await login("officer");
  const { agreement, deadline } = await remindedPilot(page, "2026-12-15");
  const day = part(page, "The day");
  const week = step(page, "7 days before");

  await test.step("the agreement’s key dates lead to it", async () => {
    await page.goto(agreement);
    await part(page, "Key dates").getByRole("link", { name: "Evaluation due" }).click();
    await expect(page).toHaveURL(deadline);
    await expect(day).toContainText("Tue 15 Dec 2026");
    await expect(week).toContainText("Tue 8 Dec 2026");
    await expect(week).toContainText("planned");
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page);
  });

  await test.step("a wrong day is told at its field, and what was typed stays", async () => {
    await page.getByRole("link", { name: "Move", exact: true }).click();
    await press(page, "Move the deadline");
    await expect(page.getByLabel("New day")).toHaveAccessibleDescription(/Enter the new day/);
    await page.getByLabel("Reason").fill("The partner’s report comes later");
    await page.getByLabel("New day").fill("2026-12-15");
    await press(page, "Move the deadline");
    await expect(page.getByLabel("New day")).toHaveAccessibleDescription(/another day than the one that counts now/);
    await page.getByLabel("New day").fill("2026-11-20");
    await press(page, "Move the deadline");
    await expect(page.getByLabel("New day")).toHaveAccessibleDescription(/21 Nov 2026 or later/);
    await expect(page.getByLabel("Reason")).toHaveValue("The partner’s report comes later");
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page);
  });

  await test.step("moved, it shows both days, and its reminders are planned for the new one", async () => {
    await page.getByLabel("New day").fill("2026-12-22");
    await press(page, "Move the deadline");
    await expect(day).toContainText("Tue 22 Dec 2026");
    await expect(day.locator("del")).toHaveText("Tue 15 Dec 2026");
    await expect(day).toContainText("by Officer: The partner’s report comes later");
    await expect(week).toHaveCount(2);
    await expect(week.filter({ hasText: "Tue 15 Dec 2026" }).filter({ hasText: "planned" })).toHaveCount(1);
    await expect(week.filter({ hasText: "Tue 8 Dec 2026" })).toContainText(/not sent.*day/);
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page);
    await page.goto(agreement);
    await expect(part(page, "Key dates")).toContainText("was Tue 15 Dec 2026");
  });

  await test.step("acknowledged, nothing more comes before the day; overdue it would", async () => {
    await page.goto(deadline);
    await press(page, "Acknowledge");
    await expect(part(page, "Whose")).toContainText("Officer");
    await expect(week.filter({ hasText: "Tue 15 Dec 2026" })).toContainText("somebody acknowledged it");
    await expect(step(page, "3 working days overdue").filter({ hasText: "planned" })).toHaveCount(1);
  });

  await test.step("moved back, the computed day counts, its reminders come, and nobody has acknowledged it", async () => {
    await page.getByRole("link", { name: "Take the move back" }).click();
    await expectAccessible(page);
    await press(page, "Take the move back");
    await expect(day).toContainText("Tue 15 Dec 2026");
    await expect(part(page, "Whose")).toContainText("By nobody yet");
    await expect(week.filter({ hasText: "Tue 8 Dec 2026" })).toContainText("planned");
    await expect(part(page, "What was changed").getByRole("listitem").first()).toContainText(
      "The move was taken back: 15 Dec 2026 instead of 22 Dec 2026.",
    );
  });
});
