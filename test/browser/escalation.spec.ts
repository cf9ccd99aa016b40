/** A critical duty that stays undone reaches the managers, inside the application and by mail, even on a Saturday. */
import { expect, expectAccessible, test } from "./fixtures";
import { lookNow, mailLink, mailText, openMail, remindedPilot, sideways } from "./reminding";
import { part } from "./support";

test("an overdue critical duty is told to the manager, who opens it from the mail and from the notification", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000);
  await login("officer");
  const { title, partner, agreement, deadline } = await remindedPilot(page, "2026-10-30");
  await page.goto(`${agreement}/reminders/evaluationDue`);
  await page.getByLabel("Managers are told once it is overdue by").fill("5");
  await page.getByLabel("Send at once instead of with the daily mail").check();
  await page.getByRole("button", { name: "Save for this agreement" }).click();
  await expect(page).toHaveURL(`${agreement}/reminders`);

  const thing = `Evaluation of the Ho Chi Minh City–${partner} pilot`;
  const sentence = `${thing} is 22 days overdue`;
  await login("manager");
  await test.step("the mail says why the manager gets it, and leads to the deadline", async () => {
    await lookNow(page);
    await openMail(page, "manager@demo.invalid", sentence);
    await expect(mailText(page)).toContainText(title);
    await expect(mailText(page)).toContainText(/You are told because it is 1\d working days overdue\./);
    await page.goto(await mailLink(page, thing));
    await expect(page).toHaveURL(deadline);
    const told = part(page, "Reminders").getByRole("row").filter({ hasText: "as a manager, because it is overdue" });
    await expect(told.filter({ hasText: "sent" })).toHaveCount(1);
  });

  await test.step("so does the notification, on a phone in the dark", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/notifications");
    const notice = page.getByRole("listitem").filter({ hasText: title });
    await expect(notice).toContainText("You are told because it was");
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page);
    await notice.getByRole("link", { name: sentence }).click();
    await expect(page).toHaveURL(deadline);
    await expectAccessible(page);
  });
});
