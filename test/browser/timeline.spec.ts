/** The timeline: from decades to months by keys alone, and the same in words. */
import { expect, expectAccessible, test } from "./fixtures";

test("one moves through time by keys, and the drawing says what the table says", async ({ page, login }) => {
  await login("manager");
  await page.goto("/pipeline?view=timeline&q=Thu+Duc");
  const timeline = page.getByRole("group", { name: /^Timeline, / });
  const shown = page.getByRole("heading", { level: 2 }).first();
  await expect(shown).toHaveText(/^2021 to 2030: 3 agreements$/);

  await test.step("the pilot stands under its memorandum", async () => {
    const rows = timeline.getByRole("listitem");
    const pilot = rows.filter({ hasText: "Technology transfer" });
    await expect(pilot).toContainText(/under \d{4}-\d{3}/);
    await expect(timeline.getByText("Pilot to 31 Dec 2025").first()).toBeVisible();
  });

  await test.step("arrows, plus, minus and Home move it, and the focus stays", async () => {
    await timeline.focus();
    const press = async (key: string, expected: RegExp) => {
      await page.keyboard.press(key);
      await expect(shown).toHaveText(expected);
      await expect(timeline).toBeFocused();
    };
    await press("ArrowLeft", /^2016 to 2025/);
    await press("-", /^2011 to 2030/);
    await press("-", /^2001 to 2040/);
    await press("Home", /^1996 to 2035/);
    await press("+", /^2006 to 2025/);
    await press("Home", /^2014 to 2033/);
    await press("+", /^2019 to 2028/);
    await press("+", /^July 2022 to June 2025/);
    await press("ArrowRight", /^January 2024 to December 2026/);
    await press("+", /^January 2025 to December 2025/);
  });

  await test.step("the address says where one is, and the table says the same in words", async () => {
    await expect(page).toHaveURL(/zoom=month&from=2025-01|from=2025-01.*zoom=month/);
    await expectAccessible(page);
    await page.getByText("The same as a table").click();
    const table = page.getByRole("table");
    await expect(table.getByRole("row").filter({ hasText: "Technology transfer" })).toContainText(
      "1 Jan 2024 – 31 Dec 2025",
    );
    await expect(table.getByText("17 Nov 2023 – end not given").first()).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same ways are links", async ({ page, login }) => {
    await login("viewer");
    await page.goto("/pipeline?view=timeline");
    const shown = page.getByRole("heading", { level: 2 }).first();
    await page.getByRole("link", { name: "Decades" }).click();
    await expect(shown).toHaveText(/^2006 to 2045/);
    await page.getByRole("link", { name: "Today", exact: true }).last().click();
    await expect(shown).toHaveText(/^1996 to 2035/);
    await page.getByRole("link", { name: "Earlier" }).click();
    await expect(shown).toHaveText(/^1976 to 2015/);
  });
});
