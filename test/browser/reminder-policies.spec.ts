/** When a kind of deadline is reminded of: seen first, then saved, and what is planned follows. No other journey changes this kind. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { remindedPilot } from "./reminding";
import { part } from "./support";

const policy = "/settings/reminders/windowEnd";
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const preview = (page: Page) => part(page, "What would be sent in the next 60 days");

test("a reminder policy is previewed, saved and followed, and a stale save is refused", async ({ page, login }) => {
  test.setTimeout(90_000);
  await login("administrator");
  const { partner, deadline } = await remindedPilot(page, "2026-12-31", "windowEnd");
  const ours = preview(page).getByRole("row").filter({ hasText: partner });
  const days = page.getByLabel("Days before", { exact: true });
  const other = await page.context().newPage();
  await other.goto(policy);

  await test.step("the policy of a kind is found, and says what it sends to whom", async () => {
    await page.goto("/settings");
    await page.getByRole("main").getByRole("link", { name: "Reminders", exact: true }).click();
    await expectAccessible(page);
    await page.getByRole("link", { name: "End of the pilot’s window" }).click();
    await expect(days).toHaveValue("30, 7");
    await expect(ours).toHaveCount(3);
    await expect(ours.filter({ hasText: "7 days before" })).toContainText("Administrator");
  });

  await test.step("changed answers are previewed, and nothing is saved", async () => {
    await days.fill("21, soon");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(days).toHaveAccessibleDescription(/Enter numbers of days with commas/);
    await days.fill("21, 2");
    await page.getByLabel("Also on the day itself").uncheck();
    await page.getByRole("button", { name: "Add a person" }).click();
    const person = page.getByRole("group", { name: "Person 1" });
    await person.getByLabel("Name").fill("Park Min-ji");
    await person.getByLabel("Email address").fill("park@city.example");
    await person.getByLabel("Language of the mails").selectOption("English");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(preview(page)).toContainText("By the answers above, which are not saved yet.");
    await expect(ours).toHaveCount(4);
    const early = ours.filter({ hasText: "21 days before" });
    await expect(early.filter({ hasText: "Administrator" })).toContainText("Thu 10 Dec 2026");
    await expect(early.filter({ hasText: "Park Min-ji" })).toContainText("park@city.example, outside the office");
    await expect(days).toHaveValue("21, 2");
    await expect(page.getByRole("group", { name: "Person 1" }).getByLabel("Name")).toHaveValue("Park Min-ji");
    await expectAccessible(page);

    await page.goto(policy);
    await expect(days).toHaveValue("30, 7");
    await expect(page.getByRole("group", { name: "Person 1" })).toHaveCount(0);
    await page.goto(deadline);
    await expect(part(page, "Reminders")).toContainText("30 days before");
    await expect(part(page, "Reminders")).not.toContainText("21 days before");
  });

  await test.step("saved, it stands in the list, and what is planned follows", async () => {
    await page.goto(policy);
    await days.fill("21, 2");
    await save(page);
    await expect(page.getByRole("row").filter({ hasText: "End of the pilot’s window" })).toContainText(
      "21 and 2 days before, on the day",
    );
    const rows = part(page, "Reminders").getByRole("row");
    await expect(async () => {
      await page.goto(deadline);
      await expect(rows.filter({ hasText: "21 days before" })).toContainText("planned", { timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expect(rows.filter({ hasText: "7 days before" })).toContainText("the rules for reminders changed");
    await expect(rows.filter({ hasText: "On the day" })).toContainText("planned");
  });

  await test.step("the second tab, opened before, is refused and shows both", async () => {
    await other.getByLabel("Days before", { exact: true }).fill("60");
    await save(other);
    await expect(other.getByText("Two people changed the same thing")).toBeVisible();
    const both = other.getByRole("group", { name: /^Days before/ });
    await expect(both).toContainText("60");
    await expect(both).toContainText("21, 2");
    await expect(both).toContainText("30, 7");
    await expectAccessible(other);
    await page.goto(policy);
    await expect(days).toHaveValue("21, 2");
  });

  await test.step("what was is put back", async () => {
    await days.fill("30, 7");
    await save(page);
    await expect(page.getByRole("row").filter({ hasText: "End of the pilot’s window" })).toContainText(
      "30 and 7 days before, on the day",
    );
  });
});
