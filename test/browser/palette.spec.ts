/** Any record or action by the keyboard alone, and the keys that can be turned off. */
import { expect, expectAccessible, test } from "./fixtures";
import { propose } from "./support";

test("one finds a record and an action by the keyboard, and the focus comes back", async ({ page, login }) => {
  await login("officer");
  await page.goto("/organisations");
  const palette = page.getByRole("dialog", { name: "Find a record or an action" });
  const field = palette.getByRole("combobox", { name: "Record or action" });
  const option = (name: string | RegExp) => palette.getByRole("option", { name });
  const open = async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused();
  };

  await test.step("Ctrl+K opens it, and Escape leads back to where one was", async () => {
    const sought = page.getByRole("searchbox", { name: "Search everything" });
    await sought.focus();
    await open();
    await expect(option("Propose a new agreement")).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(palette).toBeHidden();
    await expect(sought).toBeFocused();
    await expect(page).toHaveURL("/organisations");
  });

  await test.step("a partner is found by its Chinese name, and opened with Enter", async () => {
    await open();
    await field.fill("黄埔");
    await expect(option(/^Huangpu District/)).toBeVisible();
    await option(/^Huangpu District/).hover();
    await expect(option(/^Huangpu District/)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Huangpu District");
    await expect(palette).toBeHidden();
  });

  await test.step("an action is found without its accents or capitals", async () => {
    await open();
    await field.fill("take over");
    await expect(option("Take over an agreement that already lives")).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/agreements/new/taken-over");
  });

  await test.step("an agreement's own next steps are offered on its page", async () => {
    await page.goto(await propose(page, "Found by its next steps"));
    await open();
    await expect(palette.getByRole("group", { name: "Next steps of this agreement" })).toBeVisible();
  });
});

test("single keys go to pages, never fire in a field, and can be turned off", async ({ page, login }) => {
  await login("manager");
  await page.goto("/deadlines");
  const list = page.getByRole("dialog", { name: "Shortcuts of the keyboard" });
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();

  await page.keyboard.press("?");
  await expect(list).toBeVisible();
  // What was closed has the focus until the next picture is drawn: a key pressed before is not its own.
  await list.evaluate((dialog: HTMLDialogElement) => {
    const within = dialog.querySelector("button");
    dialog.close();
    for (const key of ["g", "p"]) within?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
  await expect(page).toHaveURL("/pipeline");

  await page.keyboard.press("/");
  const sought = page.getByRole("searchbox", { name: "Search everything" });
  await expect(sought).toBeFocused();
  await page.keyboard.type("gogn?");
  await expect(sought).toHaveValue("gogn?");
  await expect(page).toHaveURL("/pipeline");

  await page.goto("/preferences");
  await page.getByLabel("Single keys as shortcuts").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL("/preferences?saved");
  await page.goto("/shortcuts");
  await expect(page.getByText("Single keys are turned off in your settings.")).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  // What Ctrl+K opens is the only thing that opened.
  await expect(page.getByRole("dialog", { name: "Find a record or an action" })).toBeVisible();
  await expect(list).toBeHidden();
  await expect(page).toHaveURL("/shortcuts");
  await page.goto("/preferences");
  await page.getByLabel("Single keys as shortcuts").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL("/preferences?saved");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the palette's button leads to the page of search", async ({ page, login }) => {
    await login("viewer");
    await page.goto("/people");
    await page.getByRole("link", { name: "Find a record or an action (Ctrl+K)" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
    await page.goto("/shortcuts");
    await expect(page.getByRole("table")).not.toContainText("Propose a new agreement");
  });
});
