/** The documented pilot of 2024–2025: its evaluation is overdue from the first day, until it is decided. Nobody else changes this record. */
import { expect, expectAccessible, test } from "./fixtures";
import { agreementOf, history, part, press } from "./support";

const title = "Technology transfer between Thu Duc City and CSGKC (pilot cooperation project 2024–2025)";

test("the evaluation 325 days overdue on Today is followed, supplied with what is missing, and decided", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000);
  await login("officer");

  const here = await test.step("Today leads to the agreement", async () => {
    await page.goto("/");
    const line = part(page, "Overdue").getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText("Evaluation due");
    await expect(line).toContainText("325 days overdue");
    await expect(line).toContainText("last day of the pilot’s window");
    await expectAccessible(page);
    await line.getByRole("link", { name: title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(part(page, "Key dates").getByText("325 days overdue")).toBeVisible();
    await expectAccessible(page);
    return agreementOf(page);
  });

  await test.step("the pilot is closed", async () => {
    await part(page, "Next steps").getByRole("link", { name: "Record… Close the pilot" }).click();
    await page.getByLabel("Closed on").fill("2026-01-15");
    await page.getByLabel("Adjust: change it before going on").check();
    await page.getByLabel("What was learnt, and why this outcome").fill("Two of three products were taken up.");
    await press(page, "Close the pilot");
  });

  await test.step("the checklist leads to what the evaluation needs", async () => {
    const steps = part(page, "Next steps");
    const value = steps.getByRole("link", { name: "Record at least one measured value of an indicator" });
    const report = steps.getByRole("link", { name: "Add the pilot’s final report" });
    await expect(report).toBeVisible();
    await expectAccessible(page);
    await value.click();
    await page.getByLabel("Indicator", { exact: true }).fill("Products taken up");
    await page.getByLabel(/^Target/).fill("3");
    await expectAccessible(page);
    await press(page, "Add the indicator");
    await value.click();
    await page.getByLabel("Measured on").fill("2025-12-31");
    await page.getByLabel("Value").fill("2");
    await press(page, "Record the value");
    await report.click();
    await expect(page.getByLabel("Final report")).toBeChecked();
    await page.getByLabel("Day of the report").fill("2026-01-20");
    await page.getByLabel("Title").fill("Final report");
    await page.getByLabel("Where it lies").fill("File 6/2026");
    await press(page, "Add the report");
    await expect(report.or(value)).toHaveCount(0);
  });

  await test.step("evaluated", async () => {
    await part(page, "Next steps").getByRole("link", { name: "Record… Record the evaluation" }).click();
    await page.getByLabel("Evaluated on").fill("2026-11-20");
    await page.getByLabel("Evaluated by").fill("The office");
    const scores = page.getByLabel("2 · half");
    for (let at = 0; at < (await scores.count()); at++) {
      await scores.nth(at).check();
      await page
        .getByLabel(/^Evidence/)
        .nth(at)
        .fill("File 6/2026");
    }
    await page.getByLabel("Commitments partly met").check();
    await press(page, "Record the evaluation");
    await page.goto(`${here}/decision`);
    await expect(page.getByText("A manager records this")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("a manager decides", async () => {
    await login("manager");
    await page.goto("/?whose=office");
    await expect(page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "overdue" })).toHaveCount(0);
    await part(page, "Ready for the next step")
      .getByRole("listitem")
      .filter({ hasText: title })
      .getByRole("link", { name: /^Record the decision/ })
      .click();
    await page.getByLabel("Complete: what was agreed is carried out").check();
    await page.getByLabel("Decided on").fill("2026-11-21");
    await page.getByLabel("Decided by").fill("Chairman");
    await page.getByLabel("Reason").fill("What was agreed is carried out as far as it can be.");
    await press(page, "Record the decision");
    await expect(history(page).filter({ hasText: "Decided by Chairman." })).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step("Today shows it no longer", async () => {
    await login("officer");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
    for (const name of ["Overdue", "Next 7 days", "Ready for the next step", "Waiting for answers"])
      await expect(part(page, name).getByRole("link", { name: title })).toHaveCount(0);
  });
});
