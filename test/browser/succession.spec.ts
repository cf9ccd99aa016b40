/** Thu Duc City and others ended: what becomes of their agreements is decided in the list, left, taken up again and finished. */
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { send, takeOver } from "./support";

test("an officer records who succeeded a district and goes through its agreements", async ({ page, login }) => {
  await login("officer");
  const name = `District ${randomUUID().slice(0, 8)}`;
  const district = await send(page, "/organisations/new", { name, type: "district", country: "VN", another: "on" });
  const bound = { "parties.0.organisation": name };
  const kept = `Paper to keep ${name}`;
  const amended = [`First to amend ${name}`, `Second to amend ${name}`];
  for (const title of [kept, ...amended]) await takeOver(page, title, "inForce", { ...bound, signedOn: "2023-11-17" });
  const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
  const form = () =>
    expect(page.getByRole("heading", { level: 1 })).toHaveText("Decide what becomes of an inherited agreement");
  const progress = (words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

  await test.step("the successor is recorded, and the list of agreements opens", async () => {
    await page.goto(`${district}/succession`);
    await page.getByLabel("Successor").fill("Ho Chi Minh City · VN");
    await page.getByLabel("Since which day").fill("2025-07-01");
    await page.getByRole("textbox", { name: "Act (optional)" }).fill("National Assembly resolution 203/2015/QH15");
    await page.getByRole("button", { name: "Record a successor" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Agreements of ${name}`);
    await progress("0 of 3 agreements decided on");
    await expectAccessible(page);
  });

  await test.step("a slip in the act is put right", async () => {
    await page.getByRole("link", { name: "Who succeeded it" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Who succeeded ${name}`);
    await page.getByRole("textbox", { name: "Act (optional)" }).fill("National Assembly resolution 203/2025/QH15");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.locator("#history")).toContainText("Its succession corrected: act.");
    await page.getByRole("link", { name: "3 agreements to decide on" }).click();
    await progress("0 of 3 agreements decided on");
  });

  const earlier = await page.context().newPage();
  await earlier.goto(`${district}/succession/agreements`);

  await test.step("two are decided on together, with an officer and a day", async () => {
    for (const title of amended) await row(title).getByRole("checkbox").check();
    await page.getByRole("radio", { name: "Amend" }).check();
    await page.getByRole("button", { name: "Decide", exact: true }).click();
    await expect(page.getByRole("link", { name: "Choose who is responsible" })).toBeVisible();
    await page.getByLabel("Responsible officer").selectOption({ index: 1 });
    await page.getByLabel("To be done by").fill("2027-03-01");
    await page.getByRole("button", { name: "Decide", exact: true }).click();
    await progress("2 of 3 agreements decided on");
    await expect(row(amended[0] as string)).toContainText("by 1 Mar 2027");
    await expectAccessible(page);
  });

  await test.step("who still sees the list of before is told, and sees it as it is now", async () => {
    await earlier
      .getByRole("row", { name: new RegExp(amended[0] as string) })
      .getByRole("checkbox")
      .check();
    await earlier.getByRole("radio", { name: "Keep as inherited" }).check();
    await earlier.getByRole("button", { name: "Decide", exact: true }).click();
    await expect(earlier.getByText("It changed meanwhile: Decided on after a succession")).toBeVisible();
    await expect(earlier.getByText("2 of 3 agreements decided on", { exact: true })).toBeVisible();
    await expect(earlier.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await earlier.close();
  });

  await test.step("left and taken up again from the organisation’s page, the last one is decided by itself", async () => {
    await page.goto(district);
    await page.getByRole("link", { name: "1 agreement to decide on" }).click();
    await row(kept)
      .getByRole("link", { name: /^Decide/ })
      .click();
    await form();
    await page.getByRole("radio", { name: "Keep as inherited" }).check();
    await page.getByRole("button", { name: "Decide what becomes of it" }).click();
    await progress("3 of 3 agreements decided on");
  });

  await test.step("a decision is changed: its task is withdrawn, and the history says both", async () => {
    await row(amended[1] as string)
      .getByRole("link", { name: /^Change/ })
      .click();
    await form();
    await page.getByRole("radio", { name: "End", exact: true }).check();
    await page.getByRole("button", { name: "Decide what becomes of it" }).click();
    await row(amended[1] as string)
      .getByRole("link", { name: amended[1] as string, exact: true })
      .click();
    const history = page.locator("#history");
    await expect(history).toContainText(`Ho Chi Minh City answers in the place of ${name}`);
    await expect(history).toContainText("Decided: end, by 1 Mar 2027.");
    await expect(history).toContainText("Decided: amend, by 1 Mar 2027.");
    await expect(page.locator("#tasks")).toContainText("End the inherited agreement");
    await expect(page.locator("#tasks")).not.toContainText("Amend the inherited agreement");
  });

  await test.step("nothing is open, and it is finished", async () => {
    await page.goto(`${district}/succession/agreements`);
    await page.getByRole("link", { name: "Go on to finish" }).click();
    await page.getByRole("button", { name: "Finish", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(page.locator("#successions")).toBeHidden();
  });
});

test("the seeds’ successions wait on Today, each with its agreements", async ({ page, login }) => {
  await login("officer");
  await page.goto("/");
  const waiting = page.locator("#successions");
  await expect(waiting).toContainText("of Thu Duc City, for which Ho Chi Minh City answers now");
  await expect(waiting).toContainText("of Binh Duong Province, for which Ho Chi Minh City answers now");
  await waiting.getByRole("listitem").filter({ hasText: "Thu Duc City" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agreements of Thu Duc City");
  // Another journey decides on the pilot of the three; once it has ended, nothing is asked of it here.
  const state = page.getByText(/^0 of [23] agreements decided on$/);
  await expect(state).toBeVisible();
  const count = Number(/of (\d)/.exec(await state.innerText())?.[1]);
  await expect(page.getByRole("row", { name: /2023-005/ })).toContainText("Huangpu District People's Government");
  await page.getByRole("link", { name: `Choose all ${count} on this page` }).click();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(count);
});
