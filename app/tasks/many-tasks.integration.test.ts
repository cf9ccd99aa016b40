/** Many tasks on a real database: one filter for list, month and board; several changed at once and taken back; rights, queries and plans. */
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { activity, bulkChanges, deadlines, tasks, users } from "#db/schema";
import { agreementRow, made, organisation } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { changeTasks } from "./bulk.server";
import type { BulkAct, BulkInput } from "./bulk-form";
import { addDependency } from "./dependencies.server";
import { type Lane, readFilter, type TaskFilter } from "./filter";
import { listTasks, taskIds } from "./list-queries.server";
import { matchingTasks, orderOf, templatesCalled } from "./matching.server";
import { moveTask } from "./move-task.server";
import { nextIdOf } from "./next-id.server";
import { placesOf, readTaskBoard } from "./task-board.server";
import { readTaskMonth } from "./task-calendar.server";
import { addTask, beginTask, completeTask, editTask } from "./tasks.server";
import { ownBulkChange, undoBulk } from "./undo-bulk.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let viewer: Ctx;
let counted: Counted;
let city: string;
const id = {} as Record<
  "call" | "letter" | "begun" | "waits" | "done" | "nobodys" | "secret" | "observed" | "event",
  string
>;

const filter = (search = ""): TaskFilter =>
  readFilter(new URLSearchParams(search), { whose: "mine", month: "2026-11" }) as TaskFilter;
const names = Object.fromEntries;
const found = async (ctx: Ctx, search: string) => {
  const byId = names(Object.entries(id).map(([name, one]) => [one, name]));
  return (await listTasks(ctx, filter(search))).rows.map((row) => byId[row.id] ?? row.title);
};

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager" });
  viewer = await testContext({ db, role: "viewer" });
  counted = await countedQueries(officer, database.appUrl);
  const open = await agreementRow(db, "2026-001", { title: "Smart city", searchText: "smart city" });
  const secret = await agreementRow(db, "2026-002", { title: "Quiet talks", confidential: true });
  const observed = await agreementRow(db, "2026-003", { title: "Between others", observed: true });
  city = await organisation(officer, "Huangpu");
  const mine = { agreementId: null, assigneeId: officer.actor.id, dueOn: null, note: null };
  const add = async (ctx: Ctx, title: string, more: object = {}) =>
    made(await addTask(ctx, { ...mine, title, ...more })).id;
  id.call = await add(officer, "Call the partner", { dueOn: "2026-11-20", priority: "high" });
  id.letter = await add(officer, "Write a letter", { dueOn: "2026-11-25", agreementId: open });
  id.begun = await add(officer, "Translate the programme", { about: { type: "organisation", id: city } });
  id.waits = await add(officer, "Send the letter", { dueOn: "2026-11-25" });
  id.done = await add(officer, "Book the hall", { dueOn: "2026-11-18" });
  id.nobodys = await add(officer, "Prepare the gifts", { assigneeId: null, dueOn: "2026-12-24" });
  id.secret = await add(manager, "Quiet call", { assigneeId: null, agreementId: secret, dueOn: "2026-11-25" });
  id.observed = await add(officer, "Read the news", { assigneeId: other.actor.id, agreementId: observed });
  const [event] = await db
    .insert(tasks)
    .values({ template: "translateText", agreementId: open, key: "event:1:translateText", createdBy: other.actor.id })
    .returning({ id: tasks.id });
  id.event = event?.id ?? "";
  made(await beginTask(officer, id.begun, true));
  made(await addDependency(officer, id.waits, id.letter));
  made(await completeTask(officer, id.done, { doneOn: null }));
});
afterAll(() => counted.close());

describe("the filter", () => {
  it("shows what is mine or nobody's by day, those without one last", async () => {
    expect(await found(officer, "")).toEqual(
      expect.arrayContaining(["call", "letter", "waits", "nobodys", "begun", "event"]),
    );
    expect((await found(officer, ""))[0]).toBe("call");
    expect(await found(viewer, "")).toEqual([]);
  });

  it("leaves out tasks of agreements one may not see, and of observed ones for the office", async () => {
    expect(await found(officer, "whose=office")).not.toContain("secret");
    expect(await found(manager, "whose=office")).toContain("secret");
    expect(await found(manager, "whose=office")).not.toContain("observed");
    expect(await found(viewer, "whose=all")).toEqual(expect.not.arrayContaining(["secret"]));
    expect(await found(viewer, "whose=all")).toContain("observed");
  });

  it.each<[string, string[]]>([
    ["status=waiting", ["waits"]],
    ["status=begun", ["begun"]],
    ["status=done", ["done"]],
    ["status=todo&due=next7", ["letter"]],
    ["due=overdue", ["call"]],
    ["due=noDay&status=todo", ["event"]],
    ["priority=high", ["call"]],
    ["assignee=nobody&first=2026-12-01", ["nobodys"]],
    ["first=2026-11-20&last=2026-11-24&status=any", ["call"]],
    ["for=organisation", ["begun"]],
    ["for=nothing&status=todo&assignee=nobody", ["nobodys"]],
    ["day=2026-11-20", ["call"]],
    ["q=letter&status=todo", ["letter"]],
    ["q=smart city&status=todo&assignee=nobody", ["event"]],
    ["q=vietnamese translation", ["event"]],
  ])("%s", async (search, expected) => {
    expect(await found(officer, search)).toEqual(expected);
  });

  it("narrows to one record, whoever has its tasks", async () => {
    expect(await found(viewer, `organisation=${city}`)).toEqual(["begun"]);
  });

  it("finds the words of a rule without its accents", () => {
    expect(templatesCalled(textIn("vi"), "dich van ban")).toEqual(["translateText"]);
    expect(templatesCalled(textIn("en"), "")).toEqual([]);
  });

  it("orders by priority, and by the day the other way round", async () => {
    expect((await found(officer, "sort=priority"))[0]).toBe("call");
    expect(await found(officer, "sort=-due&for=nothing&assignee=nobody")).toEqual(["nobodys"]);
  });
});

describe("the board", () => {
  const lanesOf = async (ctx: Ctx, search: string) =>
    (await readTaskBoard(ctx, filter(search))).map(({ lane, cards, total }) => [lane, cards.length, total]);

  it("has every task in one lane", async () => {
    const me = `assignee=${officer.actor.id}`;
    expect(await lanesOf(officer, me)).toEqual([
      ["todo", 2, 2],
      ["begun", 1, 1],
      ["waiting", 1, 1],
      ["done", 1, 1],
    ]);
    expect(await lanesOf(officer, `${me}&status=waiting`)).toEqual([["waiting", 1, 1]]);
  });

  const laneOf = async (task: string) => {
    const board = await readTaskBoard(officer, filter("whose=all"));
    return board.find(({ cards }) => cards.some((card) => card.id === task))?.lane;
  };

  it("moves a task through its own rules, and not at all where they refuse it", async () => {
    const there: (Lane | undefined)[] = [];
    for (const lane of ["begun", "done", "begun", "todo"] as const) {
      made(await moveTask(officer, id.call, lane));
      there.push(await laneOf(id.call));
    }
    expect(there).toEqual(["begun", "done", "begun", "todo"]);
    expect(await moveTask(officer, id.waits, "done")).toMatchObject({
      refusal: { code: "rule", rule: "taskWaits", parameter: "Write a letter" },
    });
    expect(await moveTask(viewer, id.call, "begun")).toEqual({ ok: false, refusal: { code: "forbidden" } });
    await expect(moveTask(officer, id.secret, "done")).rejects.toMatchObject({ init: { status: 404 } });
  });
});

it("the month holds each on its day, and the office's holidays", async () => {
  const month = await readTaskMonth(officer, filter("view=calendar&whose=all"));
  const on = (day: string) => month.weeks.flat().find((one) => one.day === day);
  expect(on("2026-11-25")).toMatchObject({ total: 2, inMonth: true });
  expect(on("2026-11-20")?.rows.map((row) => row.title)).toEqual(["Call the partner"]);
  expect(month).toMatchObject({ total: 3, before: "2026-10", after: "2026-12" });
});

describe("several at once", () => {
  const ask = (change: BulkAct, chosen: string[], more: Partial<BulkInput> = {}): BulkInput => ({
    ...{ chosen, change, all: false, requestKey: crypto.randomUUID() },
    ...more,
  });
  const task = async (one: string) => {
    const [row] = await database.db.select().from(tasks).where(eq(tasks.id, one));
    return row as typeof tasks.$inferSelect;
  };
  const add = async (title: string, more: object = {}) =>
    made(await addTask(officer, { title, agreementId: null, assigneeId: null, dueOn: null, note: null, ...more })).id;

  it("are given to somebody, with their deadlines and a line in each history, and taken back", async () => {
    const [one, two] = [await add("One", { dueOn: "2026-12-01" }), await add("Two", { assigneeId: other.actor.id })];
    const asked = ask({ do: "assignee", assigneeId: other.actor.id }, [one, two]);
    const result = made(await changeTasks(officer, asked, filter()));
    expect(result).toMatchObject({ changed: 1, left: [] });
    expect(await task(one)).toMatchObject({ assigneeId: other.actor.id, version: 2 });
    const lines = await database.db.select().from(activity).where(eq(activity.subjectId, one)).orderBy(activity.at);
    expect(lines.map(({ verb }) => verb).sort()).toEqual(["taskAdded", "taskEdited"]);
    // The same form sent twice.
    expect(made(await changeTasks(officer, asked, filter()))).toEqual({ id: result.id, changed: 1, left: [] });
    expect(await ownBulkChange(officer, result.id)).toEqual({
      id: result.id,
      what: "assignee",
      changed: 1,
      undone: false,
    });
    expect(made(await undoBulk(officer, result.id))).toEqual({ left: [], back: 1 });
    expect(await task(one)).toMatchObject({ assigneeId: null, version: 3 });
    expect(made(await undoBulk(officer, result.id))).toEqual({ left: [], back: 1 });
    expect(await task(one)).toMatchObject({ version: 3 });
  });

  it("of a confidential agreement are left with whoever may see it, and the others are given", async () => {
    const values = { confidential: true, ownerId: officer.actor.id };
    const closed = await agreementRow(database.db, "2026-004", values);
    const [hidden, plain] = [await add("Hidden one", { agreementId: closed }), await add("Plain one")];
    const to = { do: "assignee", assigneeId: other.actor.id } as const;
    const problems = { assigneeId: "assigneeMayNotSee:Bình" };
    const result = made(await changeTasks(officer, ask(to, [hidden, plain]), filter()));
    expect(result).toMatchObject({ changed: 1, left: [{ id: hidden, refusal: { code: "input", problems } }] });
    expect([(await task(hidden)).assigneeId, (await task(plain)).assigneeId]).toEqual([null, other.actor.id]);
    // Taken back, it does not return to somebody who does not see it any more.
    await database.db.update(tasks).set({ assigneeId: other.actor.id }).where(eq(tasks.id, hidden));
    const given = made(
      await changeTasks(officer, ask({ do: "assignee", assigneeId: officer.actor.id }, [hidden]), filter()),
    );
    expect(made(await undoBulk(officer, given.id))).toMatchObject({
      back: 0,
      left: [{ id: hidden, why: { problems } }],
    });
    await database.db.delete(tasks).where(eq(tasks.agreementId, closed));
  });

  it("move each from its own day; one without a day is named and left", async () => {
    const [one, two] = [await add("Dated", { dueOn: "2026-12-30" }), await add("Undated")];
    const { id: change, ...said } = made(
      await changeTasks(officer, ask({ do: "later", days: 7 }, [one, two]), filter()),
    );
    expect(said).toEqual({
      changed: 1,
      left: [{ id: two, title: "Undated", template: null, refusal: { code: "rule", rule: "taskHasNoDay" } }],
    });
    expect((await task(one)).dueOn).toBe("2027-01-06");
    const due = await database.db.select().from(deadlines).where(eq(deadlines.taskId, one));
    expect(due).toMatchObject([{ dueOn: "2027-01-06", previousOn: "2026-12-30" }]);
    made(await undoBulk(officer, change));
    expect((await task(one)).dueOn).toBe("2026-12-30");
  });

  it("are done in the order in which they wait; what waits for another one is named", async () => {
    const [first, then, stuck] = [await add("First"), await add("Then"), await add("Stuck")];
    made(await addDependency(officer, then, first));
    made(await addDependency(officer, stuck, id.letter));
    const result = made(await changeTasks(officer, ask({ do: "done" }, [stuck, then, first]), filter()));
    expect(result).toMatchObject({
      changed: 2,
      left: [{ id: stuck, refusal: { rule: "taskWaits", parameter: "Write a letter" } }],
    });
    expect(made(await undoBulk(officer, result.id))).toEqual({ left: [], back: 2 });
    expect((await task(then)).doneOn).toBeNull();
  });

  it("are taken back as far as nobody changed them since", async () => {
    const [one, two] = [await add("Kept"), await add("Changed")];
    const result = made(await changeTasks(officer, ask({ do: "priority", priority: "high" }, [one, two]), filter()));
    const now = { title: "Changed again", agreementId: null, assigneeId: null, dueOn: null, note: null };
    made(await editTask(other, two, { ...now, version: 2 }));
    expect(made(await undoBulk(officer, result.id))).toEqual({
      back: 1,
      left: [{ id: two, title: "Changed again", template: null, why: "changedSince" }],
    });
    expect([(await task(one)).priority, (await task(two)).priority]).toEqual(["normal", "high"]);
  });

  it("are given back to nobody whose account was closed since: these stay, and it is said", async () => {
    const left = await testContext({ db: database.db, name: "Cúc" });
    const [hers, free] = [await add("Hers", { assigneeId: left.actor.id }), await add("Nobody's")];
    const result = made(
      await changeTasks(officer, ask({ do: "assignee", assigneeId: officer.actor.id }, [hers, free]), filter()),
    );
    await database.db.update(users).set({ disabledAt: officer.now }).where(eq(users.id, left.actor.id));
    expect(made(await undoBulk(officer, result.id))).toMatchObject({
      back: 1,
      left: [{ id: hers, why: "accountClosed" }],
    });
    expect([await task(hers), await task(free)]).toMatchObject([
      { assigneeId: officer.actor.id },
      { assigneeId: null },
    ]);
  });

  it("are nobody else's to take back", async () => {
    const result = made(
      await changeTasks(officer, ask({ do: "priority", priority: "low" }, [await add("Own")]), filter()),
    );
    await expect(undoBulk(other, result.id)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await ownBulkChange(other, result.id)).toBeNull();
    expect(await undoBulk(viewer, result.id)).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("are only those one may see; the others are not named", async () => {
    const result = made(await changeTasks(officer, ask({ do: "priority", priority: "low" }, [id.secret]), filter()));
    expect(result).toMatchObject({ changed: 0, left: [{ title: null, template: null, refusal: null }] });
    expect((await task(id.secret)).priority).toBe("normal");
    expect(await changeTasks(viewer, ask({ do: "done" }, [id.call]), filter())).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });

  it("cannot be given to who does not sign in: nothing is changed", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    expect(await changeTasks(officer, ask({ do: "assignee", assigneeId: nobody }, [id.call]), filter())).toEqual({
      ok: false,
      refusal: { code: "input", problems: { assigneeId: "chooseAssignee" } },
    });
  });

  it("leave the next one of what comes again, and take it back with them", async () => {
    const weekly = await add("Weekly", { dueOn: "2026-11-23", repeats: "week" });
    const result = made(await changeTasks(officer, ask({ do: "done" }, [weekly]), filter()));
    expect((await task(nextIdOf(weekly))).dueOn).toBe("2026-11-30");
    expect(made(await undoBulk(officer, result.id))).toEqual({ left: [], back: 1 });
    expect([(await task(weekly)).doneOn, (await task(nextIdOf(weekly))).withdrawn]).toEqual([null, true]);
  });
});

describe("with twenty thousand tasks", () => {
  const bulkAsk = (more: Partial<BulkInput>): BulkInput => ({
    ...{ chosen: [], all: true, change: { do: "priority", priority: "high" }, requestKey: crypto.randomUUID() },
    ...more,
  });
  let before: number[];
  const reads = [
    (ctx: Ctx) => listTasks(ctx, filter("whose=office")),
    (ctx: Ctx) => readTaskBoard(ctx, filter("whose=office")),
    (ctx: Ctx) => readTaskMonth(ctx, filter("whose=office")),
  ];
  const ask = async () => {
    const asked: number[] = [];
    for (const read of reads) asked.push(await counted.during(read));
    return asked;
  };

  beforeAll(async () => {
    before = await ask();
    const by = officer.actor.id;
    // Most of what an office ever had to do is done.
    await database.ownerSql`insert into tasks (title, assignee_id, due_on, done_on, done_by, created_by)
      select 'Old task ' || n, ${by}, date '2018-01-01' + n / 8, date '2018-01-01' + n / 8, ${by}, ${by}
      from generate_series(1, 20000) n`;
    await database.ownerSql`insert into tasks (title, due_on, created_by)
      select 'Coming task ' || n, date '2026-12-01' + n / 4, ${by} from generate_series(1, 1200) n`;
    await database.ownerSql`analyze tasks`;
    await database.ownerSql`analyze task_dependencies`;
  });

  it("each view asks as often as with ten", async () => {
    expect(await ask()).toEqual(before);
  });

  it("counts say when there are more than a thousand", async () => {
    expect((await listTasks(officer, filter("whose=office"))).total).toBe(1001);
    const board = await readTaskBoard(officer, filter("whose=office"));
    expect(board.map(({ lane, total }) => [lane, Math.min(total, 1001)])).toContainEqual(["done", 1001]);
  });

  const planOf = async (query: ReturnType<typeof sql>) =>
    (await database.db.execute<{ "QUERY PLAN": string }>(sql`explain ${query}`))
      .map((row) => row["QUERY PLAN"])
      .join("\n");
  const listed = (search: string) => {
    const asked = filter(search);
    return sql`select tasks.id from tasks left join agreements on agreements.id = tasks.agreement_id
      where ${matchingTasks(officer, asked)} order by ${sql.join(orderOf(asked), sql`, `)} limit 50`;
  };

  it.each(["whose=office", "whose=office&status=done", "", "whose=office&q=coming task 77"])(
    "the list of %s is found by an index",
    async (search) => {
      expect(await planOf(listed(search))).not.toContain("Seq Scan on tasks");
    },
  );

  it("so is every lane of the board", async () => {
    const plan = await planOf(placesOf(officer, filter("whose=office"), ["todo", "begun", "waiting", "done"], 1));
    expect(plan).not.toContain("Seq Scan on tasks");
  });

  it("all that a filter finds are changed at once, up to five hundred, and taken back", async () => {
    expect(await changeTasks(officer, bulkAsk({}), filter("whose=office&q=coming"))).toEqual({
      ok: false,
      refusal: { code: "input", problems: { chosen: "tooManyTasks:500" } },
    });
    const some = filter("whose=office&first=2026-12-01&last=2026-12-10&q=coming");
    const ids = await taskIds(officer, some);
    const result = made(await changeTasks(officer, bulkAsk({}), some));
    expect(result).toMatchObject({ changed: ids.length, left: [] });
    expect(ids.length).toBeGreaterThan(30);
    made(await undoBulk(officer, result.id));
    const rows = await database.db.select({ priority: tasks.priority }).from(tasks).where(inArray(tasks.id, ids));
    expect(new Set(rows.map(({ priority }) => priority))).toEqual(new Set(["normal"]));
    const [kept] = await database.db.select().from(bulkChanges).where(eq(bulkChanges.id, result.id));
    expect(kept?.undoneAt).not.toBeNull();
  });
});
