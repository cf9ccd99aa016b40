import { expect, expectAccessible, test } from "./fixtures";

test("one click signs in, another signs out", async ({ page }) => {
  await page.goto("/session/new");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in as officer" }).click();
  await expect(page.getByRole("button", { name: "Sign out" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page).toHaveURL(/\/session\/new$/);
});

test("somebody not signed in is led back to what they wanted", async ({ page }) => {
  await page.goto("/organisations?country=KR");
  await expect(page).toHaveURL(/\/session\/new\?next=/);
  await page.getByRole("button", { name: "Sign in as viewer" }).click();
  await expect(page).toHaveURL("/organisations?country=KR");
});

test("the sign-in page speaks Vietnamese and keeps doing so", async ({ page }) => {
  await page.goto("/session/new");
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  // Leaving before the answer is here would leave its cookie behind.
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await page.goto("/session/new");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đăng nhập");
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expectAccessible(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in works the same", async ({ page }) => {
    await page.goto("/session/new?next=/people");
    await page.getByRole("button", { name: "Sign in as manager" }).click();
    await expect(page).toHaveURL("/people");
  });
});

test("a one-time link that is not good says so", async ({ page }) => {
  await page.goto(`/session/link/${"x".repeat(43)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
  await expectAccessible(page);
});
