/** What agreements promise: who may record it, when it falls due, how it is closed, and where it is read. */
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { readFilter as agreementFilter } from "#app/agreements/filters";
import { deadlinePage } from "#app/deadlines/show-queries.server";
import { countFigures } from "#app/figures/count-figures.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { activity, commitments, deadlines, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { commitment } from "#test/factories/commitments";
import { document } from "#test/factories/documents";
import { made } from "#test/factories/records";
import { happens, makeAgreement, makeOrganisation, makePerson } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { closeCommitment, reopenCommitment } from "./close-commitment.server";
import { commitmentPage, logOf } from "./commitment-page.server";
import { addCommitment, detailsOf, editCommitment } from "./commitments.server";
import { commitmentsOfAgreement, commitmentsOfOrganisation, commitmentsOfPerson } from "./commitments-of.server";
import { drawValues } from "./draw-values.server";
import { evidenceCount } from "./evidence.server";
import { type CommitmentFilter, readFilter } from "./filter";
import type { Closing } from "./forms";
import { commitmentIds, commitmentsById, listCommitments } from "./list-queries.server";
import { recordProgress } from "./progress.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let agreementId: string;
const gone = { init: { status: 404 } };

beforeAll(async () => {
  database = await testDb();
  await seedReference(database.db);
  officer = await testContext({ db: database.db, name: "An" });
  other = await testContext({ db: database.db, name: "Bình" });
  agreementId = (await makeAgreement(officer, { step: "inForce", values: { signedOn: "2024-01-10" } })).id;
});

const rowOf = async (id: string) => {
  const [row] = await database.db.select().from(commitments).where(eq(commitments.id, id));
  return row as typeof commitments.$inferSelect;
};
const deadlineOf = async (id: string) => {
  const [row] = await database.db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.kind, "commitmentDue"), eq(deadlines.subject, id)));
  return row;
};
const closing = (values: Partial<Closing> = {}): Closing => ({
  ...{ how: "fulfilled", on: "2026-11-20", note: null, value: null, evidence: null, version: 1 },
  ...values,
});
const filterOf = (search: string) => readFilter(new URLSearchParams(search), "all") as CommitmentFilter;

describe("recording", () => {
  test("is for officers, and only on an agreement they may see", async () => {
    const id = await commitment(officer, agreementId);
    const viewer = await testContext({ db: database.db, role: "viewer" });
    const forbidden = { ok: false, refusal: { code: "forbidden" } };
    const details = detailsOf(await rowOf(id));
    expect(await addCommitment(viewer, { ...details, agreementId, meetingId: null, visitId: null })).toEqual(forbidden);
    expect(await editCommitment(viewer, id, { ...details, version: 1 })).toEqual(forbidden);
    expect(await recordProgress(viewer, id, { on: "2026-11-20", text: "Begun", value: null })).toEqual(forbidden);
    expect(await closeCommitment(viewer, id, closing())).toEqual(forbidden);
    expect(await reopenCommitment(viewer, id, { version: 1 })).toEqual(forbidden);

    const secret = (await makeAgreement(officer, { confidential: true })).id;
    const hidden = await commitment(officer, secret);
    await expect(commitmentPage(other, hidden)).rejects.toMatchObject(gone);
    await expect(closeCommitment(other, hidden, closing())).rejects.toMatchObject(gone);
    await expect(commitment(other, secret)).rejects.toMatchObject(gone);
    expect(await commitmentsById(other, [hidden])).toEqual([]);
    expect((await commitmentsOfAgreement(other, secret)).open).toEqual([]);
  });

  test("keeps no target of nothing, where one edit takes away the measure and another one sets the target", async () => {
    const id = await commitment(officer, agreementId, { measure: "Trainees" });
    const opened = detailsOf(await rowOf(id));
    made(await editCommitment(officer, id, { ...opened, measure: null, version: 1 }));
    expect(await editCommitment(officer, id, { ...opened, target: 20, version: 1 })).toMatchObject({
      refusal: { code: "input", problems: { measure: "enterMeasure" } },
    });
  });

  test("of the same form twice, at once or later, is one commitment, and one entry of its log", async () => {
    const plain = detailsOf(await rowOf(await commitment(officer, agreementId)));
    const id = randomUUID();
    const add = () => addCommitment(officer, { ...plain, agreementId, meetingId: null, visitId: null }, { id });
    const ids = [...(await Promise.all([add(), add()])), await add()].map((outcome) => made(outcome).id);
    expect(new Set(ids)).toEqual(new Set([id]));
    const entry = { on: "2026-11-19", text: "A letter was sent", value: null };
    const key = { id: randomUUID() };
    await Promise.all([1, 2].map(async () => made(await recordProgress(officer, id, entry, key))));
    expect((await logOf(officer, id)).entries).toHaveLength(1);
    const told = await database.db.select().from(activity).where(eq(activity.subjectId, id));
    expect(told.map(({ verb }) => verb).sort()).toEqual(["commitmentAdded", "commitmentProgressed"]);
    // Gone back to and filled in anew, a form is not taken for the one that was sent.
    const anew = { refusal: { problems: { requestKey: "reopenForm" } } };
    const others = { ...plain, text: "Send the experts", agreementId, meetingId: null, visitId: null };
    expect(await addCommitment(officer, others, { id })).toMatchObject(anew);
    expect(await recordProgress(officer, id, { ...entry, text: "They answered" }, key)).toMatchObject(anew);
  });

  test("names one of the agreement's parties, and whom the office knows", async () => {
    const stranger = await makeOrganisation(officer, "Nobody's party");
    const nobody = "00000000-0000-4000-8000-000000000000";
    const plain = { ...detailsOf(await rowOf(await commitment(officer, agreementId))), agreementId };
    const asked = {
      ...plain,
      meetingId: null,
      visitId: null,
      organisationId: stranger,
      ownerId: nobody,
      personId: nobody,
    };
    expect(await addCommitment(officer, asked)).toMatchObject({
      refusal: {
        problems: { organisationId: "chooseAnsweringParty", ownerId: "chooseAssignee", person: "notFoundByName" },
      },
    });
  });

  test("of a record entered in error is refused, and it is in no list", async () => {
    const { id: voided } = await makeAgreement(officer);
    const kept = await commitment(officer, voided);
    const manager = await testContext({ db: database.db, role: "manager" });
    await happens(manager, voided, "voided", { reason: "Entered twice" });
    expect(await closeCommitment(officer, kept, closing())).toMatchObject({ refusal: { rule: "commitmentOfVoided" } });
    expect((await listCommitments(officer, filterOf(`agreement=${voided}&status=any`))).rows).toEqual([]);
    expect(await commitmentPage(officer, kept)).toMatchObject({ agreement: { voided: true } });
  });
});

describe("its day", () => {
  test("is a deadline of whoever sees to it, with reminders, until it is fulfilled", async () => {
    const id = await commitment(officer, agreementId, { ownerId: other.actor.id });
    const row = await deadlineOf(id);
    expect(row).toMatchObject({ dueOn: "2026-12-31", closedAt: null, agreementId });
    const planned = await database.db
      .select()
      .from(reminders)
      .where(eq(reminders.deadlineId, row?.id ?? ""));
    expect(new Set(planned.map(({ recipient }) => recipient))).toContain(`user:${other.actor.id}`);
    expect(await deadlinePage(officer, row?.id)).toMatchObject({
      whose: "Bình",
      commitment: { id, side: "ours", text: "Take in twenty trainees" },
    });

    made(await editCommitment(officer, id, { ...detailsOf(await rowOf(id)), dueOn: "2027-01-15", version: 1 }));
    expect(await deadlineOf(id)).toMatchObject({ dueOn: "2027-01-15", previousOn: "2026-12-31" });
    made(await closeCommitment(officer, id, closing({ version: 2 })));
    expect(await deadlineOf(id)).toMatchObject({ closedWhy: "done" });
    made(await reopenCommitment(officer, id, { version: 3 }));
    expect(await deadlineOf(id)).toMatchObject({ closedAt: null, dueOn: "2027-01-15" });
  });

  test("is none once its agreement ended; the commitment stays and can be closed", async () => {
    const over = { step: "completed", values: { signedOn: "2020-01-01", endedOn: "2026-05-01" } };
    const { id: ended } = await makeAgreement(officer, over);
    const id = await commitment(officer, ended);
    expect(await deadlineOf(id)).toBeUndefined();
    expect((await listCommitments(officer, filterOf(`agreement=${ended}`))).rows).toMatchObject([
      { id, agreement: { ended: true } },
    ]);
    expect((await listCommitments(officer, filterOf(`agreement=${ended}&due=overdue`))).rows).toEqual([]);
    made(await closeCommitment(officer, id, closing()));
    expect(await commitmentPage(officer, id)).toMatchObject({ status: "fulfilled", closedOn: "2026-11-20" });
  });
});

describe("closing", () => {
  test("asks for evidence where it is needed: in words, or a document of that kind", async () => {
    const id = await commitment(officer, agreementId, { evidenceRequired: true });
    const refused = { ok: false, refusal: { code: "input", problems: { evidence: "evidenceNeeded" } } };
    expect(await closeCommitment(officer, id, closing())).toEqual(refused);
    await document(officer, { type: "commitment", id }, { values: { kind: "letter" } });
    expect(await closeCommitment(officer, id, closing())).toEqual(refused);
    await document(officer, { type: "commitment", id }, { values: { kind: "evidence" }, removed: true });
    expect(await closeCommitment(officer, id, closing())).toEqual(refused);
    await document(officer, { type: "commitment", id }, { values: { kind: "evidence" } });
    made(await closeCommitment(officer, id, closing()));

    const told = await commitment(officer, agreementId, { evidenceRequired: true });
    made(await closeCommitment(officer, told, closing({ evidence: "Letter 12" })));
    expect(await rowOf(told)).toMatchObject({ status: "fulfilled", evidence: "Letter 12", closedOn: "2026-11-20" });
    const given = await commitment(officer, agreementId, { evidenceRequired: true });
    made(await closeCommitment(officer, given, closing({ how: "notFulfilled", note: "No money" })));
    expect(await rowOf(given)).toMatchObject({ status: "notFulfilled", evidence: null });
    expect(await deadlineOf(given)).toMatchObject({ closedWhy: "settled" });
  });

  test("happens once, from the page as it is now, on a day that has come", async () => {
    const id = await commitment(officer, agreementId);
    expect(await closeCommitment(officer, id, closing({ on: "2026-11-22" }))).toMatchObject({
      refusal: { problems: { on: "dayInFuture" } },
    });
    made(await recordProgress(officer, id, { on: "2026-11-19", text: "A letter was sent", value: null }));
    expect(await closeCommitment(officer, id, closing())).toMatchObject({ refusal: { rule: "commitmentChanged" } });
    made(await closeCommitment(officer, id, closing({ version: 2 })));
    expect(await closeCommitment(officer, id, closing({ version: 3 }))).toMatchObject({
      refusal: { rule: "commitmentClosed" },
    });
  });

  test("of one that comes again moves it on from its first day, until its last time, and can be taken back", async () => {
    const id = await commitment(officer, agreementId, {
      ...{ dueOn: "2026-01-31", recurs: "month", recursUntil: "2026-03-31", evidenceRequired: true },
      ...{ measure: "Trainees", target: 20 },
    });
    const met = (version: number, value: number) =>
      closeCommitment(officer, id, closing({ version, value, evidence: `List ${value}` }));
    made(await met(1, 5));
    expect(await rowOf(id)).toMatchObject({ dueOn: "2026-02-28", status: "underway" });
    expect(await deadlineOf(id)).toMatchObject({ dueOn: "2026-02-28", previousOn: null, closedAt: null });
    made(await closeCommitment(officer, id, closing({ how: "missed", note: "Nobody came", version: 2 })));
    expect(await rowOf(id)).toMatchObject({ dueOn: "2026-03-31" });
    made(await met(3, 12));
    expect(await rowOf(id)).toMatchObject({ status: "fulfilled", dueOn: "2026-03-31", closedOn: "2026-11-20" });
    const { entries } = await logOf(officer, id);
    expect(entries.map(({ metDueOn, missedDueOn, value }) => [metDueOn, missedDueOn, value]).sort()).toEqual(
      [
        ["2026-01-31", null, 5],
        [null, "2026-02-28", null],
        ["2026-03-31", null, 12],
      ].sort(),
    );
    made(await reopenCommitment(officer, id, { version: 4 }));
    expect(await rowOf(id)).toMatchObject({ status: "underway", dueOn: "2026-03-31", closedOn: null });
    made(await reopenCommitment(officer, id, { version: 5 }));
    expect(await rowOf(id)).toMatchObject({ dueOn: "2026-02-28" });
    expect((await logOf(officer, id)).entries.filter(({ metDueOn }) => metDueOn)).toHaveLength(1);
  });
});

test("what shows one time of what comes again does not show the next", async () => {
  const id = await commitment(officer, agreementId, { recurs: "month", evidenceRequired: true });
  await document(officer, { type: "commitment", id }, { values: { kind: "evidence" } });
  expect(await evidenceCount(officer.db, id)).toBe(1);
  const later = { ...officer, now: new Date(officer.now.getTime() + 60_000) };
  made(await closeCommitment(later, id, closing()));
  expect(await closeCommitment(later, id, closing({ version: 2 }))).toMatchObject({
    refusal: { problems: { evidence: "evidenceNeeded" } },
  });
  expect(await evidenceCount(officer.db, id)).toBe(0);
});

test("of two values of one day the one recorded last is the latest", async () => {
  const id = await commitment(officer, agreementId, { measure: "Trainees" });
  for (const [minute, value] of [6, 9].entries()) {
    const ctx = { ...officer, now: new Date(officer.now.getTime() + minute * 60_000) };
    made(await recordProgress(ctx, id, { on: "2026-11-20", text: "Counted", value }));
  }
  const values = (await logOf(officer, id)).entries.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));
  const measured = { measure: "Trainees", target: null, unit: null };
  expect(drawValues(textIn("en"), measured, values)).toContain("the latest is 9");
});

test("values are recorded only of what is measured", async () => {
  const id = await commitment(officer, agreementId);
  const entry = { on: "2026-11-20", text: "Six have come", value: 6 };
  expect(await recordProgress(officer, id, entry)).toMatchObject({
    refusal: { problems: { value: "nothingMeasured" } },
  });
  const measured = await commitment(officer, agreementId, { measure: "Trainees" });
  made(await recordProgress(officer, measured, entry));
  expect(await commitmentPage(officer, measured)).toMatchObject({ status: "underway" });
});

describe("the ledger", () => {
  test("is narrowed by its address, and each record shows its own", async () => {
    const personId = await makePerson(officer, "Chen Jie");
    const partner = await makeOrganisation(officer, "Huangpu District", { country: "CN" });
    const ours = officer.office.organisationId as string;
    const { id } = await makeAgreement(officer, {
      parties: [
        { organisationId: ours, role: "party", side: "ours" },
        { organisationId: partner, role: "party", side: "theirs" },
      ],
    });
    const late = await commitment(officer, id, { text: "Open the training centre", dueOn: "2026-11-01" });
    const theirs = await commitment(officer, id, {
      ...{ text: "Send the experts", side: "theirs", organisationId: partner, personId },
      ...{ dueOn: null, ownerId: other.actor.id },
    });
    const later = { ...officer, now: new Date(officer.now.getTime() + 60_000) };
    const done = await commitment(later, id, { text: "Name the contact points" });
    made(await closeCommitment(officer, done, closing()));
    const found = async (search: string, ctx = officer) =>
      (await listCommitments(ctx, filterOf(`partner=${partner}&${search}`))).rows.map((row) => row.id);
    expect(await found("")).toEqual([late, theirs]);
    expect(await found("side=theirs")).toEqual([theirs]);
    expect(await found("due=overdue")).toEqual([late]);
    expect(await found("due=noDay")).toEqual([theirs]);
    expect(await found("status=fulfilled")).toEqual([done]);
    expect((await found("status=any&sort=-added"))[0]).toBe(done);
    expect(await found(`owner=${other.actor.id}`)).toEqual([theirs]);
    expect(await found("whose=mine", other)).toEqual([theirs]);
    expect(await found("whose=mine")).toEqual([late]);
    expect(await found("country=CN&q=training")).toEqual([late]);
    expect(await found("country=KR")).toEqual([]);
    expect(await commitmentsOfOrganisation(officer, partner)).toMatchObject({
      open: [{ id: late }, { id: theirs }],
      closed: 1,
    });
    expect((await commitmentsOfPerson(officer, personId)).open).toMatchObject([{ id: theirs, owner: "Bình" }]);
    const exported = await commitmentsById(
      officer,
      await commitmentIds(officer, filterOf(`partner=${partner}&status=any`)),
    );
    expect(exported.map((row) => row.id).sort()).toEqual([late, theirs, done].sort());
  });

  test("an address that says what does not exist is no filter", () => {
    for (const search of [
      "side=no",
      "status=no",
      "due=no",
      "owner=no",
      "partner=no",
      "country=XX",
      "sort=no",
      "page=0",
    ])
      expect(readFilter(new URLSearchParams(search), "all"), search).toBeNull();
  });

  test("takes as many queries for one row as for many", async () => {
    const counted = await countedQueries(officer, database.appUrl);
    const few = await counted.during((ctx) => listCommitments(ctx, filterOf("q=training")));
    const many = await counted.during((ctx) => listCommitments(ctx, filterOf("status=any")));
    await counted.close();
    expect(many).toBe(few);
  });
});

test("the figure counts each time of one that comes again, and leaves what has no day out of in time and late", async () => {
  const { id, reference } = await makeAgreement(officer, {
    title: "Counted",
    step: "inForce",
    values: { signedOn: "2024-01-10" },
  });
  const again = await commitment(officer, id, { dueOn: "2026-10-31", recurs: "month" });
  made(await closeCommitment(officer, again, closing({ on: "2026-10-30" })));
  made(await closeCommitment(officer, again, closing({ how: "missed", note: "Nobody came", version: 2 })));
  const noDay = await commitment(officer, id, { dueOn: null });
  made(await closeCommitment(officer, noDay, closing()));
  const lateOne = await commitment(officer, id, { dueOn: "2026-11-10" });
  made(await closeCommitment(officer, lateOne, closing()));
  await commitment(officer, id, { dueOn: "2026-11-20" });
  // In no bucket, so in no total.
  const withdrawn = await commitment(officer, id);
  made(await closeCommitment(officer, withdrawn, closing({ how: "withdrawn" })));
  const scope = {
    period: { first: "2026-01-01", last: "2026-12-31" },
    filter: agreementFilter(new URLSearchParams({ q: reference })) as NonNullable<ReturnType<typeof agreementFilter>>,
  };
  const [figure] = await countFigures(officer, ["commitments"], scope);
  expect(Object.fromEntries(figure?.buckets.map(({ bucket, count }) => [bucket, count]) ?? [])).toEqual({
    ...{ inTime: 1, late: 1, noDay: 1, notFulfilled: 1, open: 1, overdue: 1 },
  });
  expect(figure?.total).toBe(6);
});
