/** From minutes to tasks: lines become tasks, one gets a checklist and goes over the board; both are changed at once, and that is undone. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { sideways } from "./reminding";
import { send } from "./support";

const lane = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("lines of the minutes become tasks, go over the board, and are changed together", async ({ page, login }) => {
  await login("officer");
  const mark = randomUUID().slice(0, 8);
  const [book, write] = [`Book the hall ${mark}.`, `Write to the partner ${mark}.`];
  const talks = { titleEn: `Talks ${mark}`, firstOn: "2026-11-10", requestKey: randomUUID() };
  const meeting = await send(page, "/meetings/new", talks);
  await send(page, `${meeting}/minutes`, { minutes: `The two sides met.\n${book}\n${write}`, version: "1" });

  await test.step("the lines that are ticked become tasks of the meeting", async () => {
    await page.goto(meeting);
    await page.locator(`a[href="${meeting}/tasks"]`).click();
    await page.getByLabel(book).check();
    await page.getByLabel(write).check();
    await page.getByRole("button", { name: "Make tasks of the ticked lines" }).click();
    await expect(page.getByRole("region", { name: "Tasks" }).getByRole("link", { name: book })).toBeVisible();
  });

  await test.step("one of them gets a checklist", async () => {
    await page.getByRole("region", { name: "Tasks" }).getByRole("link", { name: book }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(book);
    await send(page, `${new URL(page.url()).pathname}/items`, { items: "Ask the hotel\nPay" });
    await page.reload();
    await page.getByRole("button", { name: "Tick: Ask the hotel" }).click();
    await expect(page.getByText("1 of 2 ticked")).toBeVisible();
  });

  await test.step("it is begun by the button of its card, and dragged to those done", async () => {
    await page.goto(`/tasks?view=board&q=${mark}`);
    await expect(page.locator("[data-card][draggable=true]").first()).toBeVisible();
    const card = (name: string) => lane(page, name).getByRole("article").filter({ hasText: book });
    await expect(card("To do")).toContainText("1 of 2 done");
    await card("To do").getByText("Move to…").click();
    await card("To do").getByRole("button", { name: "Begun" }).click();
    await expect(card("Begun")).toBeVisible();
    await card("Begun").dragTo(lane(page, "Done"));
    await expect(card("Done")).toContainText("Done on");
    await expect(card("Begun")).toHaveCount(0);
  });

  await test.step("both are given a priority at once, and it is taken back", async () => {
    await page.goto(`/tasks?status=any&q=${mark}`);
    const rows = page.getByRole("row").filter({ hasText: mark });
    await expect(rows).toHaveCount(2);
    // As wide as a window at 200 percent: the table scrolls in its card, the page does not.
    const size = page.viewportSize();
    await page.setViewportSize({ width: 690, height: 900 });
    expect(await sideways(page)).toBe(0);
    if (size) await page.setViewportSize(size);
    for (const title of [book, write]) await page.getByRole("checkbox", { name: `Choose: ${title}` }).check();
    const bar = page.getByRole("region", { name: "Change several at once" });
    await expect(bar.getByText("2 tasks chosen")).toBeVisible();
    await expectAccessible(page);
    await bar.getByLabel("Priority", { exact: true }).selectOption("High");
    await bar.getByRole("button", { name: "Set the priority" }).click();
    await expect(page.getByText("The priority of 2 tasks was changed")).toBeVisible();
    await expect(bar).toBeHidden();
    await expect(rows.filter({ hasText: write })).toContainText("High priority");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Taken back: 2 tasks")).toBeVisible();
    await expect(rows.filter({ hasText: "High priority" })).toHaveCount(0);
  });
});
