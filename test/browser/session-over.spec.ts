/** The session ends while a form is open: what was typed is there again after signing in, and is saved once. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

/** Signs out as another tab of the same browser would. */
async function signOut(context: BrowserContext, baseURL = ""): Promise<void> {
  const answer = await context.request.post("/session/end", { headers: { origin: baseURL }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
}

const name = (page: Page) => page.getByLabel("Name", { exact: true });

async function typeAndSend(page: Page, context: BrowserContext, who: string, baseURL?: string): Promise<void> {
  await page.goto("/people/new");
  await name(page).fill(who);
  await page.getByLabel(/^Note/).fill("Met at the fair");
  await signOut(context, baseURL);
  await page.getByRole("button", { name: "Add a person" }).click();
  await expect(page.getByText("Your session ended while a form was open")).toBeVisible();
}

test("the input is in the form again for the same person, and is saved once", async ({
  page,
  context,
  login,
  baseURL,
}) => {
  const who = `Typed before the end ${crypto.randomUUID()}`;
  await login("officer");
  await typeAndSend(page, context, who, baseURL);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in as officer" }).click();
  await expect(page.getByText("What you typed is in the form again")).toBeVisible();
  await expect(name(page)).toHaveValue(who);
  await expect(page.getByLabel(/^Note/)).toHaveValue("Met at the fair");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a person" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(who);
  await page.goto(`/people?q=${encodeURIComponent(who)}`);
  await expect(page.getByRole("link", { name: who })).toHaveCount(1);
});

test("a warning comes before the end, and a button goes on with the session", async ({ page, login }) => {
  await login("officer");
  await page.clock.install();
  await page.goto("/people/new");
  await expect(page.locator(".session-end")).toBeAttached();
  await expect(page.getByRole("button", { name: "Add another name" })).toBeVisible();
  await page.clock.fastForward("11:50:00");
  await expect(page.getByText("Your session ends in less than ten minutes")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await expect(page.getByText("Your session ends in less than ten minutes")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("it is the same, and somebody else sees nothing of it", async ({ page, context, login, baseURL }) => {
    await login("officer");
    await typeAndSend(page, context, "Typed without scripts", baseURL);
    const back = page.url();
    await page.getByRole("button", { name: "Sign in as manager" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Add a person");
    await expect(name(page)).toHaveValue("");
    await signOut(context, baseURL);
    await page.goto(back);
    await page.getByRole("button", { name: "Sign in as officer" }).click();
    await expect(name(page)).toHaveValue("Typed without scripts");
  });
});
