/** A view that a manager shares is an address under a name: whoever opens it sees what they may see, and no more. */
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { propose, signIn } from "./support";

test("a shared view shows a colleague with fewer rights fewer agreements", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  const word = randomUUID().slice(0, 8);
  const name = `Monday ${word}`;
  await login("manager");
  await propose(page, `Talks in the open ${word}`);
  const secret = `Talks behind doors ${word}`;
  await propose(page, secret, { confidential: "on" });

  await test.step("the manager filters, chooses columns, and shares the view", async () => {
    await page.goto(`/pipeline?view=table&q=${word}`);
    await expect(page.getByText("2 agreements")).toBeVisible();
    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Time in stage" }).uncheck();
    await page.getByRole("checkbox", { name: "Ends" }).check();
    await page.getByRole("button", { name: "Show these columns" }).click();
    await expect(page.getByRole("columnheader", { name: "Ends" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Time in stage" })).toHaveCount(0);
    await page.getByText("Saved views", { exact: true }).click();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Save this view" }).click();
    await page.getByRole("button", { name: "Save the view" }).click();
    await expect(page.getByRole("link", { name: "Enter a name for the view" })).toBeVisible();
    await page.getByLabel("Name").fill(name);
    await page.getByRole("checkbox", { name: "Share it with colleagues" }).check();
    await page.getByRole("button", { name: "Save the view" }).click();
    await expect(page).toHaveURL(/view=table.*columns=/);
    await expect(page.getByText("2 agreements")).toBeVisible();
  });

  const theirs = await (await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled: false })).newPage();
  await test.step("a viewer opens it without scripts, and counts one", async () => {
    await signIn(theirs, "viewer");
    await theirs.goto("/pipeline");
    await theirs.getByText("Saved views", { exact: true }).click();
    await theirs.getByRole("link", { name }).click();
    await expect(theirs.getByRole("columnheader", { name: "Ends" })).toBeVisible();
    await expect(theirs.getByText("1 agreement", { exact: true })).toBeVisible();
    await expect(theirs.getByRole("navigation", { name: "By stage" })).toContainText("All");
    expect(await theirs.content()).not.toContain(secret);
    await theirs.goto("/views");
    await expect(theirs.getByText(name)).toHaveCount(0);
  });

  await test.step("the manager deletes it, it is gone for everybody, and comes back", async () => {
    await page.goto("/views");
    await expectAccessible(page);
    await page.getByRole("button", { name: `Delete (${name})` }).click();
    await expect(page.getByText(`“${name}” is deleted.`)).toBeVisible();
    await theirs.goto("/pipeline");
    await expect(theirs.getByText(name)).toHaveCount(0);
    await page.getByRole("button", { name: "Bring it back" }).click();
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  });
  await theirs.context().close();
});
