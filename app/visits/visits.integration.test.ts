import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { csvOf } from "#app/exports/csv.server";
import { giftIds } from "#app/gifts/gift-queries.server";
import { giftSheet } from "#app/gifts/gift-sheet.server";
import { addGift, approveGift, editGift, removeGift } from "#app/gifts/gifts.server";
import { editMeeting, recordMeeting } from "#app/meetings/meetings.server";
import type { Ctx } from "#app/platform/context.server";
import { readTogether } from "#app/platform/json-rows.server";
import { taskPage } from "#app/tasks/task-queries.server";
import { completeTask, editTask } from "#app/tasks/tasks.server";
import { deadlines } from "#db/schema";
import { agreementRow, made, organisation, person } from "#test/factories/records";
import { gift, giftDetails, meeting, meetingDetails, visit, visitDetails } from "#test/factories/visits";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type Counted, countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { cancelVisit, resumeVisit } from "./cancel-visit.server";
import { readVisit } from "./locked-visit.server";
import { addMember, editMember, moveMember, removeMember } from "./members.server";
import { resultTask, setResultDue } from "./result-due.server";
import { listVisits } from "./visit-list.server";
import { visitPage } from "./visit-page.server";
import { visitsOfAgreement, visitsOfOrganisation, visitsOfPerson } from "./visit-rows.server";
import { addVisit, editVisit } from "./visits.server";

let database: TestDatabase;
let officer: Ctx;
let manager: Ctx;
let viewer: Ctx;
let counted: Counted;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  manager = await testContext({ db: database.db, role: "manager" });
  viewer = await testContext({ db: database.db, role: "viewer" });
  counted = await countedQueries(officer, database.appUrl);
  return () => counted.close();
});

const anything = { when: "", direction: "", country: "", whose: "" } as const;
const past = { firstOn: "2026-11-10", lastOn: "2026-11-12" };

describe("a visit", () => {
  it("is found on the pages of whom and what it concerns, by name or by a meeting of its programme", async () => {
    const [named, met] = [await organisation(officer, "Busan"), await organisation(officer, "Daegu")];
    const who = await person(officer, "Lee Jiwoo");
    const agreementId = await agreementRow(database.db, "V-1");
    const id = await visit(officer, { organisationIds: [named], titleVi: "Thăm Busan" });
    await meeting(officer, { visitId: id, organisationIds: [met], personIds: [who], agreementIds: [agreementId] });
    for (const rows of [
      await visitsOfOrganisation(officer, named),
      await visitsOfOrganisation(officer, met),
      await visitsOfPerson(officer, who),
      (await readTogether(database.db, { visits: visitsOfAgreement(officer, agreementId) })).visits,
    ])
      expect(rows.map((row) => row.id)).toEqual([id]);
    expect(await visitsOfPerson({ ...officer, locale: "vi" }, who)).toMatchObject([{ title: "Thăm Busan" }]);
  });

  it("is one where its form is sent twice, and no other one is taken for it", async () => {
    const again = { refusal: { code: "input", problems: { requestKey: "reopenForm" } } };
    const id = "0b6f1f0e-7c1c-8d7e-9d5a-3f2f1d9a0011";
    const send = (titleEn: string) => addVisit(officer, visitDetails({ titleEn }), { id });
    expect([made(await send("To Busan")), made(await send("To Busan"))]).toEqual([{ id }, { id }]);
    expect(await send("To Daegu")).toMatchObject(again);
    const meet = (startsAt: string) => recordMeeting(officer, { ...meetingDetails(), id, visitId: id, startsAt });
    expect([made(await meet("09:00")), made(await meet("09:00"))]).toEqual([{ id }, { id }]);
    expect(await meet("14:00")).toMatchObject(again);
    const give = (what: string) => addGift(officer, { ...giftDetails({ what }), id, visitId: id });
    expect([made(await give("A vase")), made(await give("A vase"))]).toEqual([{ id }, { id }]);
    expect(await give("A book")).toMatchObject(again);
  });

  it("changes nobody's part through another visit", async () => {
    const [one, other] = [await visit(officer), await visit(officer)];
    const part = { side: "theirs", role: "host", note: null } as const;
    const { id } = made(await addMember(officer, one, { personId: await person(officer, "Of the one"), ...part }));
    const missing = { init: { status: 404 } };
    await expect(removeMember(officer, other, id)).rejects.toMatchObject(missing);
    await expect(moveMember(officer, other, id, "up")).rejects.toMatchObject(missing);
    await expect(editMember(officer, other, id, { ...part, version: 1 })).rejects.toMatchObject(missing);
    expect((await visitPage(officer, one)).members).toHaveLength(1);
  });

  it("shows agreements and meetings only to those who may see them, and keeps them when others edit it", async () => {
    const secret = await agreementRow(database.db, "V-2", { confidential: true });
    const open = await agreementRow(database.db, "V-3");
    const who = await person(officer, "Park Jiho");
    const id = await visit(manager, {
      agreements: [
        { agreementId: secret, purpose: "sign" },
        { agreementId: open, purpose: "discuss" },
      ],
    });
    await meeting(manager, { visitId: id, agreementIds: [secret], personIds: [who], firstOn: "2026-11-20" });
    const seen = await visitPage(officer, id);
    expect(seen.agreements.map(({ reference }) => reference)).toEqual(["V-3"]);
    expect([seen.programme, await visitsOfPerson(officer, who)]).toEqual([[], []]);
    expect((await visitPage(manager, id)).programme).toHaveLength(1);
    const { fields, version } = await readVisit(officer, id);
    made(await editVisit(officer, id, { agreements: fields.agreements, purpose: "Trains", version }));
    made(await editVisit(officer, id, { agreements: [], version: version + 1 }));
    expect((await readVisit(manager, id)).fields.agreements).toEqual([{ agreementId: secret, purpose: "sign" }]);
    const hidden = [{ agreementId: secret, purpose: "sign" as const }];
    expect(await addVisit(officer, visitDetails({ agreements: hidden }))).toMatchObject({
      refusal: { problems: { agreements: "agreementNotFound" } },
    });
  });

  it("ends no earlier than it begins, is written by officers alone, and the same form twice is one", async () => {
    expect(await addVisit(officer, visitDetails({ firstOn: "2026-12-02", lastOn: "2026-12-01" }))).toMatchObject({
      refusal: { problems: { lastOn: "periodBackwards" } },
    });
    expect(await addVisit(viewer, visitDetails())).toEqual({ ok: false, refusal: { code: "forbidden" } });
    const id = "3f0e8a3c-6a44-4a39-9c57-0f1b7f5f6a02";
    expect(made(await addVisit(officer, visitDetails(), { id }))).toEqual(
      made(await addVisit(officer, visitDetails(), { id })),
    );
  });

  it("keeps an agreement awake once it took place, and not if it was cancelled", async () => {
    const { id: agreementId } = await makeAgreement(officer, { contacts: false, values: { on: "2024-01-10" } });
    const dormantOn = async () =>
      (await database.db.select().from(deadlines).where(eq(deadlines.agreementId, agreementId)))
        .filter(({ kind, closedAt }) => kind === "dormant" && closedAt === null)
        .map(({ dueOn, validThrough }) => [dueOn, validThrough]);
    const before = await dormantOn();
    const about = { agreements: [{ agreementId, purpose: "discuss" as const }] };
    const ahead = await visit(officer, { ...about, firstOn: "2026-12-01", lastOn: "2026-12-03" });
    // Still to come: it counts from the day after it is over.
    expect(await dormantOn()).toEqual([[before[0]?.[0], "2026-12-02"]]);
    made(await cancelVisit(officer, ahead, { on: null }));
    expect(await dormantOn()).toEqual(before);
    const id = await visit(officer, { ...about, ...past });
    expect(await dormantOn()).toEqual([["2027-11-12", null]]);
    made(await cancelVisit(officer, id, { on: "2026-11-09" }));
    expect(await dormantOn()).toEqual(before);
    made(await resumeVisit(officer, id));
    expect(await dormantOn()).toEqual([["2027-11-12", null]]);
  });

  it("cannot be cancelled once minutes say that some of it took place", async () => {
    const id = await visit(officer, past);
    const item = await meeting(officer, { visitId: id, firstOn: "2026-11-10" });
    made(await editMeeting(officer, item, { minutes: "A plan", version: 1 }));
    expect(await cancelVisit(officer, id, { on: null })).toMatchObject({ refusal: { rule: "visitHasMinutes" } });
  });

  it("of the past says what is missing until minutes are there and the report was sent on", async () => {
    const id = await visit(officer, past);
    const item = await meeting(officer, { visitId: id, firstOn: "2026-11-10" });
    expect((await visitPage(officer, id)).missing).toEqual({ minutes: 1, result: true, sent: false });
    const open = async () =>
      (await listVisits(officer, { ...anything, when: "open" }, 1)).rows.some((row) => row.id === id && row.toClose);
    expect(await open()).toBe(true);
    made(await editMeeting(officer, item, { minutes: "A plan", version: 1 }));
    made(await editVisit(officer, id, { result: "Trains", resultSentOn: null, resultSentTo: null, version: 1 }));
    expect((await visitPage(officer, id)).missing).toEqual({ minutes: 0, result: false, sent: true });
    const sent = { result: "Trains", resultSentOn: "2026-11-20", resultSentTo: "The committee" };
    made(await editVisit(officer, id, { ...sent, version: 2 }));
    expect([(await visitPage(officer, id)).missing, await open()]).toEqual([null, false]);
    // One that is only to follow has no minutes yet, and none are missing.
    await meeting(officer, { visitId: id, firstOn: "2026-12-10", lastOn: null });
    expect([(await visitPage(officer, id)).missing, await open()]).toEqual([null, false]);
    expect(await editVisit(officer, id, { ...sent, resultSentOn: "2026-11-22", version: 3 })).toMatchObject({
      refusal: { problems: { resultSentOn: "dayInFuture" } },
    });
  });

  it("has one task for its report, with a deadline that moves with the day", async () => {
    const id = await visit(officer, past);
    made(await setResultDue(officer, id, { dueOn: "2026-11-27", assigneeId: officer.actor.id }));
    made(await setResultDue(officer, id, { dueOn: "2026-11-30", assigneeId: officer.actor.id }));
    const task = await resultTask(database.db, id);
    expect(task).toMatchObject({ dueOn: "2026-11-30", assignee: officer.actor.name });
    const rows = await database.db
      .select({ dueOn: deadlines.dueOn })
      .from(deadlines)
      .where(eq(deadlines.taskId, task?.id ?? ""));
    expect(rows).toEqual([{ dueOn: "2026-11-30" }]);
    const sent = { result: "Trains", resultSentOn: "2026-11-20", resultSentTo: null };
    made(await editVisit(officer, id, { ...sent, version: 1 }));
    expect(await resultTask(database.db, id)).toMatchObject({ doneOn: "2026-11-20" });
  });

  it("wants its report again where it was not sent after all, unless the task was done before", async () => {
    const id = await visit(officer, past);
    made(await setResultDue(officer, id, { dueOn: "2026-11-27", assigneeId: null }));
    const sent = { result: "Trains", resultSentOn: "2026-11-20", resultSentTo: null };
    const report = async (values: Partial<typeof sent> | { resultSentOn: null }) =>
      made(await editVisit(officer, id, { ...sent, ...values, version: (await visitPage(officer, id)).visit.version }));
    const open = async () =>
      (await database.db.select().from(deadlines).where(eq(deadlines.kind, "taskDue"))).filter(
        ({ taskId, closedAt }) => taskId === taskOf && closedAt === null,
      );
    const taskOf = (await resultTask(database.db, id))?.id;
    await report({});
    expect([(await resultTask(database.db, id))?.doneOn, await open()]).toEqual(["2026-11-20", []]);
    await report({ resultSentOn: null });
    expect([(await resultTask(database.db, id))?.doneOn, await open()]).toMatchObject([
      null,
      [{ dueOn: "2026-11-27" }],
    ]);
    made(await completeTask(officer, taskOf ?? "", { doneOn: "2026-11-19" }));
    await report({});
    await report({ resultSentOn: null });
    expect((await resultTask(database.db, id))?.doneOn).toBe("2026-11-19");
  });

  it("wants no report while it is cancelled, and wants it again once it takes place after all", async () => {
    const id = await visit(officer);
    expect(await setResultDue(officer, id, { dueOn: "2026-11-30", assigneeId: null })).toMatchObject({
      refusal: { problems: { dueOn: "startsAfter:2026-12-01" } },
    });
    made(await setResultDue(officer, id, { dueOn: "2026-12-15", assigneeId: null }));
    const taskId = (await resultTask(database.db, id))?.id ?? "";
    const row = async () =>
      (await database.db.select().from(deadlines).where(eq(deadlines.taskId, taskId))).map(({ closedAt }) => !closedAt);
    made(await cancelVisit(officer, id, { on: null }));
    expect([await resultTask(database.db, id), await row()]).toEqual([undefined, [false]]);
    expect(await setResultDue(officer, id, { dueOn: "2026-12-16", assigneeId: null })).toMatchObject({
      refusal: { code: "rule", rule: "visitCancelled" },
    });
    made(await resumeVisit(officer, id));
    expect([await resultTask(database.db, id), await row()]).toMatchObject([
      { id: taskId, dueOn: "2026-12-15" },
      [true],
    ]);
  });

  it("keeps that task where it was put on an agreement, whatever happens to that, also beside another visit's", async () => {
    const { id: agreementId } = await makeAgreement(manager);
    const ids = [await visit(officer, past), await visit(officer, past)];
    for (const id of ids) {
      made(await setResultDue(officer, id, { dueOn: "2026-11-27", assigneeId: null }));
      const task = await resultTask(database.db, id);
      const { title, dueOn, note, version, ...row } = await taskPage(officer, task?.id);
      made(await editTask(officer, row.id, { title, dueOn, note, version, assigneeId: null, agreementId }));
    }
    await happens(manager, agreementId, "declined", { on: "2026-11-20", by: "Chair", reason: "No" });
    for (const id of ids) expect(await resultTask(database.db, id)).toMatchObject({ dueOn: "2026-11-27" });
  });

  it("lists those to come nearest first, by direction, country and officer", async () => {
    const korean = await organisation(officer, "Ulsan", { country: "KR" });
    const mine = { ownerId: officer.actor.id, direction: "in", organisationIds: [korean] } as const;
    const later = await visit(officer, { ...mine, organisationIds: [korean], firstOn: "2027-02-02" });
    const sooner = await visit(officer, { ...mine, organisationIds: [korean], firstOn: "2027-01-01" });
    await visit(officer, { firstOn: "2027-01-15" });
    const filter = { when: "upcoming", direction: "in", country: "KR", whose: "mine" } as const;
    expect((await listVisits(officer, filter, 1)).rows.map(({ id }) => id)).toEqual([sooner, later]);
    expect((await listVisits(manager, filter, 1)).rows).toEqual([]);
    expect(await counted.during((ctx) => listVisits({ ...officer, ...ctx }, anything, 1))).toBe(2);
  });
});

describe("who takes part", () => {
  it("stands in the order of protocol, which changes place by place on each side", async () => {
    const id = await visit(officer);
    const add = async (name: string, side: "ours" | "theirs") =>
      made(await addMember(officer, id, { personId: await person(officer, name), side, role: "member", note: null }))
        .id;
    const [first, host, second] = [await add("An", "ours"), await add("Kim", "theirs"), await add("Binh", "ours")];
    const order = async () => (await visitPage(officer, id)).members.map(({ name }) => name);
    expect(await order()).toEqual(["An", "Binh", "Kim"]);
    made(await moveMember(officer, id, second, "up"));
    made(await moveMember(officer, id, host, "up"));
    expect(await order()).toEqual(["Binh", "An", "Kim"]);
    made(await removeMember(officer, id, first));
    expect(await order()).toEqual(["Binh", "Kim"]);
    const twice = await person(officer, "Lan");
    const asMember = { personId: twice, side: "ours", role: "member", note: null } as const;
    const { id: lan } = made(await addMember(officer, id, asMember));
    expect(made(await addMember(officer, id, asMember)).id).toBe(lan);
    expect(await addMember(officer, id, { ...asMember, role: "interpreter" })).toMatchObject({
      refusal: { code: "input", problems: { person: "memberAlready" } },
    });
    const other = await visit(officer);
    await expect(removeMember(officer, other, second)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("a gift", () => {
  it("is approved by managers, and has to be approved again when its worth changes", async () => {
    const id = await gift(officer, { value: 100, currency: "USD" });
    expect(await approveGift(officer, id, { approvalNote: null, version: 1 })).toEqual({
      ok: false,
      refusal: { code: "forbidden" },
    });
    made(await approveGift(manager, id, { approvalNote: "Modest", version: 1 }));
    const waiting = () => giftIds(officer, { direction: "", approval: "waiting", first: "", last: "" });
    expect(await waiting()).not.toContain(id);
    const same = { ...giftDetails({ value: 100, currency: "USD" }), version: 2 };
    made(await editGift(officer, id, { ...same, keptAt: "The cabinet" }));
    expect(await waiting()).not.toContain(id);
    made(await editGift(officer, id, { ...same, keptAt: "The cabinet", value: 900, version: 3 }));
    expect(await waiting()).toContain(id);
  });

  it("is worth nothing without a currency, where one edit says the worth and another one takes the currency away", async () => {
    const id = await gift(officer, { currency: "USD" });
    const opened = giftDetails({ currency: "USD" });
    made(await editGift(officer, id, { ...opened, value: 100, version: 1 }));
    expect(await editGift(officer, id, { ...opened, currency: null, version: 1 })).toMatchObject({
      refusal: { code: "input", problems: { currency: "enterCurrency" } },
    });
  });

  it("is approved as the manager saw it, not as somebody changed it meanwhile", async () => {
    const id = await gift(officer, { value: 100, currency: "USD" });
    made(await editGift(officer, id, { ...giftDetails({ value: 9000, currency: "USD" }), version: 1 }));
    expect(await approveGift(manager, id, { approvalNote: null, version: 1 })).toMatchObject({
      refusal: { code: "rule", rule: "giftChangedMeanwhile" },
    });
    made(await approveGift(manager, id, { approvalNote: null, version: 2 }));
  });

  it("leaves the register and its export when it is removed, and comes back", async () => {
    const id = await gift(officer, { what: "=A drum", on: "2025-05-05" });
    const filter = { direction: "", approval: "", first: "2025-05-05", last: "2025-05-05" } as const;
    const csv = async () => {
      const parts: string[] = [];
      for await (const part of csvOf(await giftSheet(officer, filter))) parts.push(part);
      return parts.join("");
    };
    expect(await csv()).toContain("A drum");
    made(await removeGift(officer, id, true));
    expect(await csv()).not.toContain("A drum");
    made(await removeGift(officer, id, false));
    expect(await giftIds(officer, filter)).toEqual([id]);
  });
});
