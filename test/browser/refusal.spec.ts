/** A step that cannot be recorded yet is refused with the list of what is missing, and the list leads to where it is supplied. */
import { expect, expectAccessible, test } from "./fixtures";
import { part, press, propose, record } from "./support";

const answered = {
  body: "Ministry of Foreign Affairs",
  verdict: "agrees",
  on: "2026-06-09",
};
const missing = "Decide which kind of agreement it is";

test("a proposal whose kind is not decided is not cleared until the kind is chosen", async ({ page, login }) => {
  await login("officer");
  const here = await propose(page, "A kind still to be decided", { kind: "notDecided" });
  await record(page, here, "opinions", { on: "2026-06-02", "bodies.0.name": answered.body });
  await record(page, here, "record/opinionAnswered", answered);

  const opened = await page.context().newPage();
  await test.step("the form was opened while the kind was decided", async () => {
    await page.goto(`${here}/edit`);
    await page.getByLabel("Kind", { exact: true }).selectOption("Memorandum of understanding");
    await press(page, "Save the changes");
    await opened.goto(`${here}/record/cleared`);
    await opened.getByLabel("Day of the clearance").fill("2026-06-22");
    await opened.getByLabel("Cleared by").fill("Chairman");
    await page.goto(`${here}/edit`);
    await page.getByLabel("Kind", { exact: true }).selectOption("Not decided or not given");
    await press(page, "Save the changes");
  });

  await test.step("the page says what is missing instead of a form", async () => {
    await expect(part(page, "Next steps").getByRole("link", { name: missing })).toBeVisible();
    await page.goto(`${here}/record/cleared`);
    await expect(part(page, "Before this can be recorded").getByText(missing)).toBeVisible();
    await expect(page.getByLabel("Cleared by")).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("the form sent all the same is refused with the same list, and keeps what was typed", async () => {
    const sent = opened.waitForResponse((response) => response.request().method() === "POST");
    await opened.getByRole("button", { name: "Clear for signing" }).click();
    expect((await sent).status()).toBe(409);
    await expect(opened.getByText("Not recorded yet: something is missing")).toBeVisible();
    await expect(opened.getByRole("link", { name: missing })).toBeVisible();
    await expect(opened.getByText("Every body that was asked has answered")).toBeVisible();
    await expect(opened.getByLabel("Cleared by")).toHaveValue("Chairman");
    await expectAccessible(opened);
  });

  await test.step("the list leads to the kind, and then it can be cleared", async () => {
    await opened.getByRole("link", { name: missing }).click();
    await opened.getByLabel("Kind", { exact: true }).selectOption("Memorandum of understanding");
    await press(opened, "Save the changes");
    await part(opened, "Next steps").getByRole("link", { name: "Record… Clear for signing" }).click();
    await opened.getByLabel("Day of the clearance").fill("2026-06-22");
    await opened.getByLabel("Cleared by").fill("Chairman");
    await press(opened, "Clear for signing");
    await expect(part(opened, "History").getByText("Cleared for signing by Chairman.")).toBeVisible();
  });
});
