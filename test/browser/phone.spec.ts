/** On a phone: nothing is wider than the screen, the menu opens by keyboard, and what happened can be recorded. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { agreementOf, declining, history, press, propose, takeOverPilot } from "./support";

/** What sticks out to the right of the screen, outermost first. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("main *, header *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName}.${element.className}`)
      .slice(0, 5);
  });

test("no page scrolls sideways at 390 px, nor at 320", async ({ page, login }) => {
  test.setTimeout(90_000);
  await login("manager");
  const proposal = await propose(page, `A proposal with a rather long title, as papers of two governments have them`);
  const pilot = await takeOverPilot(page, "A pilot read on a phone", "closed");
  await page.goto("/agreements?q=thu+duc");
  const documented = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  const organisation = "/organisations?q=huangpu";
  await page.goto(organisation);
  const partner = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  await page.goto("/people?q=nguyen");
  const person = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  for (const address of [
    "/",
    "/agreements",
    "/agreements/new",
    "/agreements/new/taken-over",
    proposal,
    `${proposal}/edit`,
    `${proposal}/opinions`,
    `${proposal}/record/cleared`,
    pilot,
    `${pilot}/evaluation`,
    documented ?? "",
    "/organisations",
    "/organisations/new",
    partner ?? "",
    "/people",
    "/people/new",
    person ?? "",
    "/deadlines?whose=office",
    "/deadlines?whose=office&view=calendar",
    "/deadlines?whose=office&view=timeline",
    "/tasks",
    "/tasks/new",
    "/pipeline",
    "/pipeline?view=timeline",
    "/pipeline?view=map",
    "/dashboard",
    "/figures/stageAge",
    "/completeness?owner=all",
    "/reports",
    "/no/such/page",
  ])
    await test.step(address, async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await tooWide(page), `wider than 390: ${address}`).toEqual([]);
      await page.setViewportSize({ width: 320, height: 844 });
      expect(await tooWide(page), `wider than 320: ${address}`).toEqual([]);
    });
});

test("the settings and the sign-in do not scroll sideways either", async ({ page, login }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/session/new");
  expect(await tooWide(page)).toEqual([]);
  await expectAccessible(page);
  await login("administrator");
  for (const address of [
    "/settings",
    "/settings/people",
    "/settings/people/new",
    "/settings/policies",
    "/settings/policies/opinion",
    "/settings/scorecard",
    "/settings/office",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await tooWide(page), address).toEqual([]);
  }
});

test("on a phone the menu opens by keyboard, and an event is recorded", async ({ page, login }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login("officer");
  const here = await propose(page, "Declined on the way to the airport");
  await page.goto("/");
  const menu = page.getByText("Menu", { exact: true });
  await menu.focus();
  await page.keyboard.press("Enter");
  const people = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" });
  await expect(people).toBeVisible();
  await expectAccessible(page);
  await people.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
  await expect(people).toBeHidden();

  await page.goto(here);
  await expectAccessible(page);
  await page.getByText(/other things? that can happen/).click();
  await page.getByRole("link", { name: "Record… Decline", exact: true }).click();
  await page.getByLabel("Declined on").fill(declining.on ?? "");
  await page.getByLabel("Declined by").fill(declining.by ?? "");
  await page.getByLabel("Reason").fill(declining.reason ?? "");
  await expectAccessible(page);
  await press(page, "Decline");
  expect(agreementOf(page)).toBe(here);
  await expect(history(page).filter({ hasText: "Declined by Chairman." })).toHaveCount(1);
});
