import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findAgreement, suggestAgreements } from "#app/agreements/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { readFilter, type TaskFilter } from "#app/tasks/filter";
import { listTasks } from "#app/tasks/list-queries.server";
import { nextIdOf } from "#app/tasks/next-id.server";
import { taskPage, tasksOfAgreement } from "#app/tasks/task-queries.server";
import { addTask, completeTask, editTask, reopenTask } from "#app/tasks/tasks.server";
import { agreementAccess, tasks } from "#db/schema";
import { agreementRow, made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;
let manager: Ctx;
let open: string;
let secret: string;
const gone = { init: { status: 404 } };

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  manager = await testContext({ db: database.db, role: "manager" });
  open = await agreementRow(database.db, "2026-001", { title: "Open agreement" });
  secret = await agreementRow(database.db, "2026-002", { title: "Secret agreement", confidential: true });
});

const listed = (ctx: Ctx, search: string) =>
  listTasks(ctx, readFilter(new URLSearchParams(search), { whose: "mine", month: "2026-11" }) as TaskFilter);

const task = (values: Partial<Parameters<typeof addTask>[1]> = {}) => ({
  title: "Call the partner",
  agreementId: null,
  assigneeId: null,
  dueOn: null,
  note: null,
  ...values,
});

describe("tasks", () => {
  it("a viewer can neither add nor finish one", async () => {
    const viewer = await testContext({ db: database.db, role: "viewer" });
    const { id } = made(await addTask(officer, task()));
    for (const outcome of [
      await addTask(viewer, task()),
      await editTask(viewer, id, { ...task(), version: 1 }),
      await completeTask(viewer, id, { doneOn: null }),
      await reopenTask(viewer, id),
    ])
      expect(outcome).toEqual({ ok: false, refusal: { code: "forbidden" } });
  });

  it("are given only to people who can sign in", async () => {
    const nobody = task({ assigneeId: "00000000-0000-4000-8000-000000000000" });
    expect(await addTask(officer, nobody)).toMatchObject({ refusal: { problems: { assigneeId: "chooseAssignee" } } });
    made(await addTask(officer, task({ assigneeId: manager.actor.id })));
  });

  it("are done on a day not in the future, once, and can be reopened", async () => {
    const { id } = made(await addTask(officer, task()));
    expect(await completeTask(officer, id, { doneOn: "2026-11-22" })).toMatchObject({
      refusal: { problems: { doneOn: "dayInFuture" } },
    });
    made(await completeTask(officer, id, { doneOn: "2026-11-20" }));
    made(await completeTask(officer, id, { doneOn: null }));
    expect(await taskPage(officer, id)).toMatchObject({ doneOn: "2026-11-20", doneBy: officer.actor.name, version: 2 });
    made(await reopenTask(officer, id));
    expect(await taskPage(officer, id)).toMatchObject({ doneOn: null, doneBy: null, version: 3 });
  });

  it("that an event made keep their words", async () => {
    const [row] = await database.db
      .insert(tasks)
      .values({
        template: "translateText",
        agreementId: open,
        key: "event:1:translateText",
        createdBy: officer.actor.id,
      })
      .returning({ id: tasks.id });
    const { id } = row as { id: string };
    made(await editTask(officer, id, { ...task({ title: "Something else", dueOn: "2026-12-01" }), version: 1 }));
    expect(await taskPage(officer, id)).toMatchObject({
      title: null,
      template: "translateText",
      dueOn: "2026-12-01",
      agreement: { id: open },
    });
  });

  it("changed by two people keep both changes and refuse the same one", async () => {
    const { id } = made(await addTask(officer, task()));
    made(await editTask(manager, id, { ...task({ dueOn: "2026-12-01" }), version: 1 }));
    made(await editTask(officer, id, { ...task({ note: "By telephone" }), version: 1 }));
    expect(await editTask(officer, id, { ...task({ dueOn: "2026-12-24" }), version: 1 })).toMatchObject({
      refusal: { code: "conflict", version: 3, conflicts: [{ field: "dueOn", theirs: "2026-12-01", original: null }] },
    });
  });

  it("are listed the longest overdue first, those without a day last", async () => {
    const mine = await testContext({ db: database.db });
    const assigneeId = mine.actor.id;
    const days = ["2026-12-24", null, "2026-01-01"];
    for (const dueOn of days) made(await addTask(officer, task({ dueOn, assigneeId })));
    const { id } = made(await addTask(officer, task({ assigneeId })));
    made(await completeTask(officer, id, { doneOn: null }));
    const own = `assignee=${assigneeId}`;
    const open = await listed(mine, own);
    expect(open.rows.map((row) => row.dueOn)).toEqual(["2026-01-01", "2026-12-24", null]);
    expect(open.total).toBe(3);
    expect((await listed(mine, `${own}&status=done`)).rows.map((row) => row.id)).toContain(id);
  });
});

describe("tasks of a confidential agreement", () => {
  let hidden: string;
  beforeAll(async () => {
    hidden = made(await addTask(manager, task({ title: "Hidden", agreementId: secret }))).id;
  });

  it("are there for managers and people named on it, and for nobody else", async () => {
    const named = await testContext({ db: database.db });
    await database.db.insert(agreementAccess).values({ agreementId: secret, userId: named.actor.id });
    const administrator = await testContext({ db: database.db, role: "administrator" });
    for (const [ctx, sees] of [
      [manager, true],
      [named, true],
      [officer, false],
      [administrator, false],
    ] as const) {
      expect((await listed(ctx, "whose=all")).rows.some((row) => row.id === hidden)).toBe(sees);
      if (sees) await expect(taskPage(ctx, hidden)).resolves.toMatchObject({ title: "Hidden" });
      else await expect(taskPage(ctx, hidden)).rejects.toMatchObject(gone);
    }
    expect((await listed(manager, "whose=all")).total - (await listed(officer, "whose=all")).total).toBe(1);
  });

  it("cannot be changed, finished or reopened by those who may not see it, and nothing changes", async () => {
    const before = await database.ownerSql`select * from tasks where id = ${hidden}`;
    await expect(editTask(officer, hidden, { ...task(), version: 1 })).rejects.toMatchObject(gone);
    await expect(completeTask(officer, hidden, { doneOn: null })).rejects.toMatchObject(gone);
    await expect(reopenTask(officer, hidden)).rejects.toMatchObject(gone);
    expect(await database.ownerSql`select * from tasks where id = ${hidden}`).toEqual(before);
  });

  it("cannot be added by, or moved there by, those who may not see it", async () => {
    expect(await addTask(officer, task({ agreementId: secret }))).toMatchObject({
      refusal: { problems: { agreement: "agreementNotFound" } },
    });
    const { id } = made(await addTask(officer, task()));
    expect(await editTask(officer, id, { ...task({ agreementId: secret }), version: 1 })).toMatchObject({
      refusal: { problems: { agreement: "agreementNotFound" } },
    });
  });

  it("are given only to those who may see it: its owner, managers and people named on it", async () => {
    const { db } = database;
    const [owner, reader, stranger] = [
      await testContext({ db, name: "Owner" }),
      await testContext({ db, name: "Reader" }),
      await testContext({ db, name: "Stranger" }),
    ];
    const agreementId = await agreementRow(db, "2026-003", { confidential: true, ownerId: owner.actor.id });
    await db.insert(agreementAccess).values({ agreementId, userId: reader.actor.id });
    const to = (ctx: Ctx) => ({ agreementId, assigneeId: ctx.actor.id });
    for (const ctx of [owner, reader, manager]) made(await addTask(owner, task(to(ctx))));
    const closed = { refusal: { problems: { assigneeId: "assigneeMayNotSee:Stranger" } } };
    expect(await addTask(owner, task(to(stranger)))).toMatchObject(closed);
    const { id } = made(await addTask(owner, task({ ...to(reader), dueOn: "2026-12-01", repeats: "week" })));
    expect(
      await editTask(owner, id, { ...task(to(stranger)), dueOn: "2026-12-01", repeats: "week", version: 1 }),
    ).toMatchObject(closed);
    // Given to them while it was on its own, it cannot go to where they do not see it.
    const own = made(await addTask(owner, task({ assigneeId: stranger.actor.id }))).id;
    expect(await editTask(owner, own, { ...task(to(stranger)), version: 1 })).toMatchObject(closed);
    // Closed to whoever had it, the next one of a task that comes again is the owner's.
    await db.delete(agreementAccess).where(eq(agreementAccess.userId, reader.actor.id));
    made(await completeTask(owner, id, { doneOn: null }));
    const next = await db
      .select({ assigneeId: tasks.assigneeId })
      .from(tasks)
      .where(eq(tasks.id, nextIdOf(id)));
    expect(next).toEqual([{ assigneeId: owner.actor.id }]);
  });

  it("leave no trace in the lookup", async () => {
    expect((await suggestAgreements(officer)).map((one) => one.value)).toEqual(["2026-001 · Open agreement"]);
    expect(await findAgreement(officer, "2026-001 · Open agreement")).toEqual({ ok: true, id: open });
    expect(await findAgreement(officer, "2026-001")).toEqual({ ok: true, id: open });
    for (const typed of [secret, "2026-002", "2026-002 · Secret agreement", "Secret agreement"])
      expect(await findAgreement(officer, typed)).toEqual({ ok: false, why: "none" });
    expect(await findAgreement(manager, secret)).toEqual({ ok: true, id: secret });
    expect((await tasksOfAgreement(manager, secret)).map((row) => row.id)).toEqual([hidden]);
  });
});
