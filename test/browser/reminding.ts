/** Records that reminders are about, and the mails that become of them, for the journeys of reminders. */
import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { reconnect, send, takeOver } from "./support";

export interface Reminded {
  title: string;
  /** A partner of its own, by which its mails are told from those of other journeys. */
  partner: string;
  agreement: string;
  /** The deadline's page. */
  deadline: string;
}

/** A pilot that runs until then, owned by whoever is signed in, and a deadline of it. */
export async function remindedPilot(page: Page, lastOn: string, kind = "evaluationDue"): Promise<Reminded> {
  const word = randomUUID().slice(0, 8);
  const partner = `Port ${word}`;
  const title = `Port services ${word}`;
  await send(page, "/organisations/new", { name: partner, type: "municipality", country: "KR" });
  await page.goto("/agreements/new");
  const agreement = await takeOver(page, title, "running", {
    owner: await page.getByLabel("Owner").inputValue(),
    "parties.1.organisation": partner,
    signedOn: "2024-11-17",
    question: "Does it work here?",
    firstOn: "2025-01-01",
    lastOn,
  });
  const list = await page.request.get(`/deadlines?whose=office&kind=${kind}&q=${word}`, reconnect);
  const deadline = /\/deadlines\/[0-9a-f-]{36}/.exec(await list.text())?.[0] ?? "";
  expect(deadline, `a deadline of ${title}`).not.toBe("");
  return { title, partner, agreement, deadline };
}

/** The worker looks for reminders every minute, and at once when a mail is to go out: somebody asks for a code. */
export async function lookNow(page: Page): Promise<void> {
  const asked = await page.request.post("/session/new", {
    form: { email: `${randomUUID()}@city.example` },
    headers: { origin: test.info().project.use.baseURL ?? "" },
    maxRedirects: 0,
    ...reconnect,
  });
  expect(asked.status()).toBe(303);
}

/** Opens the newest mail of the local mailbox that goes there with this in its subject, once it has come. */
export async function openMail(page: Page, to: string, about: string): Promise<void> {
  const mail = page.locator("tbody tr").filter({ hasText: to }).getByRole("link", { name: about }).first();
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 75_000 });
  await mail.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(about);
}

/** A link of the mail that is open, as its HTML has it. The frame it is shown in lets nobody look into it. */
export async function mailLink(page: Page, label: string): Promise<string> {
  const html = await (await page.request.get(`${page.url()}/html`, reconnect)).text();
  const links = [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
  const found = links.find(([, , text]) => text === label)?.[1];
  expect(found, `the mail has a link “${label}”`).toBeDefined();
  return found ?? "";
}

/** The mail that is open, as text. */
export const mailText = (page: Page) => page.locator("pre");

/** What of a page is wider than the screen. */
export const sideways = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
