import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";
import { made } from "#test/factories/records";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { nameReaders } from "./access.server";
import { openFiling } from "./filings.server";
import { addIndicator, filePilotReport, recordMeasurement } from "./pilot-records.server";
import { agreementPage } from "./show-queries.server";

let database: TestDatabase;
let officer: Ctx;
let manager: Ctx;
const newest = { all: false, page: 1 };
const gone = { init: { status: 404 } };

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  manager = await testContext({ db: database.db, role: "manager" });
});

/** A pilot whose window is over, taken over from a source. */
const overdue = (ctx = officer, choices = {}) =>
  makeAgreement(ctx, {
    kind: "technologyTransferAgreement",
    step: "running",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
    ...choices,
  });

describe("the page of an agreement", () => {
  it("offers what is ready and says what is missing and where it is supplied", async () => {
    const { id } = await overdue();
    await happens(officer, id, "pilotClosed", { on: "2026-01-10", outcome: "go", reason: "It works" });
    const { steps } = await agreementPage(officer, id, newest);
    expect(steps.forward).toEqual([
      {
        event: "evaluated",
        by: "officer",
        open: false,
        needs: [
          { need: "finalReport", met: false, to: `/agreements/${id}/reports/new?kind=final`, waivable: true },
          { need: "indicatorMeasured", met: false, to: `/agreements/${id}/indicators/new`, waivable: true },
        ],
      },
    ]);
    made(await addIndicator(officer, id, { name: "Trips", unit: null, baseline: 1, target: 2 }));
    await happens(officer, id, "notEstablished", { need: "finalReport", reason: "It was lost" });
    const later = await agreementPage(officer, id, newest);
    expect(later.steps.forward[0]?.needs).toEqual([
      { need: "finalReport", met: true, waived: "It was lost" },
      { need: "indicatorMeasured", met: false, to: `/agreements/${id}/values/new`, waivable: true },
    ]);
    const measured = {
      indicatorId: later.pilots[0]?.indicators[0]?.id ?? "",
      on: "2026-01-05",
      value: 1.5,
      note: null,
    };
    made(await recordMeasurement(officer, id, measured));
    const report = { kind: "mid" as const, on: "2025-01-01", title: "Half-way", location: "File 1" };
    // A button pressed twice files it once.
    const filed = await Promise.all([1, 2].map(() => filePilotReport(officer, id, report)));
    expect(new Set(filed.map((outcome) => made(outcome).id)).size).toBe(1);
    const ready = await agreementPage(officer, id, newest);
    expect(ready.steps.forward[0]?.open).toBe(true);
    expect(ready.pilots[0]).toMatchObject({
      outcome: "go",
      indicators: [{ name: "Trips", baseline: 1, target: 2, values: [{ on: "2026-01-05", value: 1.5 }] }],
      reports: [{ kind: "mid", title: "Half-way" }],
    });
  });

  it("shows a deadline with how it was computed, and working days left for those ahead", async () => {
    const { id } = await overdue();
    const filing = { what: "Copy", toWhom: "Archive", dueOn: "2026-11-27" };
    const key = randomUUID();
    for (const _ of [1, 2]) made(await openFiling(officer, id, filing, key));
    // Gone back to and filled in anew, the form is not taken for the one that was sent.
    expect(await openFiling(officer, id, { ...filing, what: "Report" }, key)).toMatchObject({
      refusal: { problems: { requestKey: "reopenForm" } },
    });
    const { dates, stages } = await agreementPage(officer, id, newest);
    expect(dates.due).toMatchObject([
      { kind: "evaluationDue", dueOn: "2025-12-31", basis: { rule: "pilotWindow" }, workingDays: null },
      { kind: "filingDue", dueOn: "2026-11-27", filing: { what: "Copy" } },
    ]);
    expect(stages.map(({ stage, state, when }) => [stage, state, when.is])).toEqual([
      ["proposed", "past", "notGiven"],
      ["signed", "past", "notGiven"],
      ["pilot", "here", "span"],
      ["evaluated", "ahead", "due"],
    ]);
  });

  it("gives each body the day its answer is due by the rule of the day it was asked", async () => {
    const { id } = await makeAgreement(officer);
    await database.ownerSql`insert into policies (key, days, unit, source, in_force_from, last_checked_on)
      values ('opinion', 7, 'calendarDays', 'A rule', '2021-07-01', '2026-01-01')`;
    await happens(officer, id, "opinionsAsked", { on: "2026-11-09", bodies: [{ name: "A" }, { name: "B" }] });
    await happens(officer, id, "opinionAnswered", { body: "A", verdict: "disagrees", on: "2026-11-12", text: "No" });
    const { opinions } = await agreementPage(officer, id, newest);
    expect(opinions).toMatchObject({
      consentNeeded: true,
      bodies: [
        { body: "A", verdict: "disagrees", answeredOn: "2026-11-12", due: "2026-11-16" },
        { body: "B", verdict: null, due: "2026-11-16" },
      ],
    });
  });

  it("is 404 for whoever may not see it, for an unknown id and for one that is none", async () => {
    const { id } = await makeAgreement(manager, { confidential: true });
    for (const which of [id, randomUUID(), "2026-001", undefined])
      await expect(agreementPage(officer, which, newest)).rejects.toMatchObject(gone);
    made(await nameReaders(manager, id, [officer.actor.id]));
    await expect(agreementPage(officer, id, newest)).resolves.toMatchObject({ agreement: { id } });
  });

  it("names nothing of confidential relatives, and those who may see them get everything", async () => {
    const secret = { confidential: true, title: "Hidden matter", reference: "HIDDEN-1" };
    const related = await makeAgreement(manager, { ...secret, title: "Hidden friend", reference: "HIDDEN-2" });
    const { id } = await makeAgreement(manager, { step: "inForce", relatedIds: [related.id] });
    await overdue(manager, { ...secret, parentId: id });
    made(
      await addTask(manager, {
        title: "Hidden task",
        agreementId: related.id,
        assigneeId: null,
        dueOn: null,
        note: null,
      }),
    );
    const seen = await agreementPage(officer, id, newest);
    expect(JSON.stringify(seen)).not.toMatch(/hidden/i);
    expect(seen.steps.forward.find(({ event }) => event === "pilotStarted")?.needs).toContainEqual({
      need: "noPilotElsewhere",
      met: false,
    });
    const all = await agreementPage(manager, id, newest);
    expect(all.family.children).toMatchObject([{ reference: "HIDDEN-1", stage: "pilot" }]);
    expect(all.family.related).toMatchObject([{ reference: "HIDDEN-2" }]);
    expect(all.stages[2]?.when).toMatchObject({ is: "child", reference: "HIDDEN-1" });
    expect(all.steps.forward.find(({ event }) => event === "pilotStarted")?.needs).toContainEqual({
      need: "noPilotElsewhere",
      met: false,
      because: ["HIDDEN-1"],
      to: `/agreements/${all.family.children[0]?.id}`,
    });
  });
});

describe("its history", () => {
  it("marks what was corrected and what was taken back, and offers corrections to whoever may", async () => {
    const { id } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
    await happens(officer, id, "corrected", {
      revision: 1,
      data: { step: "inForce", source: "A file of the office", signedOn: "2023-11-18" },
      reason: "Misread",
    });
    await happens(officer, id, "amended", { on: "2025-01-01", what: "An annex" });
    await happens(manager, id, "withdrawn", { reason: "Another agreement" });
    const read = async (ctx: Ctx) => {
      const { history } = await agreementPage(ctx, id, newest);
      return history.lines.filter(({ of }) => of === "event");
    };
    expect(await read(officer)).toMatchObject([
      { text: "Taken back.", said: "Another agreement", recorded: { by: manager.actor.name } },
      { text: "Entry “Taken over” of 17 Nov 2023 corrected.", said: "Misread" },
      { text: "Amended: An annex.", mark: "takenBack" },
      { day: "2023-11-17", mark: "corrected", correct: { revision: 1, type: "takenOver" } },
    ]);
    const viewer = await testContext({ db: database.db, role: "viewer" });
    expect((await read(viewer)).some(({ correct }) => correct)).toBe(false);
  });

  it("shows the newest fifty entries of a long one, and the rest by pages", async () => {
    const { id } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2020-01-01" } });
    const day = (number: number) => new Date(Date.UTC(2021, 0, number)).toISOString().slice(0, 10);
    for (let number = 1; number <= 60; number += 1)
      await happens(officer, id, "amended", { on: day(number), what: `Annex ${number}` });
    const first = await agreementPage(officer, id, newest);
    // The contact persons named are an entry too.
    expect(first.history).toMatchObject({ total: 62, all: false });
    expect(first.history.lines).toHaveLength(50);
    expect(first.history.lines[1]).toMatchObject({ text: "Amended: Annex 60.", day: day(60) });
    const second = await agreementPage(officer, id, { all: true, page: 2 });
    expect(second.history.lines.map(({ text }) => text).slice(0, 2)).toEqual([
      "Amended: Annex 11.",
      "Amended: Annex 10.",
    ]);
    expect(second.history.lines).toHaveLength(12);
  }, 40_000);
});

it("takes as many queries for a full record as for a bare one", async () => {
  let queries = 0;
  const counting = postgres(database.appUrl, { max: 4, debug: () => queries++, onnotice: () => {} });
  const db = drizzle(counting, { schema, casing: "snake_case" }) as unknown as Db;
  const read = async (id: string) => {
    await agreementPage({ ...manager, db }, id, newest);
    queries = 0;
    await agreementPage({ ...manager, db }, id, newest);
    return queries;
  };
  const bare = await makeAgreement(manager);
  const full = await overdue(manager, { relatedIds: [bare.id] });
  for (let number = 0; number < 3; number += 1) {
    await overdue(manager, { parentId: null, relatedIds: [full.id] });
    made(await addIndicator(manager, full.id, { name: `I${number}`, unit: null, baseline: null, target: null }));
    const task = { title: "T", agreementId: full.id, assigneeId: null, dueOn: null, note: null };
    made(await addTask(manager, task));
    await happens(manager, full.id, "amended", { on: "2026-01-01", what: "An annex" });
  }
  const taken = await read(full.id);
  expect(taken).toBe(await read(bare.id));
  expect(taken).toBeLessThanOrEqual(18);
  await counting.end();
});
