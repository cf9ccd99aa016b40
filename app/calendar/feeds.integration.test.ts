import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { nameReaders } from "#app/agreements/access.server";
import type { Ctx } from "#app/platform/context.server";
import { changeRole, disablePerson } from "#app/settings/people.server";
import { addTask, completeTask, editTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import { activity, calendarFeeds, office, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext, testMoment, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { pageArgs } from "#test/support/pages";
import { loader } from "./feed";
import { createFeed, listFeeds, revokeFeed } from "./feeds.server";

let db: Db;
let owner: Ctx;
let stranger: Ctx;
let manager: Ctx;
let admin: Ctx;
let peers = 0;

beforeEach(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  owner = await testContext({ db, role: "officer" });
  stranger = await testContext({ db, role: "officer" });
  manager = await testContext({ db, role: "manager" });
  admin = await testContext({ db, role: "administrator" });
});

const feedOf = async (ctx: Ctx, scope: "mine" | "office" | "agreement", agreementId: string | null = null) =>
  made(await createFeed(ctx, { scope, agreementId }));

interface Asked {
  headers?: Record<string, string>;
  peer?: string;
  days?: number;
  demo?: boolean;
}

/** Asked each time from somewhere else, so that tests do not count as one who guesses. */
function ask(file: string, { headers, peer = `198.51.100.${++peers % 250}`, days = 0, demo = false }: Asked = {}) {
  const now = () => new Date(Date.parse(testMoment) + days * 86_400_000);
  const services = testServices(db, { publicOrigin: "https://entente.example", clock: { now }, demo });
  return loader(pageArgs(services, { path: `/calendar/${file}`, params: { file }, headers, peer }));
}

/** What a calendar program has understood: title, day and state of every entry, by day. */
async function understood(token: string, asked: Asked = {}) {
  const answer = await ask(`${token}.ics`, asked);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one))
    .map((event) => ({
      uid: event.uid,
      title: event.summary,
      on: String(event.startDate),
      status: String(event.component.getFirstPropertyValue("status")),
      sequence: event.sequence,
      alarms: event.component.getAllSubcomponents("valarm").length,
      description: event.description,
    }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

const titles = async (token: string, asked?: Asked) => (await understood(token, asked)).map(({ title }) => title);

const running = { step: "running", values: { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2025-12-31" } };
const task = (title: string, assigneeId: string | null, dueOn: string, agreementId: string | null = null) => ({
  title,
  agreementId,
  assigneeId,
  dueOn,
  note: null,
});

describe("a calendar", () => {
  test("holds one's own deadlines and tasks, the office's, or one agreement's", async () => {
    const pilot = await makeAgreement(owner, { ...running, title: "Pilot A" });
    made(await addTask(owner, task("Call them", owner.actor.id, "2026-12-01")));
    made(await addTask(owner, task("Write to them", stranger.actor.id, "2026-12-02")));
    const mine = await feedOf(owner, "mine");
    const whole = await feedOf(owner, "office");
    const one = await feedOf(owner, "agreement", pilot.id);
    const his = await feedOf(stranger, "mine");
    expect(await titles(mine.token)).toEqual(
      expect.arrayContaining([expect.stringMatching(/evaluation/i), expect.stringContaining("Call them")]),
    );
    expect((await titles(mine.token)).join()).not.toContain("Write to them");
    expect((await titles(whole.token)).join()).toMatch(/Call them.*Write to them/);
    expect((await titles(one.token)).join()).toMatch(/evaluation/i);
    expect((await titles(one.token)).join()).not.toContain("Call them");
    expect(await titles(his.token)).toEqual([expect.stringContaining("Write to them")]);
  });

  test("made by one form twice is one, under the address that was answered last, until a program reads it", async () => {
    const id = crypto.randomUUID();
    const sent = { scope: "mine" as const, agreementId: null, id };
    const [first, again] = [made(await createFeed(owner, sent)), made(await createFeed(owner, sent))];
    expect(again.id).toBe(first.id);
    expect(await listFeeds(owner)).toHaveLength(1);
    expect((await ask(`${first.token}.ics`)).status).toBe(404);
    const reopen = { refusal: { code: "input", problems: { requestKey: "reopenForm" } } };
    // Filled in anew it would be another one; once read, its address stays as it is.
    expect(await createFeed(owner, { ...sent, scope: "office" })).toMatchObject(reopen);
    expect(await titles(again.token)).toEqual([]);
    expect(await createFeed(owner, sent)).toMatchObject(reopen);
    expect((await ask(`${again.token}.ics`)).status).toBe(200);
    const lines = await db.select().from(activity).where(eq(activity.subjectType, "calendarFeed"));
    expect(lines).toHaveLength(1);
  });

  test("says what is due, on which day, how that was found, and where to read on", async () => {
    await makeAgreement(owner, { ...running, title: "Pilot A" });
    const { token } = await feedOf(owner, "mine");
    const evaluation = (await understood(token)).find(({ on }) => on === "2025-12-31");
    expect(evaluation).toMatchObject({ status: "CONFIRMED", alarms: 0, sequence: 0 });
    expect(evaluation?.description).toContain("last day of the pilot’s window");
    expect(evaluation?.description).toContain(`https://entente.example/deadlines/${evaluation?.uid}`);
  });

  test("keeps an entry's name when its day changes, and cancels it for sixty days when it is done", async () => {
    const { id } = made(await addTask(owner, task("Call them", owner.actor.id, "2026-12-01")));
    const { token } = await feedOf(owner, "mine");
    const [first] = await understood(token);
    expect(first).toMatchObject({ on: "2026-12-01", sequence: 0, alarms: 2 });
    const { agreementId: _, ...changed } = task("Call them", owner.actor.id, "2026-12-04");
    made(await editTask(owner, id, { ...changed, agreementId: null, version: 1 }));
    const [moved] = await understood(token);
    expect(moved).toMatchObject({ uid: first?.uid, on: "2026-12-04", sequence: 1, status: "CONFIRMED" });
    made(await completeTask(owner, id, { doneOn: null }));
    const [done] = await understood(token);
    expect(done).toMatchObject({ uid: first?.uid, sequence: 2, status: "CANCELLED", alarms: 0 });
    expect(await understood(token, { days: 59 })).toHaveLength(1);
    expect(await understood(token, { days: 61 })).toEqual([]);
  });

  test("is written in its owner's language, and in the office's where none is chosen", async () => {
    await makeAgreement(owner, { ...running, title: "Pilot A" });
    const { token } = await feedOf(owner, "mine");
    const file = async () => (await ask(`${token}.ics`)).text();
    expect(await file()).toContain("X-WR-CALNAME:My deadlines");
    await db.update(office).set({ locale: "vi" });
    expect(await file()).toContain("X-WR-CALNAME:Thời hạn của tôi");
    await db.update(users).set({ locale: "en" }).where(eq(users.id, owner.actor.id));
    expect(await file()).toContain("X-WR-CALNAME:My deadlines");
  });

  test("is sent again only when something changed", async () => {
    made(await addTask(owner, task("Call them", owner.actor.id, "2026-12-01")));
    const { token } = await feedOf(owner, "mine");
    const first = await ask(`${token}.ics`);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const again = await ask(`${token}.ics`, { headers: { "If-None-Match": `"x", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    made(await addTask(owner, task("Write to them", owner.actor.id, "2026-12-02")));
    expect((await ask(`${token}.ics`, { headers: { "If-None-Match": etag } })).status).toBe(200);
  });
});

describe("the rights of a calendar are its owner's of the moment", () => {
  test("a confidential agreement is in no calendar of somebody who may not see it, by any scope", async () => {
    const secret = await makeAgreement(owner, { ...running, title: "The secret one", confidential: true });
    const whole = await feedOf(stranger, "office");
    const managers = await feedOf(manager, "office");
    expect((await (await ask(`${whole.token}.ics`)).text()).includes("VEVENT")).toBe(false);
    expect((await titles(managers.token)).length).toBeGreaterThan(0);
    await expect(createFeed(stranger, { scope: "agreement", agreementId: secret.id })).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  test("being named on it, and being struck off, count at the next poll", async () => {
    const secret = await makeAgreement(owner, { ...running, title: "The secret one", confidential: true });
    made(await nameReaders(owner, secret.id, [stranger.actor.id]));
    const whole = await feedOf(stranger, "office");
    const one = await feedOf(stranger, "agreement", secret.id);
    expect((await titles(whole.token)).length).toBeGreaterThan(0);
    expect(await (await ask(`${one.token}.ics`)).text()).toContain("The secret one");
    made(await nameReaders(owner, secret.id, []));
    expect(await titles(whole.token)).toEqual([]);
    const after = await (await ask(`${one.token}.ics`)).text();
    expect(after).not.toContain("secret");
    expect(after).not.toContain("VEVENT");
    expect((await listFeeds(stranger)).map(({ agreement }) => agreement)).toEqual([null, null]);
  });

  test("being lowered and being disabled count at the next poll", async () => {
    await makeAgreement(owner, { ...running, confidential: true });
    const { token } = await feedOf(manager, "office");
    expect((await titles(token)).length).toBeGreaterThan(0);
    made(await changeRole(admin, manager.actor.id, { role: "officer", version: 1 }));
    expect(await titles(token)).toEqual([]);
    made(await disablePerson(admin, manager.actor.id));
    expect((await ask(`${token}.ics`)).status).toBe(404);
  });

  test("a demo account has calendars in a demonstration alone", async () => {
    const { token } = await feedOf(owner, "mine");
    await db.update(users).set({ demo: true }).where(eq(users.id, owner.actor.id));
    expect((await ask(`${token}.ics`)).status).toBe(404);
    expect((await ask(`${token}.ics`, { demo: true })).status).toBe(200);
  });
});

describe("the address of a calendar", () => {
  test("holds 256 random bits of which only the hash is kept", async () => {
    const { token } = await feedOf(owner, "mine");
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(await db.select().from(calendarFeeds))).not.toContain(token);
  });

  test("stops working when it is ended, by its owner alone", async () => {
    const { id, token } = await feedOf(owner, "mine");
    await expect(revokeFeed(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
    expect((await ask(`${token}.ics`)).status).toBe(200);
    made(await revokeFeed(owner, id));
    expect((await ask(`${token}.ics`)).status).toBe(404);
    expect(await listFeeds(owner)).toEqual([]);
  });

  test("ends by itself when nobody reads it for 180 days", async () => {
    const read = await feedOf(owner, "mine");
    const unread = await feedOf(owner, "office");
    expect((await ask(`${read.token}.ics`, { days: 170 })).status).toBe(200);
    expect((await ask(`${read.token}.ics`, { days: 340 })).status).toBe(200);
    expect((await ask(`${unread.token}.ics`, { days: 181 })).status).toBe(404);
  });

  test("is nothing without its ending, and nothing else opens one", async () => {
    const { token } = await feedOf(owner, "mine");
    for (const file of [token, `${token}.ICS`, `${token}.ics.ics`, ".ics", "a.ics", `${token.slice(1)}.ics`, "%00.ics"])
      expect((await ask(file)).status, file).toBe(404);
  });

  test("cannot be guessed without end; programs that go on asking for an ended one are no guesses", async () => {
    const { id, token } = await feedOf(owner, "mine");
    const other = await feedOf(owner, "office");
    made(await revokeFeed(owner, id));
    const peer = "203.0.113.7";
    for (let n = 0; n < 25; n++) expect((await ask(`${token}.ics`, { peer })).status).toBe(404);
    expect((await ask(`${other.token}.ics`, { peer })).status).toBe(200);
    for (let n = 0; n < 20; n++) expect((await ask(`${"g".repeat(43)}.ics`, { peer })).status).toBe(404);
    const limited = await ask(`${"h".repeat(43)}.ics`, { peer });
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(`${other.token}.ics`)).status).toBe(200);
  });

  test("twenty are enough for one person", async () => {
    for (let n = 0; n < 20; n++) await feedOf(owner, "mine");
    expect(await createFeed(owner, { scope: "mine", agreementId: null })).toMatchObject({
      refusal: { code: "rule", rule: "tooManyFeeds", parameter: "20" },
    });
  });
});

test("what was due under a record that was entered in error is cancelled", async () => {
  const { id } = await makeAgreement(owner, { ...running });
  const { token } = await feedOf(owner, "agreement", id);
  expect((await titles(token)).length).toBeGreaterThan(0);
  await happens(manager, id, "voided", { on: "2026-11-20", reason: "Entered twice" });
  expect(new Set((await understood(token)).map(({ status }) => status))).toEqual(new Set(["CANCELLED"]));
});
