/** The office's task templates: an administrator writes one, an event makes its task, and one is used by hand. */
import { randomUUID } from "node:crypto";
import { expect, expectAccessible, test } from "./fixtures";
import { part, record, send, signIn, takeOver } from "./support";

// A kind and an event that no other journey brings together: nobody else gets the task.
const narrow = { event: "suspended", agreementKind: "foundingDecision" };

test("what an administrator writes once, an event makes a task of, in the language of whoever reads", async ({
  page,
  login,
}) => {
  const name = `Tell the two embassies ${randomUUID()}`;
  await login("administrator");
  await page.goto("/settings/task-templates/new");
  const add = page.getByRole("button", { name: "Add a template", exact: true });
  await page.getByLabel("What has to be done, in English").fill(name);
  await page.getByLabel("Checklist in English").fill("Draft the note\nHave it signed");
  await add.click();
  await expect(page.getByRole("link", { name: "Enter in Vietnamese what has to be done" })).toBeVisible();
  await page.getByLabel("What has to be done, in Vietnamese").fill("Thông báo cho hai đại sứ quán");
  await page.getByLabel("Checklist in Vietnamese").fill("Soạn công hàm\nTrình ký");
  await page.getByLabel("Made by").selectOption(narrow.event);
  await page.getByLabel("Kind of agreement").selectOption(narrow.agreementKind);
  await page.getByLabel("Days until it is due").fill("3");
  await page.getByRole("radio", { name: "Working days" }).check();
  await add.click();
  await expect(part(page, "Made by an event").getByRole("row", { name })).toContainText("3 working days later");
  await expectAccessible(page);

  await login("officer");
  const here = await takeOver(page, "Decision to be suspended", "inForce", { kind: narrow.agreementKind });
  await record(page, here, "record/suspended", { on: "2026-11-20", by: "The chairman", reason: "For now" });
  await page.goto(here);
  await part(page, "Tasks").getByRole("link", { name }).click();
  await expect(page.getByText("25 Nov 2026").first()).toBeVisible();
  await expect(page.getByText("Draft the note")).toBeVisible();
  await page.getByRole("button", { name: "Tiếng Việt" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thông báo cho hai đại sứ quán");
  await expect(page.getByText("Soạn công hàm")).toBeVisible();
});

test("what is offered by hand is ticked where a task is added, also without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page, "administrator");
  const name = "Write to the hosts";
  await send(page, "/settings/task-templates/new", {
    en: name,
    vi: "Gửi thư cho đơn vị đón tiếp",
    dueUnit: "calendarDays",
    dueDays: "0",
  });
  await signIn(page, "officer");
  await page.goto("/tasks/new");
  await page.getByRole("link", { name: "From a template" }).click();
  await page.getByRole("checkbox", { name, exact: true }).first().check();
  await page.getByRole("button", { name: "Add the tasks" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await context.close();
});
