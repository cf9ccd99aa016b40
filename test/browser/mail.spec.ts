/** By mail: signing in with a code or a link, and answering a reminder without an account. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { mailTo } from "./mailbox";
import { lookNow } from "./reminding";
import { part, reconnect, send, takeOver } from "./support";

/** Invites somebody by mail, as the administrator whose page it is; answers the address. */
async function invited(page: Page, name: string): Promise<string> {
  const email = `${randomUUID()}@city.example`;
  const headers = { origin: new URL(test.info().project.use.baseURL ?? "").origin };
  const form = { name, email, role: "viewer" };
  await page.request.post("/settings/people/new", { form, headers, ...reconnect });
  return email;
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody signs in with the code from a mail, and is led on", async ({ page, login, browser, baseURL }) => {
    await login("administrator");
    const address = await invited(page, "Phạm Mai");
    const context = await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled: false });
    const theirs = await context.newPage();
    await theirs.goto("/people");
    await theirs.getByRole("textbox", { name: "Email address" }).fill("nobody");
    await theirs.getByRole("button", { name: "Send me a code" }).click();
    await expect(theirs.getByRole("alert")).toContainText("Enter an email address");
    await theirs.getByRole("textbox", { name: "Email address" }).fill(address);
    await theirs.getByRole("button", { name: "Send me a code" }).click();
    await expect(theirs).toHaveURL(/\/session\/code\?next=%2Fpeople$/);
    const mail = await mailTo(page, address, "/session/link/", "fifteen minutes");
    const code = /\b\d{4} \d{4}\b/.exec(mail)?.[0] ?? "";
    await theirs.getByLabel("Code from the mail").fill(code.startsWith("1") ? "2222 2222" : "1111 1111");
    await theirs.getByRole("button", { name: "Sign in" }).click();
    await expect(theirs.getByRole("alert")).toContainText("This code does not fit");
    await theirs.getByLabel("Code from the mail").fill(code);
    await theirs.getByRole("button", { name: "Sign in" }).click();
    await expect(theirs).toHaveURL("/people");
    await expect(theirs.getByRole("link", { name: /Phạm Mai/ }).first()).toBeVisible();

    const link = /\/session\/link\/[\w-]{43}/.exec(mail)?.[0] ?? "";
    await context.clearCookies();
    await theirs.goto(link);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
    await context.close();
  });
});

test("a partner answers from a phone, without an account or scripts, and the owner is told", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  // Nobody owns what is taken over here: then every manager is told.
  await login("manager");
  const title = `Answered ${randomUUID().slice(0, 8)}`;
  const address = `${randomUUID().slice(0, 8)}@city.example`;
  const here = await takeOver(page, title, "inForce", { signedOn: "2023-12-10" });
  await send(page, `${here}/reminders/anniversary`, {
    version: "0",
    beforeDays: "30",
    onDay: "on",
    "outsiders.0.name": "Guo Yonghang",
    "outsiders.0.address": address,
    "outsiders.0.locale": "en",
    critical: "on",
  });
  await lookNow(page);
  const mail = await mailTo(page, address, "/a/");
  const [, moreTime = ""] = [...mail.matchAll(/\/a\/[\w-]{43}/g)].map(([link]) => link);

  const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
  const context = await browser.newContext({ baseURL, locale: "zh-CN", ...phone });
  const theirs = await context.newPage();
  await theirs.goto(moreTime);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("When can it be done?");
  await expect(theirs.getByRole("navigation")).toHaveCount(0);
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await theirs.getByLabel("Day you propose").fill("2026-12-01");
  await theirs.getByLabel(/^Why then/).fill("The mayor travels.");
  await theirs.getByRole("button", { name: "Ask for this day" }).click();
  await expect(theirs.getByRole("alert")).toContainText("The day must be 11 Dec 2026 or later");
  await expect(theirs.getByLabel(/^Why then/)).toHaveValue("The mayor travels.");
  await theirs.getByLabel("Day you propose").fill("2026-12-18");
  await theirs.getByRole("button", { name: "Ask for this day" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await theirs.goto(moreTime);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await theirs.getByRole("link", { name: "Tiếng Việt" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Trân trọng cảm ơn");
  await context.close();

  await page.goto("/notifications");
  await page
    .getByRole("link", { name: /^Guo Yonghang asks for time until 18 Dec 2026: .*/ })
    .first()
    .click();
  await expect(part(page, "Answers")).toContainText("The mayor travels.");
  await expectAccessible(page);
  await part(page, "Answers")
    .getByRole("button", { name: /^Dealt with/ })
    .click();
  await expect(part(page, "Answers")).toContainText("Dealt with by Manager");
  await page.goto("/notifications");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
});
