/** Going through inherited agreements on a real database: which are concerned, deciding on one and on several, leaving, finishing. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { agreementPage } from "#app/agreements/show-queries.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { activity, agreementEvents, agreements, deadlines, successionDecisions, tasks } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import {
  type AgreementChoices,
  happens,
  makeAgreement,
  makeOrganisation,
  ourOrganisation,
} from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { successionsOfAgreement } from "./agreement-queries.server";
import { decideInheritance, decideInheritances } from "./decide.server";
import { finishReview } from "./finish.server";
import { openSuccessions } from "./open-queries.server";
import { countReview, listReview, readReview } from "./review-queries.server";

const { db, appUrl } = await testDb();
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let city: string;
const act = "Resolution 203";
let count = 0;

beforeAll(async () => {
  await seedReference(db);
  officer = await testContext({ db, name: "Lan" });
  other = await testContext({ db, name: "Minh" });
  manager = await testContext({ db, role: "manager", name: "Hoa" });
  city = await ourOrganisation(officer);
});

/** A district that ended and was succeeded by our city, with agreements of its own. */
async function ended(agreementsOf: AgreementChoices[] = [{}], by = city, on = "2025-07-01") {
  const name = `District ${++count}`;
  const id = await makeOrganisation(officer, name);
  const partner = await makeOrganisation(officer, `Partner ${count}`, { country: "KR" });
  const parties: AgreementChoices["parties"] = [
    { organisationId: id, role: "party", side: "ours" },
    { organisationId: partner, role: "party", side: "theirs" },
  ];
  const ids: string[] = [];
  for (const choices of agreementsOf)
    ids.push((await makeAgreement(officer, { parties, contacts: false, step: "inForce", ...choices })).id);
  made(await recordSuccession(officer, { predecessorId: id, successorId: by, on, act, sourceId: null }));
  return { id, name, partner: `Partner ${count}`, ids, first: ids[0] as string };
}

const reviewOf = async (id: string, ctx = officer) => {
  const review = await readReview(ctx, id);
  if (!review) throw new Error("it has no successor");
  return review;
};
const form = (more: Record<string, string> = {}) => ({
  becomes: "amend",
  officerId: other.actor.id,
  dueOn: "2027-03-01",
  on: "2026-11-20",
  note: "With the partner",
  ...more,
});
const chosen = async (ids: string[]) => {
  const rows = await db.select({ id: agreements.id, revision: agreements.revision }).from(agreements);
  return rows.filter(({ id }) => ids.includes(id)).map(({ id, revision }) => `${id}:${revision}`);
};
const decideOn = async (organisationId: string, ids: string[], more: Record<string, string> = {}, ctx = officer) =>
  decideInheritances(ctx, await reviewOf(organisationId, ctx), {
    ...form(more),
    chosen: await chosen(ids),
    requestKey: randomUUID(),
  });
const tasksOf = (id: string) => db.select().from(tasks).where(sql`${tasks.agreementId} = ${id} and not withdrawn`);
const rowsOf = (id: string) => db.select().from(successionDecisions).where(eq(successionDecisions.agreementId, id));
const listOf = async (id: string, ctx = officer) => listReview(ctx, await reviewOf(id, ctx), "all", 1);
const countOf = async (id: string, ctx = officer) => countReview(ctx, await reviewOf(id, ctx));

describe("which agreements are concerned", () => {
  it("those that bind it, within the reader's rights; not those it witnessed, and not those that ended", async () => {
    const { id, partner, ids } = await ended([{}, { confidential: true, ownerId: manager.actor.id }]);
    const witnessed = [
      { organisationId: city, role: "party" as const, side: "ours" as const },
      { organisationId: id, role: "witness" as const, side: "ours" as const },
    ];
    await makeAgreement(officer, { parties: witnessed, contacts: false });
    const third = await ended([{ step: "terminated" }]);
    const seen = await listOf(id, other);
    expect(seen.map((row) => [row.id, row.partners, row.decision])).toEqual([[ids[0], partner, null]]);
    expect(await countOf(id, other)).toMatchObject({ total: 1, open: 1 });
    expect(await countOf(id, manager)).toMatchObject({ total: 2, open: 2 });
    expect(await countOf(third.id)).toEqual({ total: 0, open: 0, by: {} });
  });

  it("what it had inherited itself counts in, and what was decided further on is settled before", async () => {
    const province = await makeOrganisation(officer, `Province ${++count}`);
    const district = await ended([{}], province, "2020-01-01");
    const passed = { predecessorId: province, successorId: city, on: "2025-07-01", act, sourceId: null };
    made(await recordSuccession(officer, passed));
    expect(await listOf(province)).toMatchObject([{ id: district.first, party: district.name }]);
    expect((await countOf(district.id)).open).toBe(1);
    made(await decideOn(province, district.ids));
    expect(await countOf(district.id)).toMatchObject({ total: 1, open: 0 });
    expect(await listOf(district.id)).toMatchObject([{ settled: true, decision: null }]);
    expect((await successionsOfAgreement(officer, district.first)).map(({ organisation }) => organisation.id)).toEqual([
      province,
      district.id,
    ]);
  });

  it("one without a successor has none, and one that is not there is not found", async () => {
    expect(await readReview(officer, city)).toBeNull();
    for (const id of [undefined, "x", randomUUID()])
      await expect(readReview(officer, id)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("deciding", () => {
  it("writes the event, the task of the officer with its deadline, and the row, and says it in the history", async () => {
    const { id, name, first } = await ended();
    expect(made(await decideOn(id, [first]))).toMatchObject({ decided: 1, not: [] });
    const [task] = await tasksOf(first);
    expect(task).toMatchObject({ template: "inheritAmend", assigneeId: other.actor.id, dueOn: "2027-03-01" });
    const due = await db
      .select()
      .from(deadlines)
      .where(eq(deadlines.taskId, task?.id ?? ""));
    expect(due.map(({ dueOn }) => dueOn)).toEqual(["2027-03-01"]);
    expect(await rowsOf(first)).toMatchObject([
      { decision: "amend", ownerId: other.actor.id, taskId: task?.id, eventRevision: 2, decidedBy: officer.actor.id },
    ]);
    const { history, steps } = await agreementPage(officer, first, { all: false, page: 1 });
    expect(history.lines.find(({ correct }) => correct?.revision === 2)).toMatchObject({
      text: `Ho Chi Minh City answers in the place of ${name} (${act}). Decided: amend, by 1 Mar 2027.`,
      said: "With the partner",
      correct: { type: "inheritanceDecided" },
    });
    expect(steps.aside.map(({ event }) => event)).toContain("inheritanceDecided");
    expect(await listOf(id)).toMatchObject([
      { decision: { is: "amend", officer: "Minh", by: "Lan", note: "With the partner" } },
    ]);
  });

  it("what is kept without a day is nobody's task", async () => {
    const { id, first } = await ended();
    made(await decideOn(id, [first], { becomes: "keep", officerId: "", dueOn: "" }));
    expect(await tasksOf(first)).toEqual([]);
    expect(await rowsOf(first)).toMatchObject([{ decision: "keep", ownerId: null, taskId: null }]);
  });

  it("several at once are decided each by itself: what ended or changed meanwhile is named, the others are decided on", async () => {
    const { id, ids } = await ended([{}, {}, {}]);
    const [fine, over, changed] = ids as [string, string, string];
    const review = await reviewOf(id);
    const values = { ...form(), chosen: [...(await chosen(ids)), `${randomUUID()}:1`], requestKey: randomUUID() };
    await happens(manager, over, "terminated", { on: "2026-11-20", by: "Chairman", reason: "Over" });
    await happens(officer, changed, "amended", { on: "2026-11-20", what: "An annex" });
    // Whoever sends the form on after what ended was shown to them is told so by the rules.
    values.chosen = values.chosen.map((one) => (one.startsWith(over) ? `${over}:2` : one));
    const { decided, not } = made(await decideInheritances(officer, review, values));
    expect(decided).toBe(1);
    expect(new Map(not.map(({ id, refusal }) => [id, refusal?.code]))).toEqual(
      new Map([
        [over, "notNow"],
        [changed, "stale"],
        [not[2]?.id, undefined],
      ]),
    );
    expect((await rowsOf(fine)).length + (await rowsOf(over)).length + (await rowsOf(changed)).length).toBe(1);
    // Sent again by itself, the same form decides nothing twice.
    made(await decideInheritances(officer, review, values));
    expect(await db.select().from(agreementEvents).where(eq(agreementEvents.agreementId, fine))).toHaveLength(2);
  });

  it("decided anew, the open task is withdrawn and another is made; taken back, the first counts again", async () => {
    const { id, first } = await ended();
    made(await decideOn(id, [first]));
    made(await decideOn(id, [first], { becomes: "end", officerId: officer.actor.id }, other));
    expect(await tasksOf(first)).toMatchObject([{ template: "inheritEnd", assigneeId: officer.actor.id }]);
    expect(await rowsOf(first)).toMatchObject([{ decision: "end", decidedBy: other.actor.id, version: 2 }]);
    await happens(manager, first, "withdrawn", { reason: "Too early" });
    expect(await tasksOf(first)).toMatchObject([{ template: "inheritAmend", assigneeId: other.actor.id }]);
    expect(await rowsOf(first)).toMatchObject([{ decision: "amend", decidedBy: officer.actor.id, eventRevision: 2 }]);
    await happens(manager, first, "withdrawn", { reason: "Not for us" });
    expect([await tasksOf(first), await rowsOf(first)]).toEqual([[], []]);
    expect((await countOf(id)).open).toBe(1);
  });

  it("corrected, the task is another's", async () => {
    const { id, first } = await ended();
    made(await decideOn(id, [first]));
    const [{ data } = { data: {} }] = await db
      .select()
      .from(agreementEvents)
      .where(sql`${agreementEvents.agreementId} = ${first} and revision = 2`);
    const corrected = { revision: 2, data: { ...data, officerId: officer.actor.id }, reason: "Read again" };
    await happens(officer, first, "corrected", corrected);
    expect(await tasksOf(first)).toMatchObject([{ template: "inheritAmend", assigneeId: officer.actor.id }]);
    expect(await rowsOf(first)).toMatchObject([{ ownerId: officer.actor.id, eventRevision: 2 }]);
  });

  it("is refused for a viewer, without a choice, for nobody, and for whom a confidential one is closed to", async () => {
    const { id, first } = await ended([{ confidential: true }]);
    const viewer = await testContext({ db, role: "viewer" });
    expect(await decideOn(id, [first], {}, viewer)).toEqual({ ok: false, refusal: { code: "forbidden" } });
    expect(await decideOn(id, [])).toMatchObject({ refusal: { problems: { chosen: "chooseAgreements" } } });
    expect(await decideOn(id, [first], { officerId: "" })).toMatchObject({
      refusal: { problems: { officerId: "chooseOfficer" } },
    });
    const { not } = made(await decideOn(id, [first]));
    expect(not[0]?.refusal).toEqual({ code: "input", problems: { officerId: "officerMayNotSee" } });
    expect(made(await decideOn(id, [first], { officerId: manager.actor.id })).decided).toBe(1);
    // Whoever may not see it is not even told that it is there.
    expect(made(await decideOn(id, [first], {}, other)).not).toMatchObject([{ refusal: null, title: null }]);
  });

  it("takes the names and the act from the register, whatever is sent", async () => {
    const { id, first, name } = await ended();
    const [succession] = await successionsOfAgreement(officer, first);
    const values = { ...form(), predecessor: "Somebody else", act: "Another act" };
    const envelope = { revision: 1, requestKey: randomUUID() };
    made(await decideInheritance(officer, succession as NonNullable<typeof succession>, first, values, envelope));
    const [event] = await db
      .select({ data: agreementEvents.data })
      .from(agreementEvents)
      .where(sql`${agreementEvents.agreementId} = ${first} and revision = 2`);
    expect(event?.data).toMatchObject({ predecessor: name, successor: "Ho Chi Minh City", act });
    expect((await reviewOf(id)).begun).toEqual({ by: "Lan", on: "2026-11-21" });
  });
});

describe("leaving, resuming, finishing", () => {
  it("what is open is said by number until nothing is; finishing before is refused", async () => {
    const { id, name, ids } = await ended([{}, {}]);
    const open = async (ctx = officer) => (await openSuccessions(ctx, [id]))[0];
    expect(await open()).toMatchObject({ predecessor: name, successor: "Ho Chi Minh City", open: 2, begun: false });
    made(await decideOn(id, ids.slice(0, 1)));
    expect(await open(other)).toMatchObject({ open: 1, begun: true });
    expect(await finishReview(officer, await reviewOf(id))).toMatchObject({
      refusal: { code: "rule", rule: "successionOpen", parameter: "1" },
    });
    made(await decideOn(id, ids.slice(1), { becomes: "keep" }, other));
    expect(await open()).toBeUndefined();
    expect(made(await finishReview(other, await reviewOf(id)))).toEqual({ decided: 2 });
    // Pressed twice, or by the next one who looks: nothing was decided since.
    made(await finishReview(officer, await reviewOf(id)));
    const noted = await db.select().from(activity).where(eq(activity.subjectId, id));
    expect(noted.filter(({ verb }) => verb === "successionReviewed").map(({ actorId }) => actorId)).toEqual([
      other.actor.id,
    ]);
    expect((await reviewOf(id)).finished).toEqual({ by: "Minh", on: "2026-11-21" });
    expect(await countOf(id)).toEqual({ total: 2, open: 0, by: { amend: 1, keep: 1 } });
  });

  it("of several into one, each is gone through by itself", async () => {
    const several = [await ended(), await ended([{}, {}])];
    const open = await openSuccessions(officer, [city]);
    for (const { id, ids } of several)
      expect(open.find(({ organisationId }) => organisationId === id)).toMatchObject({ open: ids.length });
  });

  it("asks the same number of queries for one agreement as for several", async () => {
    const [one, many] = [await ended(), await ended([{}, {}, {}, {}])];
    const counted = await countedQueries(officer, appUrl);
    const read = (id: string) =>
      counted.during(async (ctx) => {
        const review = await readReview(ctx, id);
        if (review)
          await Promise.all([countReview(ctx, review), listReview(ctx, review, "all", 1), openSuccessions(ctx)]);
      });
    expect(await read(many.id)).toBe(4);
    expect(await read(one.id)).toBe(4);
    await counted.close();
  });

  it("leaves every history as its row says", async () => {
    expect((await checkHistories(db)).differences).toEqual([]);
  });
});
