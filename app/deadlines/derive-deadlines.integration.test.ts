/** Deadlines follow from what is on record, in its transaction, and their rows stay. On a real database. */
import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { editDetails, readDetails } from "#app/agreements/details.server";
import { openFiling } from "#app/agreements/filings.server";
import { filePilotReport } from "#app/agreements/pilot-records.server";
import { agreementPage } from "#app/agreements/show-queries.server";
import { closeCommitment } from "#app/commitments/close-commitment.server";
import { recordProgress } from "#app/commitments/progress.server";
import { recordMeeting } from "#app/meetings/meetings.server";
import type { Ctx } from "#app/platform/context.server";
import { systemAccount } from "#app/platform/system-account";
import { ensureAccounts } from "#app/server/first-data";
import { addTask, completeTask, editTask, reopenTask } from "#app/tasks/tasks.server";
import { activity, agreements, deadlines, office, policies, reminders, tasks } from "#db/schema";
import { lockAgreement } from "#db/workflow-store.server";
import { seedReference } from "#seeds/reference";
import { commitment } from "#test/factories/commitments";
import { made } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { rulesVersion } from "#workflows/deadlines/deadline";
import { deriveByNewRules, rollDeadlines } from "./derive-anew.server";
import { deriveDeadlines } from "./derive-deadlines.server";

let database: TestDatabase;
let officer: Ctx;

beforeAll(async () => {
  database = await testDb();
  await seedReference(database.db);
  officer = await testContext({ db: database.db });
  await ensureAccounts(testServices(database.db));
});

const rowsOf = (agreementId: string, ...kinds: string[]) =>
  database.db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), inArray(deadlines.kind, kinds)))
    .orderBy(asc(deadlines.dueOn), asc(deadlines.subject));

async function rowOf(agreementId: string, kind: string) {
  const [row] = await rowsOf(agreementId, kind);
  if (!row) throw new Error(`no ${kind}`);
  return row;
}

/** "evaluationDue 2027-12-31", of those that are open. */
const openOf = async (agreementId: string, db = database.db) =>
  (
    await db
      .select()
      .from(deadlines)
      .where(and(eq(deadlines.agreementId, agreementId), isNull(deadlines.closedAt)))
      .orderBy(asc(deadlines.dueOn), asc(deadlines.kind))
  ).map(({ kind, subject, dueOn }) => [kind, subject, dueOn].filter(Boolean).join(" "));

const running = { signedOn: "2023-11-17", firstOn: "2024-01-01", lastOn: "2026-12-31" };
const later = (day: string) => testServices(database.db, { clock: { now: () => new Date(`${day}T09:00:00+07:00`) } });
const extended = { on: "2026-11-20", lastOn: "2027-06-30", reason: "More time" };

describe("the row of a deadline", () => {
  it("stays, and shows its old day beside the new one, as does the history", async () => {
    const { id } = await makeAgreement(officer, { step: "running", values: running });
    const before = await rowOf(id, "evaluationDue");
    await happens(officer, id, "pilotExtended", extended);
    expect(await rowOf(id, "evaluationDue")).toMatchObject({
      id: before.id,
      dueOn: "2027-06-30",
      previousOn: "2026-12-31",
      changedAt: officer.now,
      sequence: 1,
      version: 2,
    });
    const told = await database.db.select().from(activity).where(eq(activity.subjectId, before.id));
    expect(told).toMatchObject([
      {
        verb: "deadlineRecomputed",
        agreementId: id,
        actorId: officer.actor.id,
        changes: { kind: [null, "evaluationDue"], dueOn: ["2026-12-31", "2027-06-30"] },
      },
    ]);
    const page = await agreementPage(officer, id, { all: true, page: 1 });
    expect(page.history.lines.map(({ text }) => text)).toContain(
      "Evaluation due: computed anew, 30 Jun 2027 instead of 31 Dec 2026.",
    );
  });

  it("is not written again when an event changes nothing it follows from", async () => {
    const { id } = await makeAgreement(officer, { step: "running", values: running });
    const before = await rowsOf(id, "evaluationDue", "windowEnd", "anniversary");
    await happens(officer, id, "pilotPaused", { on: "2026-11-20", reason: "A review" });
    expect(await rowsOf(id, "evaluationDue", "windowEnd", "anniversary")).toEqual(before);
  });

  it("is closed when a fact settles it, and the same row is open again when the fact is taken back", async () => {
    const { id } = await makeAgreement(officer);
    await happens(officer, id, "opinionsAsked", { on: "2026-11-03", bodies: [{ name: "Ministry A" }] });
    const before = await rowOf(id, "opinionDue");
    await happens(officer, id, "opinionAnswered", { body: "Ministry A", verdict: "agrees", on: "2026-11-10" });
    expect(await rowOf(id, "opinionDue")).toMatchObject({ id: before.id, closedWhy: "settled", sequence: 1 });
    const manager = await testContext({ db: database.db, role: "manager" });
    await happens(manager, id, "withdrawn", { reason: "Of another agreement" });
    expect(await rowOf(id, "opinionDue")).toMatchObject({
      id: before.id,
      closedAt: null,
      closedWhy: null,
      sequence: 2,
    });
  });

  it("is closed with the agreement, but for the reports still owed", async () => {
    const manager = await testContext({ db: database.db, role: "manager" });
    const { id } = await makeAgreement(manager, { step: "inForce", values: { signedOn: "2023-11-17" } });
    made(await openFiling(manager, id, { what: "A note", toWhom: "Archive", dueOn: "2026-12-31" }, randomUUID()));
    await happens(manager, id, "terminated", { on: "2026-11-20", by: "The chair", reason: "Not carried out" });
    const rows = await rowsOf(id, "filingDue", "anniversary", "dormant");
    expect(rows.map(({ kind, closedWhy }) => `${kind} ${closedWhy}`).sort()).toEqual([
      ...["anniversary ended", "dormant ended", "filingDue null"],
    ]);
  });

  it("lapses as done when its day is computed anew, and is open again", async () => {
    const { id } = await makeAgreement(officer, { step: "running", values: running });
    const said = { doneOn: "2026-11-20", doneBy: officer.actor.id, closedAt: officer.now, closedWhy: "done" as const };
    const which = and(eq(deadlines.agreementId, id), eq(deadlines.kind, "windowEnd"));
    await database.db.update(deadlines).set(said).where(which);
    await happens(officer, id, "pilotPaused", { on: "2026-11-20", reason: "A review" });
    expect(await rowOf(id, "windowEnd")).toMatchObject({ closedWhy: "done", doneOn: "2026-11-20" });
    await happens(officer, id, "pilotResumed", { on: "2026-11-20" });
    await happens(officer, id, "pilotExtended", extended);
    expect(await rowOf(id, "windowEnd")).toMatchObject({ dueOn: "2027-06-30", closedAt: null, doneOn: null });
  });

  it("that is closed is shown nowhere as due", async () => {
    const { id } = await makeAgreement(officer);
    await happens(officer, id, "opinionsAsked", { on: "2026-11-03", bodies: [{ name: "Ministry A" }] });
    const shown = async () => (await agreementPage(officer, id, { all: false, page: 1 })).dates.due.map((d) => d.kind);
    expect(await shown()).toContain("opinionDue");
    await happens(officer, id, "opinionAnswered", { body: "Ministry A", verdict: "agrees", on: "2026-11-10" });
    expect(await shown()).not.toContain("opinionDue");
  });
});

describe("deadlines follow from", () => {
  it("a planned day of signing, step by step back from it, and the steps that were taken drop out", async () => {
    const { id } = await makeAgreement(officer);
    const planned = async (plannedSigningOn: string | null) => {
      const row = await database.db.transaction((tx) => lockAgreement(tx, id));
      if (!row) throw new Error("no agreement");
      const details = { ...(await readDetails(database.db, row)), plannedSigningOn };
      return editDetails(officer, id, row.version, details);
    };
    expect(await planned("2026-11-20")).toMatchObject({
      refusal: { problems: { plannedSigningOn: "dayBefore:2026-11-21" } },
    });
    made(await planned("2026-12-31"));
    const steps = async () => (await openOf(id)).filter((each) => each.startsWith("plannedStep"));
    expect(await steps()).toEqual([
      "plannedStep opinionsAsked 2026-12-18",
      "plannedStep opinionsIn 2026-12-29",
      "plannedStep cleared 2026-12-30",
      "plannedStep signing 2026-12-31",
    ]);
    await happens(officer, id, "opinionsAsked", { on: "2026-11-20", bodies: [{ name: "Ministry A" }] });
    expect((await steps())[0]).toBe("plannedStep opinionsIn 2026-12-29");
    made(await planned("2027-01-08"));
    expect(await steps()).toContain("plannedStep signing 2027-01-08");
    const [signing] = (await rowsOf(id, "plannedStep")).filter(({ subject }) => subject === "signing");
    expect(signing).toMatchObject({ previousOn: "2026-12-31" });
    made(await planned(null));
    expect(await steps()).toEqual([]);
  });

  it("the hour a letter was sent, where the rule has a cut-off hour", async () => {
    const own = await testDb();
    await seedReference(own.db);
    const ctx = await testContext({ db: own.db });
    await own.db.update(policies).set({ cutOffHour: 16 }).where(eq(policies.key, "opinion"));
    const { id } = await makeAgreement(ctx);
    const bodies = [{ name: "Ministry A" }];
    await happens(ctx, id, "opinionsAsked", { on: "2026-11-03", hour: "15", bodies });
    await happens(ctx, id, "opinionsAsked", { on: "2026-11-03", hour: "16", bodies: [{ name: "Ministry B" }] });
    expect((await openOf(id, own.db)).filter((each) => each.startsWith("opinionDue"))).toEqual([
      "opinionDue Ministry A 2026-11-12",
      "opinionDue Ministry B 2026-11-13",
    ]);
  });

  it("a pilot started here, whose reports close theirs", async () => {
    const { id } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
    await happens(officer, id, "pilotStarted", {
      ...{ on: "2026-01-05", question: "Does it work?", scope: "One district", leadOurs: "A", leadTheirs: "B" },
      ...{ firstOn: "2026-01-05", lastOn: "2026-12-31", indicators: [{ name: "Users" }] },
    });
    const reports = async () => (await openOf(id)).filter((each) => each.startsWith("pilotReportDue"));
    expect(await reports()).toEqual(["pilotReportDue mid 2026-07-04", "pilotReportDue final 2026-12-31"]);
    const report = { on: "2026-07-10", title: "Half-way", location: "File 12" };
    made(await filePilotReport(officer, id, { kind: "mid", ...report }));
    expect(await reports()).toEqual(["pilotReportDue final 2026-12-31"]);
  });

  it("a meeting, after which an agreement is not dormant", async () => {
    const { id } = await makeAgreement(officer);
    expect(await rowOf(id, "dormant")).toMatchObject({ dueOn: "2026-01-06" });
    const meeting = { key: null, titleEn: "A call", titleVi: "Một cuộc gọi", place: null, sourceId: null };
    const about = { personIds: [], agreementIds: [id], organisationIds: [] };
    made(await recordMeeting(officer, { ...meeting, ...about, firstOn: "2026-11-02", lastOn: "2026-11-03" }));
    expect(await rowOf(id, "dormant")).toMatchObject({ dueOn: "2027-11-03", previousOn: null, closedAt: null });
    const told = await database.db
      .select()
      .from(activity)
      .where(eq(activity.subjectId, (await rowOf(id, "dormant")).id));
    expect(told).toEqual([]);
  });

  it("progress on what it promises, but not that a day passed without any", async () => {
    const { id } = await makeAgreement(officer);
    const promised = await commitment(officer, id, { recurs: "year", dueOn: "2026-03-01" });
    const missed = {
      how: "missed",
      on: "2026-11-03",
      note: "Nobody came",
      evidence: null,
      value: null,
      version: 1,
    } as const;
    made(await closeCommitment(officer, promised, missed));
    expect(await rowOf(id, "dormant")).toMatchObject({ dueOn: "2026-01-06" });
    made(await recordProgress(officer, promised, { on: "2026-11-04", text: "Ten trainees", value: null }));
    expect(await rowOf(id, "dormant")).toMatchObject({ dueOn: "2027-11-04", closedAt: null });
  });
});

describe("a task's day", () => {
  const task = { title: "Call the partner", agreementId: null, assigneeId: null, dueOn: null, note: null };
  const dayOf = async (taskId: string) =>
    (await database.db.select().from(deadlines).where(eq(deadlines.taskId, taskId)))[0];

  it("is a deadline until the task is done, and again when it is reopened", async () => {
    const { id } = made(await addTask(officer, { ...task, dueOn: "2026-12-01" }));
    const row = await dayOf(id);
    expect(row).toMatchObject({ kind: "taskDue", dueOn: "2026-12-01", agreementId: null, closedAt: null });
    made(await completeTask(officer, id, { doneOn: null }));
    expect(await dayOf(id)).toMatchObject({ id: row?.id, closedWhy: "done" });
    made(await reopenTask(officer, id));
    expect(await dayOf(id)).toMatchObject({ id: row?.id, closedAt: null });
  });

  it("follows the task to another day and another agreement, and is none without a day", async () => {
    const { id: agreementId } = await makeAgreement(officer);
    const { id } = made(await addTask(officer, task));
    expect(await dayOf(id)).toBeUndefined();
    made(await editTask(officer, id, { ...task, dueOn: "2026-12-01", version: 1 }));
    expect(await dayOf(id)).toMatchObject({ dueOn: "2026-12-01", agreementId: null });
    made(await editTask(officer, id, { ...task, dueOn: "2026-12-01", agreementId, version: 2 }));
    expect(await dayOf(id)).toMatchObject({ dueOn: "2026-12-01", agreementId });
    made(await editTask(officer, id, { ...task, dueOn: "2026-12-04", agreementId, version: 3 }));
    expect(await dayOf(id)).toMatchObject({ dueOn: "2026-12-04", previousOn: "2026-12-01" });
    made(await editTask(officer, id, { ...task, agreementId, version: 4 }));
    expect(await dayOf(id)).toMatchObject({ closedWhy: "settled" });
  });

  it("is not the agreement's: an event leaves it as it is", async () => {
    const { id: agreementId } = await makeAgreement(officer, { step: "running", values: running });
    const { id } = made(await addTask(officer, { ...task, agreementId, dueOn: "2026-12-01" }));
    const before = await dayOf(id);
    await happens(officer, agreementId, "pilotExtended", extended);
    expect(await dayOf(id)).toEqual(before);
  });

  it("given by an event is withdrawn with the event", async () => {
    const { id: agreementId } = await makeAgreement(officer);
    await happens(officer, agreementId, "opinionsAsked", { on: "2026-11-03", bodies: [{ name: "A" }] });
    await database.db.insert(tasks).values({
      ...{ agreementId, template: "prepareSigning", key: "9:prepareSigning", dueOn: "2026-12-01" },
      createdBy: officer.actor.id,
    });
    await database.db.transaction((tx) => deriveDeadlines(tx, officer, [agreementId]));
    expect(await openOf(agreementId)).toContain("taskDue 2026-12-01");
    await happens(officer, agreementId, "opinionAnswered", { body: "A", verdict: "agrees", on: "2026-11-10" });
    expect(await openOf(agreementId)).not.toContain("taskDue 2026-12-01");
  });
});

describe("with the days alone", () => {
  it("an occasion passes, the next anniversary begins, also after one that was said to be done", async () => {
    const { id } = await makeAgreement(officer, { step: "running", values: running });
    const { id: other } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
    const said = { doneOn: "2026-11-20", doneBy: officer.actor.id, closedAt: officer.now, closedWhy: "done" as const };
    const which = and(eq(deadlines.agreementId, other), eq(deadlines.kind, "anniversary"));
    await database.db.update(deadlines).set(said).where(which);
    expect(await rowsOf(id, "anniversary", "windowEnd")).toMatchObject([{ subject: "2026" }, { kind: "windowEnd" }]);

    await rollDeadlines(later("2026-12-01"));
    expect((await rowsOf(id, "anniversary")).map(({ subject }) => subject)).toEqual(["2026"]);
    await rollDeadlines(later("2026-12-02"));
    for (const agreementId of [id, other])
      expect((await openOf(agreementId)).filter((each) => each.startsWith("anniversary"))).toEqual([
        "anniversary 2027 2027-11-17",
      ]);
    expect(await rowsOf(id, "anniversary")).toMatchObject([{ closedWhy: "passed" }, { subject: "2027" }]);
    expect(await rowsOf(other, "anniversary")).toMatchObject([{ closedWhy: "done" }, { subject: "2027" }]);
    expect(await rollDeadlines(later("2026-12-02"))).toBe(0);

    await rollDeadlines(later("2027-01-15"));
    expect(await rowOf(id, "windowEnd")).toMatchObject({ closedWhy: "passed" });
    expect(await rowOf(id, "evaluationDue")).toMatchObject({ closedAt: null, dueOn: "2026-12-31" });
  });

  it("new rules are applied once, to agreements and to tasks of none, and what changed is set-up's doing", async () => {
    const { db } = await testDb();
    await seedReference(db);
    const ctx = await testContext({ db });
    const services = testServices(db);
    await ensureAccounts(services);
    const { id } = await makeAgreement(ctx, { step: "running", values: running });
    const task = { title: "Call", agreementId: null, assigneeId: null, dueOn: "2026-12-01", note: null };
    made(await addTask(ctx, task));
    // As older rules left it: one day was another, and what is new was not there.
    const stale = await db.update(deadlines).set({ dueOn: "2026-06-30", computedOn: "2026-06-30" }).returning();
    await db.delete(reminders);
    await db.delete(deadlines).where(inArray(deadlines.kind, ["taskDue", "windowEnd"]));
    await deriveByNewRules(services);
    expect(await openOf(id, db)).toContain("evaluationDue 2026-12-31");
    expect(await openOf(id, db)).toContain("windowEnd 2026-12-31");
    const all = await db.select().from(deadlines);
    expect(all.some(({ kind, dueOn }) => kind === "taskDue" && dueOn === "2026-12-01")).toBe(true);
    expect(all).toHaveLength(stale.length);
    const told = await db.select().from(activity).where(eq(activity.verb, "deadlineRecomputed"));
    expect(new Set(told.map(({ actorId }) => actorId))).toEqual(new Set([systemAccount.id]));
    const [settings] = await db.select().from(office);
    expect(settings?.deadlineRules).toBe(rulesVersion);

    await db.update(deadlines).set({ dueOn: "2026-06-30" });
    await deriveByNewRules(services);
    expect((await db.select().from(deadlines)).every(({ dueOn }) => dueOn === "2026-06-30")).toBe(true);
  });
});

it("deriving asks the same number of queries for one agreement as for twelve", async () => {
  const { db, appUrl } = await testDb();
  await seedReference(db);
  const ctx = await testContext({ db });
  await makeAgreement(ctx, { step: "running", values: running });
  const counted = await countedQueries(ctx, appUrl);
  const asked = async () => {
    await db.update(deadlines).set({ computedOn: "2020-01-01", dueOn: "2020-01-01" });
    const ids = (await db.select({ id: agreements.id }).from(agreements)).map(({ id }) => id);
    return counted.during((own) => own.db.transaction((tx) => deriveDeadlines(tx, own, ids)));
  };
  const one = await asked();
  for (let number = 0; number < 11; number++)
    await makeAgreement(ctx, { step: "running", values: running, contacts: false });
  expect(await asked()).toBe(one);
  await counted.close();
});
