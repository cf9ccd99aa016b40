/** What people do to a deadline, on a real database: move it and back, acknowledge, finish and reopen it. */
import { and, asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import { activity, agreementAccess, deadlines, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { moveDeadline, takeMoveBack } from "./move-deadline.server";
import { acknowledgeDeadline, completeDeadline, reopenDeadline } from "./settle-deadline.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let viewer: Ctx;

const running = { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2027-12-31" };
const gone = { init: { status: 404 } };

beforeAll(async () => {
  database = await testDb();
  await seedReference(database.db);
  officer = await testContext({ db: database.db, name: "Officer" });
  other = await testContext({ db: database.db });
  viewer = await testContext({ db: database.db, role: "viewer" });
});

async function rowOf(agreementId: string, kind: string) {
  const which = and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, kind));
  const [row] = await database.db.select().from(deadlines).where(which);
  if (!row) throw new Error(`no ${kind}`);
  return row;
}

/** An agreement in pilot and its evaluation, due on 31 December 2027. */
async function evaluation(ctx = officer, choices = {}) {
  const { id } = await makeAgreement(ctx, { step: "running", values: running, ...choices });
  return { ...(await rowOf(id, "evaluationDue")), agreementId: id };
}

const now = async (id: string) =>
  (await database.db.select().from(deadlines).where(eq(deadlines.id, id)))[0] as typeof deadlines.$inferSelect;

const didTo = async (id: string) =>
  (
    await database.db
      .select({ verb: activity.verb, changes: activity.changes, version: activity.version })
      .from(activity)
      .where(and(eq(activity.subjectType, "deadline"), eq(activity.subjectId, id)))
      .orderBy(asc(activity.version))
  ).map(({ verb, changes, version }) => ({ verb, dueOn: changes.dueOn, version }));

const plannedFor = async (id: string) => [
  ...new Set(
    (
      await database.db
        .select({ dueOn: reminders.dueOn })
        .from(reminders)
        .where(and(eq(reminders.deadlineId, id), eq(reminders.status, "planned")))
    ).map(({ dueOn }) => dueOn),
  ),
];

const move = { dueOn: "2027-02-01", reason: "The partner asked for it" };

describe("a deadline that is moved", () => {
  it("has its new day, keeps the old one to be shown, and is planned for the new day alone", async () => {
    const { id, dueOn } = await evaluation();
    expect(await plannedFor(id)).toEqual(["2027-12-31"]);
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move }));
    expect(await now(id)).toMatchObject({
      dueOn: "2027-02-01",
      computedOn: "2027-12-31",
      previousOn: "2027-12-31",
      changedAt: officer.now,
      movedOn: "2027-02-01",
      movedFrom: "2027-12-31",
      movedBy: officer.actor.id,
      moveReason: move.reason,
      sequence: 1,
      version: 2,
    });
    expect(await plannedFor(id)).toEqual(["2027-02-01"]);
    expect(await didTo(id)).toEqual([{ verb: "deadlineMoved", dueOn: ["2027-12-31", "2027-02-01"], version: 2 }]);
  });

  it("falls back to the computed day when the move is taken back", async () => {
    const { id, dueOn } = await evaluation();
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move }));
    made(await takeMoveBack(other, id, { seenOn: "2027-02-01" }));
    expect(await now(id)).toMatchObject({
      dueOn: "2027-12-31",
      previousOn: "2027-02-01",
      movedOn: null,
      moveReason: null,
      sequence: 2,
    });
    expect(await plannedFor(id)).toEqual(["2027-12-31"]);
    const { version } = await now(id);
    expect(made(await takeMoveBack(other, id, { seenOn: "2027-12-31" })).version).toBe(version);
  });

  it("moved to its computed day is not moved any more", async () => {
    const { id, dueOn } = await evaluation();
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move }));
    made(await moveDeadline(officer, id, { seenOn: "2027-02-01", dueOn: "2027-12-31", reason: "As it was" }));
    expect(await now(id)).toMatchObject({ dueOn: "2027-12-31", movedOn: null, movedFrom: null, moveReason: null });
  });

  it("stays moved when something else happens, and follows the rules again when they compute another day", async () => {
    const { id, dueOn, agreementId } = await evaluation();
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move }));
    await happens(officer, agreementId, "pilotPaused", { on: "2026-11-20", reason: "A review" });
    expect(await now(id)).toMatchObject({ dueOn: "2027-02-01", movedOn: "2027-02-01" });
    await happens(officer, agreementId, "pilotResumed", { on: "2026-11-20" });
    await happens(officer, agreementId, "pilotExtended", {
      on: "2026-11-20",
      lastOn: "2028-06-30",
      reason: "More time",
    });
    expect(await now(id)).toMatchObject({ dueOn: "2028-06-30", movedOn: null, previousOn: "2027-02-01" });
  });

  it.each([
    ["a day that is over", { dueOn: "2026-11-20" }, { dueOn: "dayBefore:2026-11-21" }],
    ["the day that counts already", { dueOn: "2027-12-31" }, { dueOn: "anotherDueDay" }],
  ])("is not moved to %s", async (_, values, problems) => {
    const { id, dueOn } = await evaluation();
    const outcome = await moveDeadline(officer, id, { seenOn: dueOn, ...move, ...values });
    expect(outcome).toEqual({ ok: false, refusal: { code: "input", problems } });
    expect((await now(id)).version).toBe(1);
  });

  it("may be moved to today", async () => {
    const { id, dueOn } = await evaluation();
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move, dueOn: officer.today }));
    expect((await now(id)).dueOn).toBe(officer.today);
  });

  it("is refused to whoever saw another day, and goes through on the day that counts", async () => {
    const { id, dueOn } = await evaluation();
    made(await moveDeadline(other, id, { seenOn: dueOn, ...move }));
    const stale = { ok: false, refusal: { code: "rule", rule: "deadlineDayChanged" } };
    const later = { dueOn: "2027-03-01", reason: "Another reason" };
    expect(await moveDeadline(officer, id, { seenOn: dueOn, ...later })).toEqual(stale);
    expect(await acknowledgeDeadline(officer, id, { seenOn: dueOn })).toEqual(stale);
    expect(await takeMoveBack(officer, id, { seenOn: dueOn })).toEqual(stale);
    made(await moveDeadline(officer, id, { seenOn: "2027-02-01", ...later }));
    expect(await now(id)).toMatchObject({ dueOn: "2027-03-01", movedFrom: "2027-12-31", previousOn: "2027-02-01" });
  });

  it("of an occasion stays within the days it is shown", async () => {
    const { id: agreementId } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
    const { id, dueOn } = await rowOf(agreementId, "anniversary");
    expect(dueOn).toBe("2026-11-17");
    expect(await moveDeadline(officer, id, { seenOn: dueOn, ...move })).toMatchObject({
      refusal: { problems: { dueOn: "notAfter:2026-12-01" } },
    });
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move, dueOn: "2026-12-01" }));
  });

  it("is never a task's: its day is the task's own", async () => {
    const task = { title: "Call them", agreementId: null, assigneeId: null, dueOn: "2026-12-01", note: null };
    const { id: taskId } = made(await addTask(officer, task));
    const [row] = await database.db.select().from(deadlines).where(eq(deadlines.taskId, taskId));
    expect(await moveDeadline(officer, row?.id ?? "", { seenOn: "2026-12-01", ...move })).toMatchObject({
      refusal: { rule: "taskDayOnTask" },
    });
  });
});

describe("a deadline that is acknowledged", () => {
  it("is so once, by the first who says it, until its day changes", async () => {
    const { id, dueOn } = await evaluation();
    made(await acknowledgeDeadline(officer, id, { seenOn: dueOn }));
    made(await acknowledgeDeadline(other, id, { seenOn: dueOn }));
    expect(await now(id)).toMatchObject({
      acknowledgedAt: officer.now,
      acknowledgedBy: officer.actor.id,
      sequence: 0,
      version: 2,
    });
    expect((await didTo(id)).map(({ verb }) => verb)).toEqual(["deadlineAcknowledged"]);
    made(await moveDeadline(officer, id, { seenOn: dueOn, ...move }));
    expect(await now(id)).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null });
  });

  it("is reminded of no more before its day", async () => {
    const { id, dueOn } = await evaluation();
    const steps = async () =>
      (
        await database.db
          .select({ step: reminders.step })
          .from(reminders)
          .where(and(eq(reminders.deadlineId, id), eq(reminders.status, "planned")))
      ).filter(({ step }) => step <= 0);
    expect((await steps()).length).toBeGreaterThan(0);
    made(await acknowledgeDeadline(officer, id, { seenOn: dueOn }));
    expect(await steps()).toEqual([]);
  });
});

describe("a deadline that no fact closes", () => {
  async function anniversary(ctx = officer) {
    const { id: agreementId } = await makeAgreement(ctx, { step: "inForce", values: { signedOn: "2023-12-10" } });
    return { ...(await rowOf(agreementId, "anniversary")), agreementId };
  }

  it("is closed by whoever says it is done, with the day and a note, and is planned no more", async () => {
    const { id, dueOn } = await anniversary();
    expect(await plannedFor(id)).toEqual(["2026-12-10"]);
    made(await completeDeadline(officer, id, { seenOn: dueOn, doneOn: null, note: "A letter was sent" }));
    expect(await now(id)).toMatchObject({
      doneOn: officer.today,
      doneBy: officer.actor.id,
      doneNote: "A letter was sent",
      closedAt: officer.now,
      closedWhy: "done",
      sequence: 1,
    });
    expect(await plannedFor(id)).toEqual([]);
    made(await completeDeadline(other, id, { seenOn: dueOn, doneOn: null, note: null }));
    expect((await now(id)).doneBy).toBe(officer.actor.id);
    const closed = { refusal: { rule: "deadlineClosed" } };
    expect(await acknowledgeDeadline(officer, id, { seenOn: dueOn })).toMatchObject(closed);
    expect(await moveDeadline(officer, id, { seenOn: dueOn, ...move })).toMatchObject(closed);
  });

  it("stays done when something else happens, and is due again when it is reopened", async () => {
    const { id, dueOn, agreementId } = await anniversary();
    made(await completeDeadline(officer, id, { seenOn: dueOn, doneOn: "2026-11-20", note: null }));
    await happens(officer, agreementId, "suspended", { on: "2026-11-20", reason: "A review" });
    expect(await now(id)).toMatchObject({ doneOn: "2026-11-20", closedWhy: "done" });
    made(await reopenDeadline(other, id));
    expect(await now(id)).toMatchObject({ doneOn: null, closedAt: null, closedWhy: null });
    expect(await plannedFor(id)).toEqual(["2026-12-10"]);
    const { version } = await now(id);
    expect(made(await reopenDeadline(other, id)).version).toBe(version);
  });

  it("is reopened to nothing where it no longer follows from the record", async () => {
    const { id, dueOn, agreementId } = await anniversary();
    made(await completeDeadline(officer, id, { seenOn: dueOn, doneOn: null, note: null }));
    const manager = await testContext({ db: database.db, role: "manager" });
    await happens(manager, agreementId, "terminated", { on: "2026-11-20", by: "Both cities", reason: "It is over" });
    made(await reopenDeadline(manager, id));
    expect(await now(id)).toMatchObject({ doneOn: null, closedWhy: "ended" });
  });

  it("is not done on a day to come, and others are closed by their facts alone", async () => {
    const { id, dueOn } = await anniversary();
    expect(await completeDeadline(officer, id, { seenOn: dueOn, doneOn: "2026-11-22", note: null })).toMatchObject({
      refusal: { problems: { doneOn: "dayInFuture" } },
    });
    const due = await evaluation();
    expect(await completeDeadline(officer, due.id, { seenOn: due.dueOn, doneOn: null, note: null })).toMatchObject({
      refusal: { rule: "deadlineClosesByRecord" },
    });
  });
});

describe("nobody", () => {
  const acts: [string, (ctx: Ctx, id: string, dueOn: string) => Promise<unknown>][] = [
    ["moves", (ctx, id, seenOn) => moveDeadline(ctx, id, { seenOn, ...move })],
    ["takes back", (ctx, id, seenOn) => takeMoveBack(ctx, id, { seenOn })],
    ["acknowledges", (ctx, id, seenOn) => acknowledgeDeadline(ctx, id, { seenOn })],
    ["finishes", (ctx, id, seenOn) => completeDeadline(ctx, id, { seenOn, doneOn: null, note: null })],
    ["reopens", (ctx, id) => reopenDeadline(ctx, id)],
  ];

  it.each(acts)("%s one who only reads", async (_, act) => {
    const { id, dueOn } = await evaluation();
    expect(await act(viewer, id, dueOn)).toEqual({ ok: false, refusal: { code: "forbidden" } });
  });

  it.each(acts)("%s one of an agreement that may not be seen, or that is not there", async (_, act) => {
    const { id, dueOn, agreementId } = await evaluation(officer, { confidential: true });
    const before = await now(id);
    await expect(act(other, id, dueOn)).rejects.toMatchObject(gone);
    await expect(act(other, "00000000-0000-4000-8000-000000000000", dueOn)).rejects.toMatchObject(gone);
    await expect(act(other, "no-id", dueOn)).rejects.toMatchObject(gone);
    expect(await now(id)).toEqual(before);
    await database.db.insert(agreementAccess).values({ agreementId, userId: other.actor.id });
    await expect(act(other, id, dueOn)).resolves.toBeDefined();
  });
});
