/** The administrator's pages: an invitation from the link to the loss of access, and the rules the register works by. */
import { expect, expectAccessible, test } from "./fixtures";

const pages = [
  "/settings",
  "/settings/people",
  "/settings/people/new",
  "/settings/office",
  "/settings/policies",
  "/settings/policies/opinion",
  "/settings/scorecard",
  "/settings/scorecard/new",
];

// In English every page is visited by the walk over all of them.
test("every page is accessible, in Tiếng Việt", async ({ page, login }) => {
  await login("administrator");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Tiếng Việt" }).first().click();
  for (const address of pages) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

test("others have no way in", async ({ page, login }) => {
  await login("manager");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Settings", exact: true })).toHaveCount(0);
  for (const address of pages) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(403);
  }
});

for (const scripts of [true, false])
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("somebody invited comes in once by the link, and is out as soon as access is taken", async ({
      page,
      login,
      browser,
      baseURL,
    }) => {
      const name = `Lê Minh ${scripts ? "Anh" : "Bình"}`;
      await login("administrator");
      await page.goto("/settings/people/new");
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await expect(page.getByRole("link", { name: "Enter the person’s name" })).toBeVisible();
      await page.getByLabel("Name").fill(name);
      await page.getByLabel("Email address").fill(`minh-${scripts}@city.example`);
      await page.getByRole("radio", { name: "Officer" }).check();
      await page.getByRole("button", { name: "Send the invitation" }).click();
      await expect(page.getByRole("status").getByText(`minh-${scripts}@city.example`)).toBeVisible();
      await page.getByRole("link", { name: `Go to ${name}` }).click();
      await page.getByRole("link", { name: "Make a sign-in link" }).click();
      await page.getByRole("button", { name: "Make a sign-in link" }).click();
      const link = await page.getByRole("textbox", { name: "Sign-in link" }).inputValue();
      expect(link).toMatch(new RegExp(`^${baseURL}/session/link/[\\w-]{40,}$`));

      const context = await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled: scripts });
      const theirs = await context.newPage();
      await theirs.goto(link);
      await theirs.getByRole("button", { name: "Sign in" }).click();
      await expect(theirs.getByRole("button", { name: "Sign out" }).first()).toBeVisible();
      await theirs.goto(link);
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");

      await page.getByRole("link", { name: `Go to ${name}` }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await page.getByRole("link", { name: "Change role" }).click();
      await page.getByRole("radio", { name: "Viewer" }).check();
      await page.getByRole("button", { name: "Change role" }).click();
      await expect(page.getByText("Reads open records.")).toBeVisible();

      await page.getByRole("link", { name: "Disable access" }).click();
      await page.getByRole("button", { name: "Disable access" }).click();
      await expect(page.getByText("Disabled")).toBeVisible();
      await theirs.goto("/settings");
      await expect(theirs).toHaveURL(/\/session\/new/);
      await context.close();
    });

    test("a criterion is added, moved up, retired and brought back", async ({ page, login }) => {
      const name = `Visits made ${scripts}`;
      await login("administrator");
      await page.goto("/settings/scorecard/new");
      await page.getByLabel("In English").fill(name);
      await page.getByLabel("In Vietnamese").fill("Số chuyến thăm");
      await page.getByRole("button", { name: "Add a criterion" }).click();
      await page.getByRole("button", { name: `Move “${name}” up` }).click();
      await expect(page.getByRole("button", { name: `Move “${name}” down` })).toBeVisible();
      await page.getByRole("link", { name: `Retire “${name}”` }).click();
      await page.getByRole("button", { name: "Retire" }).click();
      await page.getByRole("link", { name: `Bring back “${name}”` }).click();
      await page.getByRole("button", { name: "Bring back" }).click();
      await expect(page.getByRole("link", { name: `Retire “${name}”` })).toBeVisible();
    });
  });
