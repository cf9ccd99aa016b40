/**
 * Records for the journeys, so that each has its own: made fast, by posting the very forms of the pages as a browser
 * without scripts would. What a journey is about it does in the pages themselves.
 */
import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import type { DemoRole } from "./fixtures";

export type Form = Record<string, string>;

/** A connection that the server closed for being idle is opened anew. No journey is run twice by this. */
export const reconnect = { maxRetries: 1 };

export const origin = () => test.info().project.use.baseURL ?? "";

/** Posts a form as whoever is signed in on the page; answers where it leads. */
export async function send(page: Page, address: string, form: Form): Promise<string> {
  const answer = await page.request.post(address, {
    form,
    headers: { origin: origin() },
    maxRedirects: 0,
    ...reconnect,
  });
  expect(answer.status(), `${address} took the form`).toBe(302);
  return answer.headers().location ?? "";
}

/** Brings in a CSV file as whoever is signed in, up to where its rows are checked; answers its address. */
export async function checkFile(page: Page, subject: string, csv: string, form: Form): Promise<string> {
  const answer = await page.request.post(`/imports/new?subject=${subject}`, {
    multipart: { requestKey: randomUUID(), file: { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv) } },
    headers: { origin: origin() },
    maxRedirects: 0,
    ...reconnect,
  });
  expect(answer.status(), "the file was taken").toBe(302);
  const address = answer.headers().location ?? "";
  await send(page, `${address}/columns`, { version: await versionOn(page, `${address}/columns`), ...form });
  await versionOn(page, address);
  return address;
}

/** Adds a text as a document to a record, by the form without scripts; answers the document's address. */
export async function addFile(
  page: Page,
  on: string,
  record: string,
  name: string,
  text: string,
  about: Form,
): Promise<string> {
  const answer = await page.request.post(`/documents/new?on=${on}&record=${record}`, {
    multipart: {
      ...{ ...about, requestKey: randomUUID() },
      file: { name, mimeType: "text/plain", buffer: Buffer.from(text) },
    },
    headers: { origin: origin() },
    maxRedirects: 0,
    ...reconnect,
  });
  expect(answer.status(), "the document was taken").toBe(302);
  return answer.headers().location ?? "";
}

/** The version that the form at an address carries, once there is one. */
export async function versionOn(page: Page, address: string): Promise<string> {
  let version = "";
  await expect
    .poll(
      async () => {
        const opened = await (await page.request.get(address, reconnect)).text();
        version = /name="version"[^>]*value="(\d+)"/.exec(opened)?.[1] ?? "";
        return version;
      },
      { timeout: 30_000 },
    )
    .not.toBe("");
  return version;
}

const pathOf = (location: string) => location.split(/[?#]/, 1)[0] ?? "";

const described: Form = {
  titleLanguage: "en",
  kind: "memorandumOfUnderstanding",
  "parties.0.organisation": "Ho Chi Minh City",
  "parties.0.side": "ours",
  "parties.0.role": "party",
  "parties.1.organisation": "Guangzhou · CN",
  "parties.1.side": "theirs",
  "parties.1.role": "party",
  summary: "Exchange of experience with smart-city services.",
  fields: "smartCity",
  contactOurs: "Nguyen Van Nen",
  contactTheirs: "Guo Yonghang",
};

/** A proposal; answers its address. Blank fields of the form are given as "". */
export async function propose(page: Page, title: string, form: Form = {}): Promise<string> {
  const begun = { requestKey: randomUUID(), on: "2026-06-01", by: "Department of Planning" };
  return pathOf(await send(page, "/agreements/new", { ...described, ...begun, title, ...form }));
}

/** An agreement that already lives; answers its address. */
export async function takeOver(page: Page, title: string, step: string, form: Form = {}): Promise<string> {
  const source = { requestKey: randomUUID(), publisher: "The office’s own files", subject: title, step };
  return pathOf(await send(page, "/agreements/new/taken-over", { ...described, ...source, title, ...form }));
}

/** One whose pilot has run its course, with an indicator to measure. */
export async function takeOverPilot(page: Page, title: string, step: "running" | "closed"): Promise<string> {
  const here = await takeOver(page, title, step, {
    signedOn: "2024-11-17",
    question: "Does it work here?",
    firstOn: "2025-01-01",
    lastOn: "2026-10-31",
    ...(step === "closed" ? { outcome: "go" } : {}),
  });
  await send(page, `${here}/indicators/new`, { name: "Requests answered in a day", unit: "%", target: "90" });
  return here;
}

/** Records an event in the form at a place of the agreement, opened on its newest state. */
export async function record(page: Page, agreement: string, place: string, form: Form): Promise<void> {
  const opened = await (await page.request.get(`${agreement}/${place}`, reconnect)).text();
  const revision = /name="revision"[^>]*value="(\d+)"/.exec(opened)?.[1];
  expect(revision, `${agreement}/${place} shows its form`).toBeDefined();
  await send(page, `${agreement}/${place}`, { requestKey: randomUUID(), revision: revision ?? "", ...form });
}

/** The form of an event that needs no more than a day, who decided and a reason. */
export const declining: Form = { on: "2026-06-10", by: "Chairman", reason: "No interest any more" };

/** The agreement whose page, or a page of which, is open. */
export const agreementOf = (page: Page) => new URL(page.url()).pathname.split("/").slice(0, 3).join("/");

/** Presses a button that records something, and waits until the agreement's own page is there. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/agreements\/[0-9a-f-]{36}(\?|#|$)/);
}

/** The title itself. Before scripts arrive, blank rows for titles in other languages follow it. */
export const titleField = (page: Page) => page.getByLabel("Title", { exact: true }).first();

/** A part of a page, by its heading. */
export const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The sentences of the history that stand on the page. */
export const history = (page: Page) => part(page, "History").getByRole("listitem");

/** Signs the page's browser in as one of the four demo people. */
export async function signIn(page: Page, as: DemoRole): Promise<void> {
  const answer = await page.request.post("/session/demo", {
    form: { as },
    headers: { origin: origin() },
    maxRedirects: 0,
    ...reconnect,
  });
  expect(answer.status()).toBe(303);
}

/** Invites somebody new: their page in the settings, and the link that lets them in once. The page has to be an administrator's. */
export async function invite(page: Page, role: DemoRole): Promise<{ name: string; user: string; link: string }> {
  const name = `Trần Thu ${randomUUID().slice(0, 4)}`;
  const form = { name, email: `${randomUUID()}@city.example`, role };
  const answer = await page.request.post("/settings/people/new", { form, headers: { origin: origin() }, ...reconnect });
  const user = /\/settings\/people\/[0-9a-f-]{36}/.exec(await answer.text())?.[0] ?? "";
  // The invitation itself went out by mail: the link is one made by hand.
  const made = await page.request.post(`${user}/link`, { form: {}, headers: { origin: origin() }, ...reconnect });
  const link = /\/session\/link\/[\w-]{40,}/.exec(await made.text())?.[0] ?? "";
  expect(link, "the page shows the link once").not.toBe("");
  return { name, user, link };
}
