/** A person who is kept twice becomes one, with everything that hangs on either, and two again. */
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { send } from "./support";

test("two records of one person are put together, and taken apart", async ({ page, login }) => {
  const word = randomUUID().slice(0, 8).replaceAll(/\d/g, "k");
  const [name, other] = [`Pham Thu ${word}`, `${word} Pham Thu`];
  await login("officer");
  const first = await send(page, "/people/new", { name, email: `${word}@city.example` });

  const second = await test.step("the form says who is kept already, and takes that it is somebody else", async () => {
    await page.goto("/people/new");
    await page.getByLabel("Name", { exact: true }).pressSequentially(`Phạm Thu ${word}`);
    await expect(page.getByText("Somebody like this is kept already")).toBeVisible();
    await expect(page.getByRole("link", { name: new RegExp(name) })).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill(other);
    await page.getByRole("textbox", { name: "Telephone" }).fill("+84 28 3829 1234");
    await page.getByRole("button", { name: "Add a person" }).click();
    await expect(page.getByText("Something like this is kept already")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("checkbox", { name: "It is somebody else" }).check();
    await page.getByRole("button", { name: "Add a person" }).click();
    await expect(page.getByRole("heading", { level: 1, name: other })).toBeVisible();
    return new URL(page.url()).pathname;
  });
  await send(page, `${second}/posts/new`, { title: `Director ${word}`, organisation: "Huangpu District" });

  await test.step("both are compared and put together", async () => {
    await page.goto(`${first}/merge`);
    await page.getByLabel("Which person is the same").fill(other);
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByText("1 post", { exact: true })).toBeVisible();
    await expectAccessible(page);
    const names = page.getByRole("group", { name: "Name", exact: true });
    await names.getByRole("radio", { name: other }).check();
    await page.getByRole("button", { name: "Put together" }).click();
    await expect(page.getByRole("heading", { level: 1, name: other })).toBeVisible();
    await expect(page.getByText(`Director ${word}`).first()).toBeVisible();
    await expect(page.getByText("+84 28 3829 1234")).toBeVisible();
  });

  await test.step("the other's page leads here, and it can be taken back", async () => {
    await page.goto(second);
    await expect(page).toHaveURL(new RegExp(first));
    await page.getByRole("link", { name: "See or take back" }).click();
    await page.getByRole("button", { name: new RegExp(`^Take back ?: ${other}$`) }).click();
    await expect(page.getByText(/^Taken back /)).toBeVisible();
    await page.goto(first);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText(`Director ${word}`)).toHaveCount(0);
    await page.goto(second);
    await expect(page.getByText(`Director ${word}`).first()).toBeVisible();
  });
});
