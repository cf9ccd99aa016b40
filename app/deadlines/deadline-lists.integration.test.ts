/** Lists of deadlines on a real database: whose, which state, every filter, pages, the month, twelve months; one count of queries whatever there is. */
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";
import { deadlines, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { agreementRow, made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { addDays } from "#workflows/calendar/day";
import { readFilter } from "./filter";
import { listDeadlines } from "./list-queries.server";
import { monthOf } from "./month";
import { readMonth } from "./month-queries.server";
import { moveDeadline } from "./move-deadline.server";
import { completeDeadline } from "./settle-deadline.server";
import { changesOf, deadlinePage } from "./show-queries.server";
import { readTimeline } from "./timeline-queries.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let viewer: Ctx;
let manager: Ctx;

/** What an address asks for; a wrong one fails the test. */
function filterOf(search: string) {
  const usual = { whose: "office" as const, month: () => monthOf(officer.today) };
  const filter = readFilter(new URLSearchParams(search), usual);
  if (!filter) throw new Error(`wrong: ${search}`);
  return filter;
}

const listed = async (ctx: Ctx, search = "") =>
  (await listDeadlines(ctx, filterOf(search))).rows.map(
    ({ kind, about, task }) => `${about?.title ?? task?.title} ${kind}`,
  );

/** What a read asks the database, as it asks it. */
async function queriesOf(work: (ctx: Ctx) => Promise<unknown>) {
  const asked: { text: string; parameters: unknown[] }[] = [];
  const debug = (_connection: number, text: string, parameters: unknown[]) => asked.push({ text, parameters });
  const client = postgres(database.appUrl, { max: 1, debug });
  await work({ ...viewer, db: drizzle(client, { schema, casing: "snake_case" }) as unknown as Db });
  await client.end();
  return asked;
}

/** A deadline of an agreement as it stands in the table. */
async function put(agreementId: string | null, kind: string, dueOn: string, values = {}) {
  const row = { agreementId, kind, dueOn, computedOn: dueOn, basis: { rule: "termEnd" }, ...values };
  const [made] = await database.db.insert(deadlines).values(row).returning({ id: deadlines.id });
  return made?.id ?? "";
}

beforeAll(async () => {
  database = await testDb();
  await seedReference(database.db);
  const { db } = database;
  officer = await testContext({ db, name: "Lê An" });
  other = await testContext({ db });
  viewer = await testContext({ db, role: "viewer" });
  manager = await testContext({ db, role: "manager" });
  const mine = await agreementRow(db, "2026-001", {
    title: "Mine",
    ownerId: officer.actor.id,
    searchText: "mine thu duc",
  });
  const theirs = await agreementRow(db, "2026-002", { title: "Theirs", ownerId: other.actor.id });
  const nobodys = await agreementRow(db, "2026-003", { title: "Nobodys" });
  const secret = await agreementRow(db, "2026-004", { title: "Secret", confidential: true, ownerId: other.actor.id });
  await put(mine, "evaluationDue", "2025-12-31");
  await put(mine, "noticeDay", "2026-11-18");
  await put(mine, "dormant", "2026-06-01");
  await put(theirs, "termEnd", "2026-12-10");
  await put(theirs, "dormant", "2027-10-01");
  await put(nobodys, "opinionDue", "2026-11-21", { subject: "Bộ Ngoại giao" });
  await put(secret, "termEnd", "2026-11-25");
  await put(mine, "effectiveDay", "2026-10-01", { closedAt: officer.now, closedWhy: "passed" });
  const task = { agreementId: null, assigneeId: officer.actor.id, dueOn: null, note: null };
  const { id: taskId } = made(await addTask(officer, { ...task, title: "Gọi cho đối tác" }));
  await put(null, "taskDue", "2027-01-15", { taskId, basis: { rule: "task" } });
});

describe("the list", () => {
  it("shows what is overdue and to come, the longest overdue first, and neither what is dormant nor what is closed", async () => {
    expect(await listed(viewer)).toEqual([
      "Mine evaluationDue",
      "Mine noticeDay",
      "Nobodys opinionDue",
      "Theirs termEnd",
      "Gọi cho đối tác taskDue",
      "Theirs dormant",
    ]);
  });

  it.each([
    ["state=overdue", ["Mine evaluationDue"]],
    ["state=next30", ["Nobodys opinionDue", "Theirs termEnd"]],
    ["state=next90", ["Nobodys opinionDue", "Theirs termEnd", "Gọi cho đối tác taskDue"]],
    ["state=dormant", ["Mine dormant"]],
    ["state=closed", ["Mine effectiveDay"]],
    ["kind=termEnd", ["Theirs termEnd"]],
    ["day=2026-11-18", ["Mine noticeDay"]],
    ["q=thu+duc", ["Mine evaluationDue", "Mine noticeDay"]],
    ["q=Bo+ngoai", ["Nobodys opinionDue"]],
    ["q=goi", ["Gọi cho đối tác taskDue"]],
    ["q=nothing", []],
    ["country=KR", []],
  ])("narrowed to %s", async (search, rows) => {
    expect(await listed(viewer, search)).toEqual(rows);
  });

  it("of one's own holds what nobody owns for whoever can act on it, and tasks by their assignee", async () => {
    expect(await listed(officer, "whose=mine&state=next90")).toEqual(["Nobodys opinionDue", "Gọi cho đối tác taskDue"]);
    expect(await listed(other, "whose=mine&state=next30")).toEqual([
      "Nobodys opinionDue",
      "Secret termEnd",
      "Theirs termEnd",
    ]);
    expect(await listed(viewer, "whose=mine")).toEqual([]);
  });

  it("has nothing of an agreement that may not be seen", async () => {
    expect(await listed(officer, "kind=termEnd")).toEqual(["Theirs termEnd"]);
    expect(await listed(manager, "kind=termEnd")).toEqual(["Secret termEnd", "Theirs termEnd"]);
  });

  it("counts working days, and reminders sent and to come", async () => {
    const { rows } = await listDeadlines(officer, filterOf("kind=termEnd"));
    const id = rows[0]?.id ?? "";
    const reminder = {
      deadlineId: id,
      dueOn: "2026-12-10",
      recipient: "user:1",
      stepOn: "2026-12-03",
      plannedAt: officer.now,
    };
    const sendAfter = new Date("2026-12-03T01:00:00Z");
    await database.db.insert(reminders).values([
      { ...reminder, step: -30, sendAfter: new Date("2026-11-10T01:00:00Z"), status: "sent" },
      { ...reminder, step: -7, sendAfter },
      { ...reminder, step: 0, sendAfter: new Date("2026-12-10T01:00:00Z") },
      { ...reminder, step: -1, sendAfter, status: "suppressed", why: "moved" },
    ]);
    const [row] = (await listDeadlines(officer, filterOf("kind=termEnd"))).rows;
    expect(row?.reminders).toMatchObject({ sent: 1, toCome: 2 });
    expect(new Date(row?.reminders.next ?? 0)).toEqual(sendAfter);
    // 23 to 27 November are five, to 4 December ten, 7 to 10 December four more.
    expect(row?.workingDays).toBe(14);
  });

  it("refuses an address that asks for what does not exist", () => {
    const usual = { whose: "mine" as const, month: () => "2026-11" };
    for (const wrong of [
      "view=map",
      "state=x",
      "kind=x",
      "whose=x",
      "country=XX",
      "day=2026-02-30",
      "month=2026-13",
      "page=0",
    ])
      expect(readFilter(new URLSearchParams(wrong), usual), wrong).toBeNull();
    expect(readFilter(new URLSearchParams(`q=${"x".repeat(201)}`), usual)).toBeNull();
  });
});

describe("a month", () => {
  it("holds whole weeks from Monday, the days off by the office's table, and what falls due on each day", async () => {
    const month = await readMonth(viewer, filterOf("month=2026-09"));
    expect(month.weeks.map((week) => [week.length, week[0]?.day])).toEqual([
      [7, "2026-08-31"],
      [7, "2026-09-07"],
      [7, "2026-09-14"],
      [7, "2026-09-21"],
      [7, "2026-09-28"],
    ]);
    const days = month.weeks.flat();
    expect(
      days
        .filter(({ off }) => off)
        .map(({ day }) => day)
        .slice(0, 5),
    ).toEqual(["2026-08-31", "2026-09-01", "2026-09-02", "2026-09-05", "2026-09-06"]);
    const november = (await readMonth(viewer, filterOf("month=2026-11"))).weeks.flat();
    expect(november.filter(({ total }) => total > 0).map(({ day, rows }) => [day, rows[0]?.kind])).toEqual([
      ["2026-11-18", "noticeDay"],
      ["2026-11-21", "opinionDue"],
    ]);
  });

  it("shows the first of a full day, and how many there are", async () => {
    const id = await agreementRow(database.db, "2026-050", { title: "Full" });
    for (let at = 0; at < 9; at++) await put(id, "filingDue", "2028-02-29", { subject: `f${at}` });
    const day = (await readMonth(viewer, filterOf("month=2028-02"))).weeks.flat().find(({ total }) => total > 0);
    expect([day?.day, day?.rows.length, day?.total]).toEqual(["2028-02-29", 4, 9]);
  });
});

describe("twelve months", () => {
  it("hold agreements by their first day, with what is overdue from before", async () => {
    const timeline = await readTimeline(viewer, filterOf("view=timeline&month=2026-10"));
    expect([timeline.first, timeline.last]).toEqual(["2026-10-01", "2027-09-30"]);
    expect(timeline.rows.map(({ about, rows }) => [about?.title ?? null, rows.length])).toEqual([
      ["Mine", 2],
      ["Nobodys", 1],
      ["Theirs", 1],
      [null, 1],
    ]);
    expect(timeline.total).toBe(4);
    // Years that are over show what was due then, not what is overdue now.
    expect((await readTimeline(viewer, filterOf("view=timeline&month=2020-01"))).rows).toEqual([]);
  });
});

describe("the page of one deadline", () => {
  it("shows who moved it, and what was done to it, latest first", async () => {
    const { id: agreementId } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-12-10" } });
    const which = and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, "anniversary"));
    const [row] = await database.db.select({ id: deadlines.id }).from(deadlines).where(which);
    const id = row?.id ?? "";
    made(await moveDeadline(officer, id, { seenOn: "2026-12-10", dueOn: "2026-12-07", reason: "A visit" }));
    made(await completeDeadline(other, id, { seenOn: "2026-12-07", doneOn: null, note: "Flowers" }));
    expect(await deadlinePage(viewer, id)).toMatchObject({
      dueOn: "2026-12-07",
      computedOn: "2026-12-10",
      movedBy: "Lê An",
      doneBy: other.actor.name,
      closedOn: "2026-11-21",
      whose: "Lê An",
    });
    const said = (await changesOf(viewer, id)).map(({ verb, from, to, said }) => [verb, from, to, said]);
    expect(said.sort()).toEqual([
      ["deadlineDone", null, "2026-11-21", "Flowers"],
      ["deadlineMoved", "2026-12-10", "2026-12-07", "A visit"],
    ]);
  });

  it("is not there for whoever may not see the agreement", async () => {
    const { id: agreementId } = await makeAgreement(officer, { confidential: true });
    const [row] = await database.db.select().from(deadlines).where(eq(deadlines.agreementId, agreementId));
    const gone = { init: { status: 404 } };
    await expect(deadlinePage(viewer, row?.id)).rejects.toMatchObject(gone);
    await expect(deadlinePage(viewer, randomUUID())).rejects.toMatchObject(gone);
    await expect(deadlinePage(viewer, "x")).rejects.toMatchObject(gone);
    expect((await deadlinePage(manager, row?.id)).about?.id).toBe(agreementId);
  });
});

describe("however many there are", () => {
  it("a page asks the same number of queries, and counts say when there are more than a thousand", async () => {
    const { ctx, during, close } = await countedQueries(viewer, database.appUrl);
    const asked = async () => ({
      list: await during(() => listDeadlines(ctx, filterOf(""))),
      month: await during(() => readMonth(ctx, filterOf("month=2030-01"))),
      timeline: await during(() => readTimeline(ctx, filterOf("month=2029-12"))),
    });
    const id = await agreementRow(database.db, "2026-060", { title: "Few" });
    await put(id, "filingDue", "2030-01-01", { subject: "one" });
    const few = await asked();
    expect(few).toEqual({ list: 4, month: 3, timeline: 3 });
    const owners = await Promise.all(
      Array.from({ length: 30 }, (_, at) => agreementRow(database.db, `2027-${at}`, { title: `Many ${at}` })),
    );
    await database.db.insert(deadlines).values(
      Array.from({ length: 1200 }, (_, at) => {
        const dueOn = addDays("2030-01-01", at % 25);
        const of = { agreementId: owners[at % 30], kind: "filingDue", subject: `s${at}` };
        return { ...of, dueOn, computedOn: dueOn, basis: { rule: "typed" } };
      }),
    );
    expect(await asked()).toEqual(few);
    await close();
    const list = await listDeadlines(viewer, filterOf(""));
    expect([list.rows.length, list.total]).toEqual([50, 1001]);
    const second = await listDeadlines(viewer, filterOf("page=2"));
    expect(second.rows.filter(({ id }) => list.rows.some((row) => row.id === id))).toEqual([]);
    const timeline = await readTimeline(viewer, filterOf("month=2029-12"));
    expect([timeline.rows.length, timeline.total]).toEqual([20, 31]);
    const open = await database.db.$count(deadlines, isNull(deadlines.closedAt));
    expect(open).toBeGreaterThan(1200);
  });

  it("the list finds its page by the day, not by reading all of them", async () => {
    const sql = database.ownerSql;
    await sql`insert into deadlines (id, kind, subject, computed_on, due_on, basis, agreement_id)
      select gen_random_uuid(), 'filingDue', 'x' || n, '2031-01-01', date '2031-01-01' + (n % 4000), '{"rule":"typed"}',
        (select id from agreements where reference = '2027-' || (n % 30))
      from generate_series(1, 20000) n`;
    await sql`analyze deadlines`;
    const page = (await queriesOf((ctx) => listDeadlines(ctx, filterOf("")))).find(({ text }) =>
      /^select .* order by/s.test(text),
    );
    expect(page).toBeDefined();
    const plan = await sql.unsafe(`explain ${page?.text}`, page?.parameters as never[]);
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("deadlines_due");
  });
});
