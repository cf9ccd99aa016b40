/** One task in depth: what it is for, its checklist, its rhythm, and what it waits for. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readMeeting } from "#app/meetings/locked-meeting.server";
import { editMeeting } from "#app/meetings/meetings.server";
import type { Ctx } from "#app/platform/context.server";
import { changesSince } from "#app/today/change-queries.server";
import { withdrawFollowUps } from "#db/follow-up-store.server";
import { deadlines, taskDependencies, taskItems, tasks } from "#db/schema";
import { lockAgreement } from "#db/workflow-store.server";
import { commitment } from "#test/factories/commitments";
import { agreementRow, made, organisation, person } from "#test/factories/records";
import { meeting, visit } from "#test/factories/visits";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { addDependency, removeDependency } from "./dependencies.server";
import { addTasksFromMinutes, minutesForTasks } from "./from-minutes.server";
import { nextIdOf } from "./next-id.server";
import { addItems, changeItem } from "./task-items.server";
import { neighboursOf, offeredBefore, partsOf } from "./task-parts.server";
import { taskPage } from "./task-queries.server";
import { addTask, beginTask, completeTask, editTask, type NewTask, reopenTask } from "./tasks.server";
import { tasksOf } from "./tasks-of.server";

let database: TestDatabase;
let officer: Ctx;
let manager: Ctx;
let viewer: Ctx;
let open: string;
let other: string;
let secret: string;
const gone = { init: { status: 404 } };
const forbidden = { ok: false, refusal: { code: "forbidden" } };

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  manager = await testContext({ db: database.db, role: "manager" });
  viewer = await testContext({ db: database.db, role: "viewer" });
  open = await agreementRow(database.db, "2026-001");
  other = await agreementRow(database.db, "2026-002");
  secret = await agreementRow(database.db, "2026-003", { confidential: true });
});

const plain = { title: "Call them", agreementId: null, assigneeId: null, dueOn: null, note: null };
const add = async (values: Partial<NewTask> = {}, by = officer) => made(await addTask(by, { ...plain, ...values })).id;
const row = async (id: string) => (await database.db.select().from(tasks).where(eq(tasks.id, id)))[0];
const rule = (name: string) => ({ ok: false, refusal: { code: "rule", rule: name } });

describe("a task for a record", () => {
  it("is shown on the page of that record, and says what it is for", async () => {
    const subjects = [
      { type: "organisation", id: await organisation(officer, "Port of Busan") },
      { type: "person", id: await person(officer, "Lee Jiwoo") },
      { type: "visit", id: await visit(officer) },
      { type: "meeting", id: await meeting(officer) },
      { type: "commitment", id: await commitment(officer, open) },
    ] as const;
    for (const about of subjects) {
      const id = await add({ about });
      const { rows, open: count } = await tasksOf(viewer, about);
      expect([rows.map((one) => one.id), count]).toEqual([[id], 1]);
      expect(rows[0]?.about).toMatchObject(about);
    }
  });

  it("is a visit's when it is for a meeting of its programme", async () => {
    const visitId = await visit(officer);
    const id = await meeting(officer);
    await database.ownerSql`update meetings set visit_id = ${visitId} where id = ${id}`;
    const task = await add({ about: { type: "meeting", id } });
    expect((await tasksOf(viewer, { type: "visit", id: visitId })).rows.map((one) => one.id)).toEqual([task]);
  });

  it("has the rights of the agreement that a commitment belongs to, whatever was asked for", async () => {
    const promised = await commitment(manager, secret);
    await expect(addTask(officer, { ...plain, about: { type: "commitment", id: promised } })).rejects.toMatchObject(
      gone,
    );
    const id = await add({ agreementId: open, about: { type: "commitment", id: promised } }, manager);
    expect((await row(id))?.agreementId).toBe(secret);
    await expect(taskPage(officer, id)).rejects.toMatchObject(gone);
    made(await editTask(manager, id, { ...plain, agreementId: null, version: 1 }));
    expect((await row(id))?.agreementId).toBe(secret);
  });

  it("of a meeting belongs to one of the agreements it is about", async () => {
    const about = { type: "meeting" as const, id: await meeting(officer, { agreementIds: [open] }) };
    expect((await row(await add({ about })))?.agreementId).toBe(open);
    const two = { type: "meeting" as const, id: await meeting(officer, { agreementIds: [open, other] }) };
    for (const agreementId of [null, secret])
      expect(await addTask(manager, { ...plain, agreementId, about: two })).toMatchObject({
        refusal: { problems: { agreement: "chooseMeetingAgreement" } },
      });
    expect((await row(await add({ about: two, agreementId: other })))?.agreementId).toBe(other);
    const hidden = { type: "meeting" as const, id: await meeting(manager, { agreementIds: [secret] }) };
    await expect(addTask(officer, { ...plain, about: hidden })).rejects.toMatchObject(gone);
  });

  it("goes with its meeting where that comes to be about agreements: who may not know of the one knows nothing of the other", async () => {
    const meetingId = await meeting(manager);
    const id = await add({ about: { type: "meeting", id: meetingId }, dueOn: "2026-12-01" }, manager);
    expect(await taskPage(officer, id)).toMatchObject({ agreement: null });
    made(await editMeeting(manager, meetingId, { agreementIds: [secret], version: 1 }));
    expect(await taskPage(manager, id)).toMatchObject({ agreement: { id: secret }, version: 2 });
    await expect(taskPage(officer, id)).rejects.toMatchObject(gone);
    const [due] = await database.db.select().from(deadlines).where(eq(deadlines.taskId, id));
    expect(due?.agreementId).toBe(secret);
  });

  it("goes with its meeting only to where whoever has it may see it: to another of its agreements, or the meeting is refused", async () => {
    const [meetingId, about] = [await meeting(manager), [secret, other].sort()];
    const has = { about: { type: "meeting" as const, id: meetingId }, assigneeId: officer.actor.id };
    const [id, was] = [await add(has), await add(has)];
    made(await completeTask(officer, was, { doneOn: null }));
    const problems = { agreements: `meetingTaskMayNotSee:${officer.actor.name}` };
    expect(await editMeeting(manager, meetingId, { agreementIds: [secret], version: 1 })).toMatchObject({
      refusal: { code: "input", problems },
    });
    expect(await readMeeting(manager, meetingId)).toMatchObject({ version: 1, fields: { agreementIds: [] } });
    expect(await row(id)).toMatchObject({ agreementId: null, version: 1 });
    made(await editMeeting(manager, meetingId, { agreementIds: about, version: 1 }));
    expect(await row(id)).toMatchObject({ agreementId: other, version: 2 });
    // Done, it waits for nobody any more.
    made(await completeTask(officer, id, { doneOn: null }));
    made(await editMeeting(manager, meetingId, { agreementIds: [secret], version: 2 }));
    expect([(await row(id))?.agreementId, (await row(was))?.agreementId]).toEqual([secret, secret]);
  });

  it("of a meeting about one agreement stays with it, and nothing else is put on record", async () => {
    const about = { type: "meeting" as const, id: await meeting(officer, { agreementIds: [open] }) };
    const id = await add({ about });
    made(await editTask(officer, id, { ...plain, version: 1 }));
    expect(await row(id)).toMatchObject({ agreementId: open, version: 1 });
  });

  it("costs its card as many queries for fourteen as for none", async () => {
    const about = { type: "visit" as const, id: await visit(officer) };
    const counted = await countedQueries(officer, database.appUrl);
    const none = await counted.during((ctx) => tasksOf(ctx, about));
    for (let at = 0; at < 14; at += 1) await add({ about, items: ["One"] });
    expect(await counted.during((ctx) => tasksOf(ctx, about))).toBe(none);
    expect(await tasksOf(officer, about)).toMatchObject({ open: 14, done: 0, rows: { length: 12 } });
    await counted.close();
  });
});

describe("a form of a task", () => {
  it("sent twice, at once or later, adds one; gone back to and filled in anew it is to be opened again", async () => {
    const id = crypto.randomUUID();
    const items = ["Find the number"];
    const sent = await Promise.all([add({ id, items }), add({ id, items })]);
    expect([...sent, await add({ id, items })]).toEqual([id, id, id]);
    expect(await database.db.$count(taskItems, eq(taskItems.taskId, id))).toBe(1);
    expect(await addTask(officer, { ...plain, id, title: "Write to them" })).toMatchObject({
      refusal: { problems: { requestKey: "reopenForm" } },
    });
  });
});

describe("a checklist", () => {
  const texts = async (id: string) => (await partsOf(officer, id)).map(({ text, doneOn }) => [text, doneOn !== null]);

  it("is begun with the task, added to, put in order, ticked and taken out of", async () => {
    const id = await add({ items: ["Draft", "Sign"] });
    made(await addItems(officer, id, ["Send"]));
    const [draft, sign, send] = (await partsOf(officer, id)).map((part) => part.id) as [string, string, string];
    made(await changeItem(officer, id, send, "up"));
    made(await changeItem(officer, id, send, "up"));
    made(await changeItem(officer, id, send, "up"));
    made(await changeItem(officer, id, draft, "down"));
    made(await changeItem(officer, id, sign, "tick"));
    made(await changeItem(officer, id, sign, "tick"));
    expect(await texts(id)).toEqual([
      ["Send", false],
      ["Sign", true],
      ["Draft", false],
    ]);
    expect(await taskPage(officer, id)).toMatchObject({ items: 3, itemsDone: 1, version: 1 });
    made(await changeItem(officer, id, sign, "untick"));
    made(await changeItem(officer, id, send, "remove"));
    expect(await texts(id)).toEqual([
      ["Sign", false],
      ["Draft", false],
    ]);
  });

  it("grows once by a form that is sent twice; gone back to and filled in anew, that is to be opened again", async () => {
    const id = await add();
    const key = crypto.randomUUID();
    const send = (...parts: string[]) => addItems(officer, id, parts, key);
    for (const sent of await Promise.all([send("Draft", "Sign"), send("Draft", "Sign")])) made(sent);
    made(await send("Draft", "Sign"));
    for (const sent of [await send("Draft", "Send"), await send("Draft", "Sign", "Send")])
      expect(sent).toMatchObject({ refusal: { problems: { requestKey: "reopenForm" } } });
    expect(await texts(id)).toEqual([
      ["Draft", false],
      ["Sign", false],
    ]);
  });

  it("is news on Today when it grows, not with every tick", async () => {
    const later = { ...officer, now: new Date(officer.now.getTime() + 60_000) };
    const id = await add({}, later);
    made(await addItems(later, id, ["Draft"]));
    const [part] = await partsOf(officer, id);
    made(await changeItem(later, id, part?.id ?? "", "tick"));
    const news = await changesSince(manager, officer.now);
    expect(news.map(({ sentence }) => sentence.text).sort()).toEqual(["Parts added to its checklist.", "Task added."]);
  });

  it("is changed by nobody who may not, nor from another task, nor beyond a hundred parts", async () => {
    const id = await add({ items: ["Draft"] });
    const [part] = await partsOf(officer, id);
    const partId = part?.id ?? "";
    expect(await addItems(viewer, id, ["More"])).toEqual(forbidden);
    expect(await changeItem(viewer, id, partId, "tick")).toEqual(forbidden);
    await expect(changeItem(officer, await add(), partId, "remove")).rejects.toMatchObject(gone);
    expect(await addItems(officer, id, Array(100).fill("More"))).toMatchObject({
      refusal: { problems: { items: "tooManyRows:100" } },
    });
    const hidden = await add({ agreementId: secret, items: ["Draft"] }, manager);
    await expect(addItems(officer, hidden, ["More"])).rejects.toMatchObject(gone);
    expect(await texts(id)).toEqual([["Draft", false]]);
  });
});

describe("a task that comes again", () => {
  const monthly = { dueOn: "2026-01-31", repeats: "month", priority: "high", items: ["Count", "Send"] } as const;
  const done = async (id: string) => made(await completeTask(officer, id, { doneOn: null }));

  it("needs a day", async () => {
    expect(await addTask(officer, { ...plain, repeats: "week" })).toMatchObject({
      refusal: { problems: { dueOn: "enterFirstDue" } },
    });
    const id = await add({ dueOn: "2026-12-01" });
    made(await editTask(manager, id, { ...plain, dueOn: "2026-12-01", repeats: "week", version: 1 }));
    // Two edits that each hang together.
    expect(await editTask(officer, id, { ...plain, dueOn: null, version: 1 })).toMatchObject({
      refusal: { problems: { dueOn: "enterFirstDue" } },
    });
  });

  it("is there again once it is done, on the day of its rhythm, its checklist unticked", async () => {
    const about = { type: "visit" as const, id: await visit(officer) };
    const id = await add({ ...monthly, items: [...monthly.items], about });
    const [first] = await partsOf(officer, id);
    made(await changeItem(officer, id, first?.id ?? "", "tick"));
    await done(id);
    await done(id);
    const next = nextIdOf(id);
    expect(await taskPage(officer, next)).toMatchObject({
      ...{ dueOn: "2026-02-28", priority: "high", repeats: "month", items: 2, itemsDone: 0, doneOn: null },
      about,
    });
    expect((await tasksOf(officer, about)).rows.map((one) => one.id)).toEqual([next]);
    const [deadline] = await database.db.select().from(deadlines).where(eq(deadlines.taskId, next));
    expect(deadline).toMatchObject({ dueOn: "2026-02-28", closedAt: null });
    await done(next);
    expect(await taskPage(officer, nextIdOf(next))).toMatchObject({ dueOn: "2026-03-31" });
  });

  it("begins its rhythm anew where its day was moved", async () => {
    const id = await add({ dueOn: "2026-01-31", repeats: "month" });
    await done(id);
    const moved = { ...plain, dueOn: "2026-03-05", version: 1 };
    made(await editTask(officer, nextIdOf(id), moved));
    await done(nextIdOf(id));
    expect(await taskPage(officer, nextIdOf(nextIdOf(id)))).toMatchObject({ dueOn: "2026-04-05" });
  });

  it("opened again takes the untouched next one back, and brings it back when done", async () => {
    const id = await add({ ...monthly, items: [...monthly.items], agreementId: open });
    await done(id);
    made(await reopenTask(officer, id));
    expect(await taskPage(officer, nextIdOf(id))).toMatchObject({ withdrawn: true });
    const [closed] = await database.db
      .select()
      .from(deadlines)
      .where(eq(deadlines.taskId, nextIdOf(id)));
    expect(closed?.closedAt).not.toBeNull();
    await done(id);
    expect(await taskPage(officer, nextIdOf(id))).toMatchObject({ withdrawn: false, dueOn: "2026-02-28", items: 2 });
    made(await reopenTask(officer, id));
    expect(await taskPage(officer, nextIdOf(id))).toMatchObject({ withdrawn: true });
  });

  it("is locked in one order with the next one, as are their days, so that whoever changes both waits", async () => {
    const again = { dueOn: "2026-01-31", repeats: "month" } as const;
    const days = (id: string) =>
      database.db.select({ id: deadlines.id }).from(deadlines).where(eq(deadlines.taskId, id));
    for (const table of ["tasks", "deadlines"] as const) {
      // The next one is the first in that order.
      let [id, last, first]: (string | undefined)[] = [];
      while (!id || !first || !last || first > last) {
        id = await add(again);
        made(await completeTask(officer, id, { doneOn: null }));
        made(await reopenTask(officer, id));
        const both = [id, nextIdOf(id)];
        [last, first] = table === "tasks" ? both : (await Promise.all(both.map(days))).map(([day]) => day?.id);
      }
      let completed: ReturnType<typeof completeTask> | undefined;
      await database.ownerSql.begin(async (sql) => {
        const [holder] =
          await sql`select pg_backend_pid() as pid, id from ${sql(table)} where id = ${first as string} for update`;
        completed = completeTask(officer, id as string, { doneOn: null });
        completed.catch(() => {});
        let waits = false;
        while (!waits)
          [{ waits }] = await database.ownerSql`select exists (select from pg_stat_activity
            where ${holder?.pid} = any (pg_blocking_pids(pid))) as waits`;
        await sql`select id from ${sql(table)} where id = ${last as string} for update nowait`;
      });
      made((await completed) as Awaited<typeof completed> & object);
    }
  });

  it("comes while something is being recorded of its agreement: neither waits for the other", async () => {
    const id = await add({ dueOn: "2026-01-31", repeats: "month", agreementId: open });
    await database.db.transaction(async (tx) => {
      await lockAgreement(tx, open);
      made(await completeTask(officer, id, { doneOn: null }));
    });
    expect(await row(nextIdOf(id))).toMatchObject({ agreementId: open });
  });

  it("stays whatever becomes of the events of its agreement", async () => {
    const id = await add({ dueOn: "2026-01-31", repeats: "year", agreementId: other });
    await done(id);
    const nothing = { pilots: [], tasks: [], revisions: [], filings: [], successorId: null };
    await database.ownerSql`update tasks set template = 'office' where id = ${nextIdOf(id)}`;
    await database.db.transaction((tx) => withdrawFollowUps(tx, other, nothing));
    expect(await taskPage(officer, nextIdOf(id))).toMatchObject({ withdrawn: false, dueOn: "2027-01-31" });
  });

  it("opened again leaves a next one with which somebody did something, and makes no second", async () => {
    const id = await add({ ...monthly, items: [...monthly.items] });
    await done(id);
    made(await beginTask(officer, nextIdOf(id), true));
    made(await reopenTask(officer, id));
    await done(id);
    expect(await taskPage(officer, nextIdOf(id))).toMatchObject({ withdrawn: false, startedOn: "2026-11-21" });
  });
});

describe("a task that waits for another", () => {
  it("is neither begun nor done before it; the refusal names it", async () => {
    const [first, then] = [await add({ title: "Ask the ministry" }), await add()];
    made(await addDependency(officer, then, first));
    made(await addDependency(officer, then, first));
    const waits = { refusal: { code: "rule", rule: "taskWaits", parameter: "Ask the ministry" } };
    expect(await completeTask(officer, then, { doneOn: null })).toMatchObject(waits);
    expect(await beginTask(officer, then, true)).toMatchObject(waits);
    expect((await taskPage(viewer, then)).waitsFor).toEqual([{ id: first, title: "Ask the ministry", template: null }]);
    expect(await neighboursOf(viewer, first)).toMatchObject({ before: [], after: [{ id: then }] });
    made(await completeTask(officer, first, { doneOn: null }));
    expect((await taskPage(viewer, then)).waitsFor).toEqual([]);
    made(await completeTask(officer, then, { doneOn: null }));
  });

  it("waits no more once that was taken out", async () => {
    const [first, then] = [await add(), await add()];
    made(await addDependency(officer, then, first));
    expect(await removeDependency(viewer, then, first)).toEqual(forbidden);
    made(await removeDependency(officer, then, first));
    made(await beginTask(officer, then, true));
  });

  it("cannot wait for itself, nor for one that waits for it, over others too", async () => {
    const [a, b, c] = [await add(), await add(), await add()];
    made(await addDependency(officer, b, a));
    made(await addDependency(officer, c, b));
    expect(await addDependency(officer, a, a)).toMatchObject(rule("taskWaitsForItself"));
    expect(await addDependency(officer, a, c)).toMatchObject(rule("taskCircle"));
    expect(await addDependency(viewer, a, c)).toEqual(forbidden);
    const offered = (await offeredBefore(officer, a, "call")).map(({ id }) => id);
    expect([b, c].filter((id) => offered.includes(id))).toEqual([]);
  });

  it("knows nothing of one that its reader may not see, and nobody can name that", async () => {
    const [hidden, then] = [await add({ title: "Hidden", agreementId: secret }, manager), await add()];
    await expect(addDependency(officer, then, hidden)).rejects.toMatchObject(gone);
    made(await addDependency(manager, then, hidden));
    expect((await taskPage(manager, then)).waitsFor).toHaveLength(1);
    expect((await taskPage(officer, then)).waitsFor).toEqual([]);
    expect(await neighboursOf(officer, then)).toEqual({ before: [], after: [], more: 0 });
    expect(await offeredBefore(officer, then, "hidden")).toEqual([]);
    made(await completeTask(officer, then, { doneOn: null }));
  });

  it("is named on the page of that one, or counted where many wait", async () => {
    const first = await add({ title: "Ask the ministry" });
    const waiting = await database.db
      .insert(tasks)
      .values(
        Array.from({ length: 30 }, (_, at) => ({
          title: "Then",
          createdBy: officer.actor.id,
          dueOn: `2027-01-${String(30 - at).padStart(2, "0")}`,
        })),
      )
      .returning({ id: tasks.id, dueOn: tasks.dueOn });
    await database.db.insert(taskDependencies).values(waiting.map(({ id }) => ({ taskId: id, dependsOnId: first })));
    const { before, after, more } = await neighboursOf(viewer, first);
    expect([before.length, after.length, more]).toEqual([0, 25, 5]);
    expect(after[0]?.id).toBe(waiting.find(({ dueOn }) => dueOn === "2027-01-01")?.id);
  });

  it("is locked in one order with it, so that two who change the same tasks wait for each other", async () => {
    const [low, high] = [await add(), await add()].sort() as [string, string];
    await database.ownerSql.begin(async (sql) => {
      const [holder] = await sql`select pg_backend_pid() as pid, id from tasks where id = ${low} for update`;
      const added = addDependency(officer, high, low);
      // It waits for the first of them by now.
      let waits = false;
      while (!waits)
        [{ waits }] = await database.ownerSql`select exists (select from pg_stat_activity
          where ${holder?.pid} = any (pg_blocking_pids(pid))) as waits`;
      await sql`select id from tasks where id = ${high} for update nowait`;
      added.catch(() => {});
    });
    made(await addDependency(officer, high, low));
    expect((await neighboursOf(officer, high)).before).toMatchObject([{ id: low }]);
  });

  it("is offered what is for the same record, and anything by its words", async () => {
    const about = { type: "visit" as const, id: await visit(officer) };
    const [then, beside] = [await add({ about }), await add({ about, title: "Book the hall" })];
    const elsewhere = await add({ title: "Đặt phòng họp" });
    expect((await offeredBefore(officer, then, "")).map(({ id }) => id)).toEqual([beside]);
    expect((await offeredBefore(officer, then, "phong hop")).map(({ id }) => id)).toEqual([elsewhere]);
  });
});

describe("a task that was begun", () => {
  it("says since when, until somebody says it was not", async () => {
    const id = await add();
    expect(await beginTask(viewer, id, true)).toEqual(forbidden);
    made(await beginTask(officer, id, true));
    made(await beginTask(manager, id, true));
    expect(await taskPage(officer, id)).toMatchObject({ startedOn: "2026-11-21", version: 2 });
    made(await beginTask(officer, id, false));
    expect(await taskPage(officer, id)).toMatchObject({ startedOn: null, version: 3 });
    made(await completeTask(officer, id, { doneOn: null }));
    expect(await beginTask(officer, id, true)).toMatchObject(rule("taskIsDone"));
  });
});

describe("minutes", () => {
  const long = `Send ${"the list of trainees ".repeat(20)}`.trim();
  const minuted = async (text: string, agreementIds: string[] = []) => {
    const id = await meeting(officer, { agreementIds });
    await database.ownerSql`update meetings set minutes = ${text} where id = ${id}`;
    return id;
  };
  const common = { agreementId: null, assigneeId: null, dueOn: "2026-12-01" };

  it("become tasks line by line, each once", async () => {
    const id = await minuted(`Both sides met.\n\nWrite to the port\n${long}`, [open]);
    expect(await addTasksFromMinutes(viewer, id, ["Write to the port"], common)).toEqual(forbidden);
    const chosen = ["Write to the port", long];
    expect(made(await addTasksFromMinutes(officer, id, chosen, common)).added).toBe(2);
    expect(made(await addTasksFromMinutes(officer, id, chosen, common)).added).toBe(0);
    const { rows } = await tasksOf(officer, { type: "meeting", id });
    expect(rows.map(({ title, agreement }) => [title?.slice(0, 5), agreement?.id]).sort()).toEqual([
      ["Send ", open],
      ["Write", open],
    ]);
    const { lines } = await minutesForTasks(officer, id);
    expect(lines?.map(({ taskId }) => taskId !== null)).toEqual([false, true, true]);
    const cut = rows.find(({ title }) => title?.endsWith("…"))?.id ?? "";
    expect((await taskPage(officer, cut)).note).toBe(long);
  });

  it("that say something else by now make none", async () => {
    const id = await minuted("Write to the port");
    expect(await addTasksFromMinutes(officer, id, ["Write to the port", "Pay"], common)).toMatchObject(
      rule("minutesChanged"),
    );
    expect((await tasksOf(officer, { type: "meeting", id })).open).toBe(0);
  });
});
