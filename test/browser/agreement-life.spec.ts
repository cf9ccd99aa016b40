/** An agreement's whole life through its forms, as an officer and a manager of the office record it. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { agreementOf, history, part, press, titleField } from "./support";

const partner = `Busan Port Zone ${randomUUID().slice(0, 4)}`;

/** Opens the form of a step from the agreement's next steps. */
async function begin(page: Page, here: string, step: string): Promise<void> {
  await page.goto(here);
  await part(page, "Next steps")
    .getByRole("link", { name: `Record… ${step}`, exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/^Exchange/);
  await expectAccessible(page);
}

async function addPartner(page: Page): Promise<void> {
  const opened = page.waitForEvent("popup");
  await page.getByRole("group", { name: "Parties", exact: true }).getByRole("link", { name: "added first" }).click();
  const other = await opened;
  await other.getByLabel("Name", { exact: true }).fill(partner);
  const korean = other.getByRole("group", { name: "Name 1" });
  await korean.getByLabel("Language", { exact: true }).selectOption("Korean");
  await korean.getByLabel("Name in that language").fill("부산항 혁신지구");
  await other.getByLabel("Type", { exact: true }).selectOption("Zone or park");
  await other.getByLabel("Country or territory").selectOption("South Korea");
  await other.getByRole("button", { name: "Add an organisation" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(partner);
  await expectAccessible(other);
  await other.close();
}

async function proposeWithNewPartner(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: "New agreement" }).click();
  await expectAccessible(page);
  await titleField(page).fill("Exchange on port logistics");
  await page.getByLabel("Kind", { exact: true }).selectOption("Memorandum of understanding");
  await page.getByLabel("Day of the proposal").fill("2026-06-01");
  await page.getByLabel("Proposed by").fill("Department of Planning");
  await addPartner(page);
  await page.getByRole("group", { name: "Party 2" }).getByLabel("Organisation").fill(partner);
  await page.getByLabel("Smart city").check();
  await page.getByLabel(/^Summary/).fill("Exchange of experience with digital port services.");
  await press(page, "Record the proposal");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Exchange on port logistics");
  await expectAccessible(page);
  return agreementOf(page);
}

async function answer(page: Page, body: string, verdict: string, text: string): Promise<void> {
  await part(page, "Opinions and clearing")
    .getByRole("link", { name: `Record the answer of ${body}` })
    .click();
  await expect(page.getByLabel("Body", { exact: true })).toHaveValue(body);
  await page.getByLabel(verdict, { exact: true }).check();
  await page.getByLabel("Answered on").fill("2026-06-09");
  await page.getByLabel(/^What it says/).fill(text);
  await press(page, "Record an answer");
}

async function consult(page: Page, here: string): Promise<void> {
  await begin(page, here, "Ask for opinions");
  await page.getByLabel("Sent on").fill("2026-06-02");
  const body = (row: number) => page.getByRole("group", { name: `Body ${row}` }).getByLabel("Name of the body");
  await body(1).fill("Ministry of Foreign Affairs");
  await page.getByRole("button", { name: "Add a body" }).click();
  await body(2).fill("Ministry of National Defence");
  await press(page, "Ask for opinions");
  await expect(part(page, "Opinions and clearing").getByText("11 Jun 2026")).toHaveCount(2);
  await expectAccessible(page);
  await answer(page, "Ministry of Foreign Affairs", "Agrees", "");
  await answer(page, "Ministry of National Defence", "Disagrees", "Two fields are not cleared");
}

async function consentAndClear(page: Page, here: string): Promise<void> {
  await page.goto(`${here}/record/cleared`);
  await expect(page.getByRole("heading", { name: "Before this can be recorded" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "record the consent" }).click();
  await page.getByLabel("Consent given by").fill("The Prime Minister");
  await page.getByLabel("Day of the consent").fill("2026-06-18");
  await press(page, "Record the higher consent");
  await begin(page, here, "Clear for signing");
  await page.getByLabel("Day of the clearance").fill("2026-06-22");
  await page.getByLabel("Cleared by").fill("Chairman");
  await press(page, "Clear for signing");
}

async function nameContacts(page: Page): Promise<void> {
  await part(page, "Next steps").getByRole("link", { name: "Name a contact person for each side" }).click();
  await expectAccessible(page);
  await page.getByLabel(/^On our side/).fill("Nguyen Van Nen");
  await page.getByLabel(/^On the partner’s side/).fill("Guo Yonghang");
  await press(page, "Save the changes");
  await expect(part(page, "Contact persons").getByText("Guo Yonghang")).toBeVisible();
}

async function sign(page: Page, here: string): Promise<void> {
  await begin(page, here, "Record the signing");
  await page.getByLabel("Day of signing").fill("2026-07-01");
  await page.getByLabel(/^Place of signing/).fill("Busan");
  for (const [row, name, party] of [
    [1, "Nguyen Van Nen", "Ho Chi Minh City"],
    [2, "Park Min-ji", partner],
  ] as const) {
    const signatory = page.getByRole("group", { name: `Signatory ${row}` });
    await signatory.getByLabel("Name").fill(name);
    await signatory.getByLabel(/^Signed for/).fill(party);
  }
  await page.getByLabel("Vietnamese", { exact: true }).check();
  await page.getByLabel("Korean", { exact: true }).check();
  await page.getByLabel(/^Authentic text/).selectOption("All of them equally");
  await page.getByLabel("A number of years").check();
  await page.getByLabel("Years", { exact: true }).fill("3");
  await page.getByLabel("Renewed by consent of both sides").check();
  await press(page, "Record the signing");
  await expectAccessible(page);
}

async function sendReport(page: Page): Promise<void> {
  await part(page, "Reports after signing")
    .getByRole("link", { name: "Record as sent: Report on the signing" })
    .click();
  await expectAccessible(page);
  await page.getByLabel("Sent on").fill("2026-07-10");
  await page.getByLabel("Proof").fill("Letter 214/UBND");
  await press(page, "Record that it was sent");
  await expect(part(page, "Reports after signing").getByText("Proof: Letter 214/UBND")).toBeVisible();
}

async function startPilot(page: Page, here: string): Promise<void> {
  await begin(page, here, "Start the pilot");
  await page.getByLabel("Day of the decision to start").fill("2026-07-15");
  await page.getByLabel("Question the pilot answers").fill("Does one window for all services work here?");
  await page.getByLabel("Scope").fill("One terminal");
  await page.getByLabel("Lead on our side").fill("Department of Planning");
  await page.getByLabel("Lead on the partner’s side").fill(partner);
  await page.getByLabel("First day of the pilot").fill("2026-08-01");
  await page.getByLabel("Last day of the pilot").fill("2027-01-31");
  await page
    .getByRole("group", { name: "Indicator 1" })
    .getByLabel("Indicator", { exact: true })
    .fill("Requests answered in a day");
  await press(page, "Start the pilot");
}

async function measureAndReport(page: Page): Promise<void> {
  await part(page, "Pilot running").getByRole("link", { name: "Record a value" }).click();
  await expectAccessible(page);
  await page.getByLabel("Measured on").fill("2026-10-01");
  await page.getByLabel("Value").fill("82.5");
  await press(page, "Record the value");
  for (const [kind, day] of [
    ["Mid-term report", "2026-10-15"],
    ["Final report", "2026-11-10"],
  ] as const) {
    await part(page, "Pilot running").getByRole("link", { name: "Add a report" }).click();
    await page.getByLabel(kind).check();
    await page.getByLabel("Day of the report").fill(day);
    await page.getByLabel("Title").fill(`${kind} on the window`);
    await page.getByLabel("Where it lies").fill("File 12/2026");
    await press(page, "Add the report");
  }
  await expectAccessible(page);
}

async function closeAndEvaluate(page: Page, here: string): Promise<void> {
  await begin(page, here, "Close the pilot");
  await page.getByLabel("Closed on").fill("2026-11-15");
  await page.getByLabel("Go: carry on beyond the pilot").check();
  await page.getByLabel("What was learnt, and why this outcome").fill("It works, and people use it.");
  await press(page, "Close the pilot");
  await begin(page, here, "Record the evaluation");
  await page.getByLabel("Evaluated on").fill("2026-11-18");
  await page.getByLabel("Evaluated by").fill("The office");
  const scores = page.getByLabel("3 · mostly");
  const criteria = await scores.count();
  for (let at = 0; at < criteria; at++) {
    await scores.nth(at).check();
    await page
      .getByLabel(/^Evidence/)
      .nth(at)
      .fill("File 12/2026, page 3");
  }
  await page.getByLabel("Commitments met", { exact: true }).check();
  await press(page, "Record the evaluation");
  await expect(part(page, "Evaluation").getByText("3 of 4")).toHaveCount(criteria);
  await expectAccessible(page);
}

async function renew(page: Page, here: string): Promise<void> {
  await begin(page, here, "Record the decision");
  await expect(page.getByLabel("What changes")).toBeHidden();
  await page.getByLabel("Renew", { exact: true }).check();
  await page.getByLabel("A number of years").check();
  await page.getByLabel("Years", { exact: true }).fill("5");
  await expectAccessible(page);
  await page.getByLabel("Decided on").fill("2026-11-20");
  await page.getByLabel("Decided by").fill("Chairman");
  await page.getByLabel("Reason").fill("It carried what it promised.");
  await press(page, "Record the decision");
}

const sentences = [
  "Proposed by Department of Planning.",
  "Written opinions asked for: Ministry of Foreign Affairs, Ministry of National Defence.",
  "Ministry of Foreign Affairs answered: agrees.",
  "Ministry of National Defence answered: disagrees.",
  "The Prime Minister consented in writing.",
  "Cleared for signing by Chairman.",
  "Contact persons named: Nguyen Van Nen, Guo Yonghang.",
  "Signed at Busan by Nguyen Van Nen, Park Min-ji.",
  "Sent on 10 Jul 2026: Report on the signing.",
  "Pilot started, window 1 Aug 2026 – 31 Jan 2027.",
  "Value recorded: Requests answered in a day, 82.5 on 1 Oct 2026.",
  "Report of 15 Oct 2026 filed: Mid-term report on the window.",
  "Report of 10 Nov 2026 filed: Final report on the window.",
  "Pilot closed. Go: carry on beyond the pilot.",
  "Evaluated by The office. Commitments met.",
  "Decided by Chairman. Renew, 5 years.",
];

test("an agreement with a new partner is opposed, consented to, signed, piloted, evaluated and renewed", async ({
  page,
  login,
}) => {
  test.setTimeout(180_000);
  await login("officer");
  const here = await test.step("proposed, with a partner that was not kept yet", () => proposeWithNewPartner(page));
  await test.step("two bodies are asked: one agrees, one disagrees", () => consult(page, here));
  await test.step("without the higher consent it cannot be cleared", () => consentAndClear(page, here));
  await test.step("the checklist leads to the contact persons", () => nameContacts(page));
  await test.step("signed", () => sign(page, here));
  await test.step("a report owed after the signing is sent", () => sendReport(page));
  await test.step("a pilot starts", () => startPilot(page, here));
  await test.step("it is measured and reported on", () => measureAndReport(page));
  await test.step("it is closed and evaluated on every criterion", () => closeAndEvaluate(page, here));
  await test.step("the decision is not an officer’s", async () => {
    await expect(part(page, "Next steps").getByText("A manager records this.").first()).toBeVisible();
    await login("manager");
    await renew(page, here);
  });
  await test.step("it is back in Signed, and its history reads as sentences", async () => {
    await expect(page.getByRole("list", { name: "Stages" }).getByRole("listitem").nth(1)).toContainText(
      "Signed · in force",
    );
    for (const sentence of sentences) await expect(history(page).filter({ hasText: sentence })).toHaveCount(1);
    await expectAccessible(page);
  });
});
