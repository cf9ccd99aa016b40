/** Two people work on one record at a time: nothing is lost unseen. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { agreementOf, declining, history, part, press, propose, reconnect, record, titleField } from "./support";

async function openEdit(page: Page, here: string): Promise<{ mine: Page; theirs: Page }> {
  const theirs = await page.context().newPage();
  await page.goto(`${here}/edit`);
  await theirs.goto(`${here}/edit`);
  return { mine: page, theirs };
}

test("an edit of the same field shows yours, theirs and the original, and keeps what was typed", async ({
  page,
  login,
}) => {
  await login("officer");
  const here = await propose(page, "One title, two writers");
  const { mine, theirs } = await openEdit(page, here);
  await titleField(theirs).fill("The title of the one");
  await press(theirs, "Save the changes");
  await titleField(mine).fill("The title of the other");
  await mine.getByRole("button", { name: "Save the changes" }).click();

  await expect(mine.getByText("Two people changed the same thing")).toBeVisible();
  const versions = mine.getByRole("group", { name: "Title", exact: true }).getByRole("radio");
  await expect(versions).toHaveCount(3);
  await expect(versions.and(mine.getByLabel(/^Yours.*The title of the other$/s))).toBeChecked();
  await expect(versions.and(mine.getByLabel(/^As it was.*One title, two writers$/s))).toBeVisible();
  await expect(titleField(mine)).toHaveValue("The title of the other");
  await expectAccessible(mine);

  await versions.and(mine.getByLabel(/^Saved meanwhile by Officer.*The title of the one$/s)).check();
  await press(mine, "Save the changes");
  await expect(mine.getByRole("heading", { level: 1 })).toHaveText("The title of the one");
});

test("edits of different fields are both kept", async ({ page, login }) => {
  await login("officer");
  const here = await propose(page, "Two fields, two writers");
  const { mine, theirs } = await openEdit(page, here);
  await theirs.getByLabel(/^Why this partner/).fill("It asked first.");
  await press(theirs, "Save the changes");
  await mine.getByLabel(/^Summary/).fill("Exchange of civil servants.");
  await press(mine, "Save the changes");
  await expect(part(mine, "What it is about").getByText("Exchange of civil servants.")).toBeVisible();
  await expect(part(mine, "What it is about").getByText("It asked first.")).toBeVisible();
  await expect(mine.getByText("Both changes are kept")).toBeVisible();
  await expectAccessible(mine);
});

test("an event recorded meanwhile is named, and the form can be sent all the same", async ({ page, login }) => {
  await login("officer");
  const here = await propose(page, "Two people at one form");
  await page.goto(`${here}/opinions`);
  await page.getByLabel("Sent on").fill("2026-06-02");
  await page.getByRole("group", { name: "Body 1" }).getByLabel("Name of the body").fill("Ministry of Foreign Affairs");
  await record(page, here, "record/notEstablished", { need: "contactPerSide", reason: "The file is lost" });
  await page.getByRole("button", { name: "Ask for opinions" }).click();

  await expect(page.getByText("Somebody recorded something meanwhile")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Cannot be established, by Officer/ })).toBeVisible();
  await expect(page.getByLabel("Name of the body").first()).toHaveValue("Ministry of Foreign Affairs");
  await expectAccessible(page);

  await press(page, "Ask for opinions");
  await expect(
    history(page).filter({ hasText: "Written opinions asked for: Ministry of Foreign Affairs." }),
  ).toHaveCount(1);
});

test("a double click and a form sent again make one entry", async ({ page, login, baseURL }) => {
  const title = `Pressed twice, kept once ${randomUUID()}`;
  await login("officer");
  await test.step("a proposal", async () => {
    await page.goto("/agreements/new");
    await titleField(page).fill(title);
    await page.getByLabel("Kind", { exact: true }).selectOption("Letter of intent");
    await page.getByLabel("Day of the proposal").fill("2026-06-01");
    await page.getByLabel("Proposed by").fill("Department of Planning");
    await page.getByRole("group", { name: "Party 2" }).getByLabel("Organisation").fill("Guangzhou · CN");
    await page.getByRole("button", { name: "Record the proposal" }).dblclick();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.goto(`/agreements?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  });

  await test.step("an event", async () => {
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    const here = agreementOf(page);
    await page.goto(`${here}/record/declined`);
    await page.getByLabel("Declined on").fill(declining.on ?? "");
    await page.getByLabel("Declined by").fill(declining.by ?? "");
    await page.getByLabel("Reason").fill(declining.reason ?? "");
    const first = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("button", { name: "Decline", exact: true }).dblclick();
    await expect(page).toHaveURL(new RegExp(`${here}(\\?|$)`));
    await expect(history(page).filter({ hasText: "Declined by Chairman." })).toHaveCount(1);
    const again = await page.request.post(`${here}/record/declined`, {
      data: (await first).postData() ?? "",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: baseURL ?? "" },
      ...reconnect,
    });
    expect(again.status()).toBe(200);
  });

  await test.step("going back and reloading afterwards is no error, and there is one entry", async () => {
    await page.goBack();
    await expect(page.getByText("This cannot be recorded now")).toBeVisible();
    await expectAccessible(page);
    await page.goForward();
    await page.reload();
    await expect(history(page).filter({ hasText: "Declined by Chairman." })).toHaveCount(1);
  });
});
