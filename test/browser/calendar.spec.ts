/** A calendar of deadlines from its address to its end, and the tables that deadlines are counted with. */
import { expect, expectAccessible, test } from "./fixtures";
import { propose } from "./support";

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a day off is added, removed and brought back", async ({ page, login }) => {
      await login("administrator");
      const name = `Day of ${scripts ? "scripts" : "plain pages"}`;
      await page.goto("/settings/holidays?country=JP&year=2031");
      await expect(page.getByText("There is no table of Japan for 2031")).toBeVisible();
      await page.getByRole("link", { name: "Add a day" }).click();
      await page.getByLabel("Day", { exact: true }).fill(scripts ? "2031-03-04" : "2031-03-05");
      await page.getByRole("radio", { name: "Working weekend day" }).check();
      await page.getByLabel("Name in English").fill(name);
      await page.getByLabel("Source").fill("A notice of 2030");
      await page.getByRole("button", { name: "Add a day" }).click();
      await expect(page.getByRole("link", { name: /^Monday to Friday are worked anyhow/ })).toBeVisible();
      await page.getByRole("radio", { name: "Day off" }).check();
      await page.getByRole("button", { name: "Add a day" }).click();
      const row = page.getByRole("row").filter({ hasText: name });
      await row.getByRole("link", { name: /^Remove/ }).click();
      await page.getByRole("button", { name: "Remove" }).click();
      await row.getByRole("link", { name: /^Bring back/ }).click();
      await page.getByRole("button", { name: "Bring back" }).click();
      await expect(row.getByRole("link", { name: /^Remove/ })).toBeVisible();
      if (scripts) await expectAccessible(page);
    });
  });

// With scripts: see calendar-feed.spec.ts.
test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a calendar is made, read by a program without a session, and ended", async ({ page, login, playwright }) => {
    await login("officer");
    const title = "A calendar without scripts";
    await propose(page, title);
    await page.goto("/");
    await page
      .getByRole("link", { name: /My settings/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Make a calendar" }).click();
    await page.getByRole("radio", { name: "Of one agreement" }).check();
    await page.getByRole("button", { name: "Make the address" }).click();
    await expect(page.getByRole("link", { name: "Choose the agreement" })).toBeVisible();
    await page.getByLabel("Agreement", { exact: true }).fill(title);
    await page.getByRole("button", { name: "Make the address" }).click();
    const address = await page.getByRole("textbox", { name: "Address" }).inputValue();
    const program = await playwright.request.newContext();
    const answer = await program.get(address);
    expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await answer.text()).toContain(`X-WR-CALNAME:${title} · Entente`);
    await page.getByRole("link", { name: "Back to my settings" }).click();
    await expect(page.getByText(address.slice(-20))).toHaveCount(0);
    const end = page
      .getByRole("row")
      .filter({ hasText: title })
      .getByRole("link", { name: /^End it/ });
    await end.click();
    await page.getByRole("button", { name: "End the calendar" }).click();
    await expect(page.getByRole("heading", { name: "My settings" })).toBeVisible();
    await expect(end).toHaveCount(0);
    expect((await program.get(address)).status()).toBe(404);
    await program.dispose();
  });
});
