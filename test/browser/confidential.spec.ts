/** A confidential agreement is there only for its owner, the people named on it, and managers. */
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { invite, part, propose, signIn } from "./support";

test("another officer does not find a confidential agreement, until named on it", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  const word = randomUUID().slice(0, 8);
  const title = `Talks that are not public yet ${word}`;
  await signIn(page, "administrator");
  const { name, link } = await invite(page, "officer");
  await login("officer");
  await page.goto("/agreements/new");
  const owner = await page.getByLabel("Owner").inputValue();
  const here = await propose(page, title, { confidential: "on", owner });

  const theirs = await (await browser.newContext({ baseURL, locale: "en-GB" })).newPage();
  await theirs.goto(link);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Today");

  await test.step("neither on Today, nor in the list, nor by search, nor by its address", async () => {
    await expect(theirs.getByText(title)).toHaveCount(0);
    await theirs.goto("/agreements");
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Agreements");
    await expect(theirs.getByText(title)).toHaveCount(0);
    await theirs.goto(`/agreements?q=${word}`);
    await expect(theirs.getByText("No agreement matches")).toBeVisible();
    const answer = await theirs.goto(here);
    expect(answer?.status()).toBe(404);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    await expectAccessible(theirs);
  });

  await test.step("the owner finds it, and names a reader", async () => {
    await page.goto(`/agreements?q=${word}`);
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "Who may see it" }).click();
    await expectAccessible(page);
    await page.getByLabel(name).check();
    await page.getByRole("button", { name: "Save the changes" }).click();
    await expect(part(page, "History").getByText(`May see it now: ${name}.`)).toBeVisible();
  });

  await test.step("the reader named finds it", async () => {
    await theirs.goto(`/agreements?q=${word}`);
    await theirs.getByRole("link", { name: title }).click();
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(title);
    await theirs.context().close();
  });
});
