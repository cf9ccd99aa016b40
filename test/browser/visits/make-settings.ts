/** What an administrator makes: the records of the walk over settings, and a link for whoever is signed out. */
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { invite, reconnect, send, signIn } from "../support";
import { linkOn } from "./link-on";
import type { Made } from "./visit";

/** A link that has not been used yet, as an administrator makes it who then signs out. */
export async function makeLink(page: Page): Promise<Made> {
  await signIn(page, "administrator");
  const { link } = await invite(page, "viewer");
  await page.context().clearCookies();
  // The invitation went out, into the mailbox of the demonstration.
  const inBox = /\/mailbox\/[0-9a-f-]{36}/;
  const mailbox = async () => (await page.request.get("/mailbox", reconnect)).text();
  await expect.poll(mailbox, { timeout: 30_000 }).toMatch(inBox);
  return { link, mail: await linkOn(page, "/mailbox", inBox) };
}

export async function makeSettings(page: Page): Promise<Made> {
  const { user } = await invite(page, "viewer");
  const { user: userDisabled } = await invite(page, "officer");
  await send(page, `${userDisabled}/disable`, {});
  const criterion = await linkOn(page, "/settings/scorecard", /\/settings\/scorecard\/[0-9a-f-]{36}/);
  const lists = { itemsEn: "Draft\nSend", itemsVi: "Soạn\nGửi" };
  const fields = { en: "Tell the press", vi: "Thông báo cho báo chí", dueDays: "3", dueUnit: "workingDays", ...lists };
  await send(page, "/settings/task-templates/new", fields);
  const template = await linkOn(page, "/settings/task-templates", /\/settings\/task-templates\/[0-9a-f-]{36}/);
  await send(page, "/settings/mail/suppressed/new", { address: `${randomUUID()}@city.example` });
  const mail = await linkOn(page, "/settings/mail", /\/settings\/mail\/[0-9a-f-]{36}/);
  const person = await send(page, "/people/new", { name: `Somebody ${randomUUID()}` });
  return { user, userDisabled, criterion, template, mail, person };
}
