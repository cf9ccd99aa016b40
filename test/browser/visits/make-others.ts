/** The records of the walk over everything else, made as an officer makes them. */
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { addFile, checkFile, origin, reconnect, send, versionOn } from "../support";
import { linkOn } from "./link-on";
import { idOf, type Made } from "./visit";

export async function makeOthers(page: Page): Promise<Made> {
  const name = `City ${randomUUID()}`;
  const names = { "names.0.language": "ko", "names.0.name": "도시" };
  const organisation = await send(page, "/organisations/new", {
    ...{ name, type: "municipality", country: "KR" },
    ...names,
    // Each worker makes one, and they are called the same in Korean.
    another: "on",
  });
  const ended = await send(page, "/organisations/new", {
    name: `${name}, as it was`,
    type: "municipality",
    country: "KR",
    another: "on",
  });
  await send(page, `${ended}/succession`, { successor: name, on: "2025-07-01" });
  const person = await send(page, "/people/new", {
    name: "Lee Jiwoo",
    another: "on",
    "names.0.language": "ko",
    "names.0.name": "이지우",
  });
  await send(page, `${person}/posts/new`, { title: "Mayor", organisation: name });
  const post = await linkOn(page, person, new RegExp(`${person}/posts/[0-9a-f-]{36}`));
  const visit = await send(page, "/visits/new", {
    ...{ direction: "in", titleEn: `Delegation of ${name}`, firstOn: "2026-11-10", lastOn: "2026-11-12" },
    ...{ "places.0.name": "Ho Chi Minh City", "organisations.0.organisation": name, talkingPoints: "Trains" },
    requestKey: randomUUID(),
  });
  await send(page, `${visit}/members/new`, { person: `Lee Jiwoo · ${name}`, side: "theirs", role: "head" });
  const member = await linkOn(page, visit, new RegExp(`${visit}/members/[0-9a-f-]{36}`));
  const item = { titleEn: "Talks", firstOn: "2026-11-10", startsAt: "09:30", "organisations.0.organisation": name };
  await send(page, `/meetings/new?visit=${idOf(visit)}`, { ...item, requestKey: randomUUID() });
  const meeting = await linkOn(page, visit, /\/meetings\/[0-9a-f-]{36}/);
  const given = { direction: "given", what: "A lacquer picture", on: "2026-11-10", value: "150", currency: "USD" };
  const gift = await send(page, "/gifts/new", { ...given, requestKey: randomUUID() });
  const about = { kind: "letter", language: "en" };
  const document = await addFile(page, "person", idOf(person) ?? "", "letter.txt", "Dear colleagues", about);
  const documentGone = await addFile(page, "person", idOf(person) ?? "", "old.txt", "Dear all", about);
  await send(page, `${documentGone}/remove`, {});
  const said = { body: "@Lee Jiwoo writes Korean", requestKey: randomUUID() };
  const standsAt = await send(page, `/comments/new?on=person&record=${idOf(person)}`, said);
  const comment = standsAt.replace(/.*#comment-/, "/comments/");
  const task = await send(page, "/tasks/new", { title: "Call them", dueOn: "2026-11-25" });
  const taskDone = await send(page, "/tasks/new", { title: "Write to them" });
  await send(page, `${task}/items`, { items: "Find the number\nCall" });
  await send(page, `${task}/waits`, { task: idOf(taskDone) ?? "", change: "add" });
  await send(page, `${taskDone}/done`, { doneOn: "2026-11-20" });
  const made = await page.request.post("/preferences/calendars/new", {
    form: { scope: "mine" },
    headers: { origin: origin() },
    ...reconnect,
  });
  expect(made.ok()).toBe(true);
  const feed = await linkOn(page, "/preferences", /\/preferences\/calendars\/[0-9a-f-]{36}/);
  const csv = `Name,Country\nWalk ${randomUUID()}: partner of a file,FR\nWalk: wrong ${randomUUID()},Nowhere\n`;
  const form = { "columns.0": "name", "columns.1": "country", "fixed.type": "company", dayOrder: "dayFirst" };
  const checked = await checkFile(page, "organisations", csv, form);
  const brought = await checkFile(page, "organisations", csv.replace("partner", "friend"), form);
  await send(page, brought, { version: await versionOn(page, brought) });
  await expect
    .poll(async () => (await page.request.get(`${brought}/undo`, { ...reconnect, maxRedirects: 0 })).status(), {
      timeout: 30_000,
    })
    .toBe(200);
  return {
    organisation,
    ended,
    person,
    post,
    visit,
    member,
    meeting,
    gift,
    task,
    taskDone,
    feed,
    checked,
    brought,
    document,
    documentGone,
    comment,
  };
}
