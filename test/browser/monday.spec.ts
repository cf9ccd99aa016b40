/** Before the Monday meeting: from a number on the dashboard to the agreement behind it, and to somebody who looks after it. */
import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { part, takeOverPilot } from "./support";

test("a manager finds what is overdue and nobody’s, and gives it to somebody", async ({ page, login }) => {
  await login("manager");
  const word = randomUUID().slice(0, 8);
  const title = `Monday ${word}`;
  await takeOverPilot(page, title, "closed");

  await page.goto("/");
  await page.getByRole("link", { name: "Dashboard", exact: true }).click();
  await page.getByText("Narrow to some agreements").click();
  await page.getByLabel("Title, party or name in any script").fill(word);
  await page.getByRole("button", { name: "Show", exact: true }).first().click();
  await expect(page).toHaveURL(/\/dashboard\?q=/);
  await expect(page.getByText("1 agreement you may see matches the filter")).toBeVisible();
  await expect(page.getByRole("img", { name: "Agreements by stage" })).toBeVisible();
  const narrowed = page.url();
  const owners = part(page, "Overdue, by owner");
  const overdue = await owners.getByRole("row").filter({ hasText: "Nobody" }).getByRole("link").innerText();

  await owners.getByRole("link", { name: `Nobody: ${overdue}`, exact: true }).click();
  await expect(page).toHaveURL(/\/figures\/overdueByOwner\?.*bucket=nobody/);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: title }) });
  await expect(rows).toHaveCount(Number(overdue));

  await rows.first().getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Change the owner" }).click();
  await page.getByLabel("Owner").selectOption("Officer");
  await page.getByRole("button", { name: "Hand it over" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  await page.goto(narrowed);
  await expect(owners.getByRole("link", { name: `Officer: ${overdue}`, exact: true })).toBeVisible();
  await expect(owners.getByRole("row").filter({ hasText: "Nobody" })).toHaveCount(0);
});
