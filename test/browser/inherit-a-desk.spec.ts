/** An officer takes the desk of Guangzhou over, and asks: what do we have, who are they, what did we promise, what did they? */
import { expect, expectAccessible, test } from "./fixtures";

test("Guangzhou is found, and one page answers the four questions with its districts", async ({ page, login }) => {
  await login("officer");
  await page.goto("/");

  await test.step("found by its name in local script", async () => {
    await expect(page.locator("[data-opens=palette]")).toHaveAttribute("aria-keyshortcuts", "Control+K");
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "Find a record or an action" });
    await palette.getByRole("combobox", { name: "Record or action" }).fill("广州市");
    await palette.getByRole("option", { name: /^Guangzhou/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guangzhou");
  });

  const glance = page.getByRole("navigation", { name: "At a glance" });
  await test.step("the four answers stand first, with those that count in", async () => {
    for (const question of ["What we have", "Who they are", "What we promised", "What they promised", "Last contact"])
      await expect(glance).toContainText(question);
    await expect(page.getByText(/With what lies under it .*Huangpu District People's Government/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("each leads to what it was counted from", async () => {
    await glance.getByRole("link", { name: /^What we have/ }).click();
    const agreements = page.locator("#agreements");
    await expect(agreements).toBeInViewport();
    await expect(agreements.getByRole("row", { name: /1996-001/ })).toBeVisible();
    await expect(agreements.getByRole("row", { name: /2023-005/ })).toContainText("which lies under it");
    await glance.getByRole("link", { name: /^Who they are/ }).click();
    await expect(page.locator("#people").getByRole("link", { name: "Guo Yonghang" })).toBeVisible();
    await glance.getByRole("link", { name: /^What they promised/ }).click();
    await expect(page.locator("#commitments")).toBeInViewport();
  });

  await test.step("the district answers for itself alone", async () => {
    await page.getByRole("link", { name: "Huangpu District People's Government" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Huangpu District");
    await expect(page.locator("#agreements")).not.toContainText("1996-001");
  });
});
