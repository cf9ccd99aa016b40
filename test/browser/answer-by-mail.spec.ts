/** Somebody without an account is reminded, answers by the links of the mail, and wants no more; the owner deals with it. */
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { lookNow, mailLink, mailText, openMail, remindedPilot, sideways } from "./reminding";
import { part } from "./support";

test("a person outside asks for time by a link of the mail, the owner deals with it, and the mails stop", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  await login("officer");
  const { partner, agreement, deadline } = await remindedPilot(page, "2026-12-15");
  const address = `${randomUUID().slice(0, 8)}@port.example`;
  const sentence = `Evaluation of the Ho Chi Minh City–${partner} pilot is due on Tue 15 Dec 2026`;
  const answers = part(page, "Answers");

  await test.step("the agreement gets a policy of its own that names them", async () => {
    await page.goto(agreement);
    await part(page, "Key dates").getByRole("link", { name: "Reminders", exact: true }).click();
    const policies = page.getByRole("table", { name: "Reminders of this agreement, by kind of deadline" });
    await policies.getByRole("link", { name: "Evaluation due" }).click();
    await page.getByLabel("Days before", { exact: true }).fill("30, 7");
    await page.getByLabel("Owner of the agreement").uncheck();
    await page.getByLabel("Their deputies").uncheck();
    await page.getByLabel("Send at once instead of with the daily mail").check();
    await page.getByRole("button", { name: "Add a person" }).click();
    const person = page.getByRole("group", { name: "Person 1" });
    await person.getByLabel("Name").fill("Park Min-ji");
    await person.getByLabel("Email address").fill(address);
    await person.getByLabel("Language of the mails").selectOption("English");
    await page.getByRole("button", { name: "Save for this agreement" }).click();
    await expect(policies.getByRole("row").filter({ hasText: "its own" })).toContainText("1 person outside");
    await expectAccessible(page);
  });

  const links = await test.step("the mail is in the mailbox as it was sent", async () => {
    await lookNow(page);
    await openMail(page, address, sentence);
    await expectAccessible(page);
    const more = await mailLink(page, "I need more time");
    const stop = await mailLink(page, "No more of these mails");
    await expect(mailText(page)).toContainText(more);
    await expect(mailText(page)).toContainText(stop);
    const raw = await (await page.request.get(`${page.url()}/raw`)).text();
    expect(raw).toContain("Message-ID: <");
    expect(raw).toContain(`To: "Park Min-ji" <${address}>`);
    expect(raw).not.toContain("officer@demo.invalid");
    return { more, stop };
  });

  await test.step("opening the link changes nothing, on a phone in the dark", async () => {
    const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
    const theirs = await (await browser.newContext({ baseURL, locale: "ko-KR", ...phone })).newPage();
    await theirs.goto(links.more);
    await theirs.goto(links.more);
    await expect(theirs.getByText(`${sentence}.`)).toBeVisible();
    await expect(theirs.getByRole("button", { name: "Ask for this day" })).toBeVisible();
    expect(await sideways(theirs)).toBe(0);
    await expectAccessible(theirs);
    await theirs.context().close();
    await page.goto(deadline);
    await expect(answers).toHaveCount(0);
  });

  const context = await browser.newContext({ baseURL, locale: "ko-KR", javaScriptEnabled: false });
  const theirs = await context.newPage();
  await test.step("without scripts they ask for a day; one before the due day is told at its field", async () => {
    await theirs.goto(links.more);
    await theirs.getByLabel("Day you propose").fill("2026-12-10");
    await theirs.getByLabel(/^Why then/).fill("Our report is ready in January.");
    await theirs.getByRole("button", { name: "Ask for this day" }).click();
    await expect(theirs.getByLabel("Day you propose")).toHaveAccessibleDescription(/16 Dec 2026 or later/);
    await theirs.getByLabel("Day you propose").fill("2027-01-15");
    await theirs.getByRole("button", { name: "Ask for this day" }).click();
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  });

  await test.step("the owner is told, sees it on the deadline’s page, and has dealt with it", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: /^Notifications, \d+\+? unread/ }).click();
    const told = `Park Min-ji asks for time until 15 Jan 2027: Evaluation of the Ho Chi Minh City–${partner} pilot.`;
    await page.getByRole("link", { name: told }).click();
    await expect(page).toHaveURL(`${deadline}#answers`);
    await expect(answers).toContainText("Park Min-ji asks for time until 15 Jan 2027.");
    await expect(answers).toContainText("Our report is ready in January.");
    await expect(answers.getByRole("link", { name: address })).toBeVisible();
    await expectAccessible(page);
    await answers.getByRole("button", { name: /^Dealt with/ }).click();
    await expect(answers).toContainText("Dealt with by Officer");
    await expect(part(page, "The day")).toContainText("Tue 15 Dec 2026");
  });

  await test.step("the link is used up; another one stops the mails", async () => {
    await theirs.goto(links.more);
    await expect(theirs.getByText("Fri 15 Jan 2027")).toBeVisible();
    await expect(theirs.getByRole("button")).toHaveCount(0);
    await theirs.goto(links.stop);
    await theirs.getByRole("button", { name: `Send no more to ${address}` }).click();
    await expect(theirs.getByText("No more reminders go to your address")).toBeVisible();
    await context.close();
    await page.goto(deadline);
    const week = part(page, "Reminders").getByRole("row").filter({ hasText: "7 days before" });
    await expect(week.filter({ hasText: address })).toContainText("this person wants no more mails");
  });
});
