/** An agreement's whole life through its forms, as an officer and a manager of the office record it. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const agreementOf = (page: Page) => new URL(page.url()).pathname.split("/").slice(0, 3).join("/");

/** Presses the button and waits until the agreement's page is there. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/agreements\/[0-9a-f-]{36}(\?|#|$)/);
}

async function propose(page: Page, title: string): Promise<string> {
  await page.goto("/agreements/new");
  await page.getByLabel("Title", { exact: true }).first().fill(title);
  await page.getByLabel("Kind").selectOption("Memorandum of understanding");
  await page.getByLabel("Day of the proposal").fill("2026-06-01");
  await page.getByLabel("Proposed by").fill("Department of Planning");
  await page.getByRole("group", { name: "Party 2" }).getByLabel("Organisation").fill("Guangzhou · CN");
  await page.getByLabel("Smart city").check();
  await page.getByLabel(/^Summary/).fill("Exchange of experience with smart-city services.");
  await page.getByLabel(/^On our side/).fill("Nguyen Van Nen");
  await page.getByLabel(/^On the partner’s side/).fill("Guo Yonghang");
  await press(page, "Record the proposal");
  return agreementOf(page);
}

async function consult(page: Page, here: string): Promise<void> {
  await page.goto(`${here}/opinions`);
  await page.getByLabel("Sent on").fill("2026-06-02");
  await page.getByLabel("Name of the body").fill("Ministry of Foreign Affairs");
  await page.getByRole("button", { name: "Add a body" }).click();
  await page.getByLabel("Name of the body").nth(1).fill("Body responsible for defence");
  await press(page, "Ask for opinions");
  for (const [body, verdict, text] of [
    ["Ministry of Foreign Affairs", "Agrees", ""],
    ["Body responsible for defence", "Disagrees", "Two fields are not cleared"],
  ] as const) {
    await page.goto(`${here}/record/opinionAnswered?body=${encodeURIComponent(body)}`);
    await expect(page.getByLabel("Body", { exact: true })).toHaveValue(body);
    await page.getByLabel(verdict, { exact: true }).check();
    await page.getByLabel("Answered on").fill("2026-06-09");
    await page.getByLabel(/^What it says/).fill(text);
    await press(page, "Record an answer");
  }
}

test("an agreement is proposed, opposed, consented to, signed, piloted, evaluated and renewed", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000);
  await login("manager");
  const here = await propose(page, "Smart-city services: an exchange");
  await consult(page, here);

  await test.step("without the higher consent it cannot be cleared, and the page says where to record it", async () => {
    await page.goto(`${here}/record/cleared`);
    await expect(page.getByRole("heading", { name: "Before this can be recorded" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "record the consent" }).click();
    await page.getByLabel("Consent given by").fill("The Prime Minister");
    await page.getByLabel("Day of the consent").fill("2026-06-18");
    await press(page, "Record the higher consent");
  });

  await test.step("cleared and signed", async () => {
    await page.goto(`${here}/record/cleared`);
    await page.getByLabel("Day of the clearance").fill("2026-06-22");
    await page.getByLabel("Cleared by").fill("Chairman");
    await press(page, "Clear for signing");
    await page.goto(`${here}/signing`);
    await expectAccessible(page);
    await page.getByLabel("Day of signing").fill("2026-07-01");
    for (const [row, name, party] of [
      [1, "Nguyen Van Nen", "Ho Chi Minh City"],
      [2, "Guo Yonghang", "Guangzhou"],
    ] as const) {
      const signatory = page.getByRole("group", { name: `Signatory ${row}` });
      await signatory.getByLabel("Name").fill(name);
      await signatory.getByLabel(/^Signed for/).fill(party);
    }
    await page.getByLabel("Vietnamese", { exact: true }).check();
    await page.getByLabel("English", { exact: true }).check();
    await page.getByLabel(/^Authentic text/).selectOption("All of them equally");
    await page.getByLabel("A number of years").check();
    await page.getByLabel("Years", { exact: true }).fill("3");
    await page.getByLabel("Renewed by consent of both sides").check();
    await press(page, "Record the signing");
  });

  await test.step("a report owed after the signing is sent", async () => {
    await page.locator(`a[href^="${here}/filings/"]:not([href$="new"])`).first().click();
    await page.getByLabel("Sent on").fill("2026-07-10");
    await page.getByLabel("Proof").fill("Letter 214/UBND");
    await press(page, "Record that it was sent");
  });

  await test.step("a pilot runs, is measured, reported and closed", async () => {
    await page.goto(`${here}/pilot`);
    await page.getByLabel("Day of the decision to start").fill("2026-07-15");
    await page.getByLabel("Question the pilot answers").fill("Does one window for all services work here?");
    await page.getByLabel("Scope").fill("One district");
    await page.getByLabel("Lead on our side").fill("Department of Planning");
    await page.getByLabel("Lead on the partner’s side").fill("Guangzhou");
    await page.getByLabel("First day of the pilot").fill("2026-08-01");
    await page.getByLabel("Last day of the pilot").fill("2027-01-31");
    await page.getByLabel("Indicator", { exact: true }).fill("Requests answered in a day");
    await press(page, "Start the pilot");
    await page.goto(`${here}/values/new`);
    await page.getByLabel("Measured on").fill("2026-10-01");
    await page.getByLabel("Value").fill("82,5");
    await press(page, "Record the value");
    await page.goto(`${here}/reports/new?kind=final`);
    await page.getByLabel("Day of the report").fill("2026-11-10");
    await page.getByLabel("Title").fill("Final report");
    await page.getByLabel("Where it lies").fill("File 12/2026");
    await press(page, "Add the report");
    await page.goto(`${here}/record/pilotClosed`);
    await page.getByLabel("Closed on").fill("2026-11-15");
    await page.getByLabel("Go: carry on beyond the pilot").check();
    await page.getByLabel("What was learnt, and why this outcome").fill("It works, and people use it.");
    await press(page, "Close the pilot");
  });

  await test.step("evaluated on every criterion and renewed", async () => {
    await page.goto(`${here}/evaluation`);
    await expectAccessible(page);
    await page.getByLabel("Evaluated on").fill("2026-11-18");
    await page.getByLabel("Evaluated by").fill("The office");
    const scores = page.getByLabel("3 · mostly");
    for (let at = 0; at < (await scores.count()); at++) {
      await scores.nth(at).check();
      await page
        .getByLabel(/^Evidence/)
        .nth(at)
        .fill("File 12/2026, page 3");
    }
    await page.getByLabel("Commitments met", { exact: true }).check();
    await press(page, "Record the evaluation");
    await page.goto(`${here}/decision`);
    await expect(page.getByLabel("What changes")).toBeHidden();
    await page.getByLabel("Renew", { exact: true }).check();
    await page.getByLabel("A number of years").check();
    await page.getByLabel("Years", { exact: true }).fill("5");
    await expectAccessible(page);
    await page.getByLabel("Decided on").fill("2026-11-20");
    await page.getByLabel("Decided by").fill("Chairman");
    await page.getByLabel("Reason").fill("It carried what it promised.");
    await press(page, "Record the decision");
  });
  await expect(page.getByText("in force").first()).toBeVisible();
});

test("a form that two people filled says what was recorded meanwhile, and can be sent all the same", async ({
  page,
  login,
}) => {
  await login("officer");
  const here = await propose(page, "Two people at one form");
  await page.goto(`${here}/opinions`);
  await page.getByLabel("Sent on").fill("2026-06-02");
  await page.getByLabel("Name of the body").fill("Ministry of Foreign Affairs");
  const other = await page.context().newPage();
  await other.goto(`${here}/record/notEstablished?need=contactPerSide`);
  await other.getByLabel("Why it cannot be established").fill("The file is lost");
  await press(other, "Say that something cannot be established");
  await page.getByRole("button", { name: "Ask for opinions" }).click();
  await expect(page.getByText("Somebody recorded something meanwhile")).toBeVisible();
  await expect(page.getByLabel("Name of the body").first()).toHaveValue("Ministry of Foreign Affairs");
  await press(page, "Ask for opinions");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every field is there, a problem keeps what was typed, and the form records", async ({ page, login }) => {
    await login("officer");
    await page.goto("/agreements/new");
    await page.getByLabel("Title", { exact: true }).first().fill("Thỏa thuận không dùng mã");
    await page.getByRole("button", { name: "Record the proposal" }).click();
    await expect(page.getByRole("heading", { name: "Check what you entered" })).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true }).first()).toHaveValue("Thỏa thuận không dùng mã");
    await page.getByLabel("Kind").selectOption("Memorandum of understanding");
    await page.getByLabel("Day of the proposal").fill("2026-06-01");
    await page.getByLabel("Proposed by").fill("Department of Planning");
    await page.getByRole("group", { name: "Party 2" }).getByLabel("Organisation").fill("Guangzhou · CN");
    await press(page, "Record the proposal");
    await page.goto(`${agreementOf(page)}/record/declined`);
    await page.getByLabel("Declined on").fill("2026-06-03");
    await page.getByLabel("Declined by").fill("Chairman");
    await page.getByLabel("Reason").fill("No interest");
    await press(page, "Decline");
  });
});
