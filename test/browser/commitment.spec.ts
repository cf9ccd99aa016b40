/** A promise from the minutes to its evidence: a line becomes a commitment, closing is refused without evidence, then it stands in the ledger and in the report. */
import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { send, takeOver } from "./support";

test("an officer keeps a promise, from the minutes to the evidence", async ({ page, login }) => {
  await login("officer");
  const mark = randomUUID().slice(0, 8);
  const agreement = await takeOver(page, `Promised ${mark}`, "inForce", { signedOn: "2023-11-17" });
  const talks = {
    titleEn: `Talks ${mark}`,
    firstOn: "2026-11-10",
    "agreements.0.agreement": agreement.split("/").at(-1) ?? "",
  };
  const meeting = await send(page, "/meetings/new", { ...talks, requestKey: randomUUID() });
  const minutes = `The two sides met.\nOur side takes in twenty trainees, ${mark}.`;
  await send(page, `${meeting}/minutes`, { minutes, version: "1" });

  await page.goto(meeting);
  await page.getByRole("link", { name: "Add a commitment" }).click();
  await page.getByRole("link", { name: /^Use this ?: Our side takes in/ }).click();
  await expect(page.getByLabel("What was promised")).toHaveValue(`Our side takes in twenty trainees, ${mark}.`);
  await page.getByRole("radio", { name: "Us", exact: true }).check();
  await page.getByRole("textbox", { name: "Due (optional)" }).fill("2026-11-30");
  await page.getByLabel("Closed as fulfilled only with evidence").check();
  await page.getByRole("button", { name: "Add a commitment" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Our side takes in twenty trainees, ${mark}.`);
  await expect(page.getByText("in 9 days").first()).toBeVisible();

  await page.getByRole("link", { name: "Close", exact: true }).click();
  await page.getByRole("radio", { name: "Fulfilled", exact: true }).check();
  await page.getByRole("button", { name: "Close the commitment" }).click();
  await expect(page.getByRole("alert").or(page.locator(".messages")).first()).toContainText(
    "Describe the evidence here",
  );
  await page.getByRole("textbox", { name: "Evidence" }).fill("List of trainees, 20 November 2026");
  await page.getByRole("button", { name: "Close the commitment" }).click();
  await expect(page.getByText("List of trainees, 20 November 2026").first()).toBeVisible();

  await page.goto(`/commitments?whose=all&status=fulfilled&q=${mark}`);
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText("Fulfilled");
  await page.goto(`/reports/new?kind=commitments&locale=en&preview=1&q=${mark}`);
  await expect(page.getByText("List of trainees, 20 November 2026").first()).toBeVisible();
});
