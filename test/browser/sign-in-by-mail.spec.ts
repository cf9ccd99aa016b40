/** Somebody invited comes in by the mail, goes, and comes back with a code, on a phone with nothing but the mailbox at hand. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { mailText, openMail, sideways } from "./reminding";

/** Asks for a code and answers the page that comes. */
async function askForCode(page: Page, address: string): Promise<string> {
  await page.goto("/session/new");
  await page.getByRole("textbox", { name: "Email address" }).fill(address);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page).toHaveURL("/session/code");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mail");
  return page.getByRole("main").innerText();
}

test("an invitation and later a code come by mail and let in; an unknown address is answered alike", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const address = `${randomUUID().slice(0, 8)}@city.example`;
  await login("administrator");
  await page.goto("/settings/people/new");
  await page.getByLabel("Name").fill("Trần Thu Hà");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("radio", { name: "Officer" }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("status")).toContainText(`An invitation is on its way to ${address}`);

  const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
  const context = await browser.newContext({ baseURL, locale: "en-GB", ...phone });
  const theirs = await context.newPage();
  await test.step("the link of the invitation asks first, then lets in", async () => {
    await openMail(theirs, address, "gave you access to Entente");
    expect(await sideways(theirs)).toBe(0);
    const opened = context.waitForEvent("page");
    await theirs.frameLocator("iframe").getByRole("link", { name: "Sign in", exact: true }).click();
    const welcome = await opened;
    await expect(welcome.getByRole("heading", { level: 1 })).toHaveText("Welcome, Trần Thu Hà");
    await expectAccessible(welcome);
    await welcome.getByRole("button", { name: "Sign in" }).click();
    await expect(welcome.getByRole("heading", { level: 1 })).toHaveText("Today");
    await welcome.getByText("Menu", { exact: true }).click();
    await welcome.getByRole("button", { name: "Sign out" }).filter({ visible: true }).click();
    await expect(welcome).toHaveURL(/\/session\/new$/);
    await welcome.close();
  });

  await test.step("the code of another mail lets in again; a wrong one is told", async () => {
    const known = await askForCode(theirs, address);
    const mailbox = await context.newPage();
    await openMail(mailbox, address, "Sign in to Entente");
    const code = /\b\d{4} ?\d{4}\b/.exec(await mailText(mailbox).innerText())?.[0] ?? "";
    await mailbox.close();
    const field = theirs.getByLabel("Code from the mail");
    await field.fill(code.startsWith("1") ? "2222 2222" : "1111 1111");
    await theirs.getByRole("button", { name: "Sign in" }).click();
    await expect(field).toHaveAccessibleDescription(/This code does not fit/);
    expect(await sideways(theirs)).toBe(0);
    await expectAccessible(theirs);

    const stranger = await (await browser.newContext({ baseURL, locale: "en-GB", ...phone })).newPage();
    expect(await askForCode(stranger, `nobody-${address}`)).toBe(known);
    await stranger.context().close();

    await field.fill(code);
    await theirs.getByRole("button", { name: "Sign in" }).click();
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Today");
  });

  await test.step("nothing went to the address that nobody has", async () => {
    await theirs.goto("/mailbox");
    await expect(theirs.locator("tbody tr").filter({ hasText: address }).first()).toBeVisible();
    await expect(theirs.getByText(`nobody-${address}`)).toHaveCount(0);
    await context.close();
  });
});
