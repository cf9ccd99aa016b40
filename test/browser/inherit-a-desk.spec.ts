/** An officer takes the desk of Guangzhou over, and asks: what do we have, who are they, what did we promise, what did they? */
import type { Locator } from "@playwright/test";
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
    // Other journeys make agreements with Guangzhou, too, so these may stand on a later page. What was signed last comes first.
    const here = new URL(page.url()).pathname;
    let at = 1;
    const turnTo = async (row: Locator) => {
      const next = agreements.getByRole("link", { name: "Next" });
      while ((await row.count()) === 0 && (await next.count()) > 0) {
        at += 1;
        await page.goto(`${here}?agreements=${at}`);
      }
    };
    const ofTheDistrict = agreements.getByRole("row", { name: /2023-005/ });
    await turnTo(ofTheDistrict);
    await expect(ofTheDistrict).toContainText("which lies under it");
    const ofTheCity = agreements.getByRole("row", { name: /1996-001/ });
    await turnTo(ofTheCity);
    await expect(ofTheCity).toBeVisible();
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
