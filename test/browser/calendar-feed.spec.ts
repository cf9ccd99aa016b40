/** Deadlines in somebody's own calendar program: the address is shown once, follows what changes, and ends. */
import type { APIRequestContext } from "@playwright/test";
import ICAL from "ical.js";
import { expect, expectAccessible, test } from "./fixtures";
import { remindedPilot } from "./reminding";
import { part, reconnect, send } from "./support";

/** What a calendar program that knows nothing of us has understood. */
async function poll(request: APIRequestContext, address: string) {
  const answer = await request.get(address, reconnect);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  return { events, name: String(calendar.getFirstPropertyValue("x-wr-calname")), etag: answer.headers().etag ?? "" };
}

test("a calendar’s address is shown once, follows the deadlines, and stops working when it is ended", async ({
  page,
  login,
  request,
}) => {
  test.setTimeout(90_000);
  await login("officer");
  const { title, partner, deadline } = await remindedPilot(page, "2026-12-15");
  const id = deadline.split("/").at(-1);
  const calendars = part(page, "Calendars");

  const address = await test.step("it is made under one’s own settings, and shown once", async () => {
    await page.goto("/preferences");
    await expectAccessible(page);
    await calendars.getByRole("link", { name: "Make a calendar" }).click();
    await page.getByLabel("Of one agreement").check();
    await page.getByRole("button", { name: "Make the address" }).click();
    await expect(page.getByLabel("Agreement", { exact: true })).toHaveAccessibleDescription(/Choose the agreement/);
    await page.getByLabel("Agreement", { exact: true }).fill(title);
    await page.getByRole("button", { name: "Make the address" }).click();
    const shown = await page.getByRole("textbox", { name: "Address" }).inputValue();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Back to my settings" }).click();
    await expect(calendars.getByRole("row").filter({ hasText: title })).toContainText("Not yet");
    expect(await page.content()).not.toContain(shown.split("/").at(-1));
    return shown;
  });

  const first = await test.step("a calendar program reads it without a session", async () => {
    const { events, name, etag } = await poll(request, address);
    expect(name).toContain(title);
    const evaluation = events.find(({ uid }) => uid === id);
    expect(evaluation?.summary).toContain(`Evaluation of the Ho Chi Minh City–${partner} pilot`);
    expect(String(evaluation?.startDate)).toBe("2026-12-15");
    expect(evaluation?.startDate.isDate).toBe(true);
    expect(evaluation?.component.getAllSubcomponents("valarm").length).toBeGreaterThan(0);
    const again = await request.get(address, { headers: { "If-None-Match": etag }, ...reconnect });
    expect(again.status()).toBe(304);
    await page.reload();
    await expect(calendars.getByRole("row").filter({ hasText: title })).not.toContainText("Not yet");
    return evaluation;
  });

  await test.step("a deadline that moves is the same entry on another day", async () => {
    await send(page, `${deadline}/move`, { seenOn: "2026-12-15", dueOn: "2026-12-22", reason: "Later" });
    const moved = (await poll(request, address)).events.find(({ uid }) => uid === id);
    expect(String(moved?.startDate)).toBe("2026-12-22");
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  });

  await test.step("ended, the next poll finds nothing", async () => {
    await calendars
      .getByRole("row")
      .filter({ hasText: title })
      .getByRole("link", { name: /^End it/ })
      .click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "End the calendar" }).click();
    await expect(page).toHaveURL(/\/preferences#calendars$/);
    await expect(calendars.getByText(title)).toHaveCount(0);
    expect((await request.get(address, reconnect)).status()).toBe(404);
  });
});
