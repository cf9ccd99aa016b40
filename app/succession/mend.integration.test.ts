/** A succession put right and taken back, on a real database: what stays, what goes with it, and who comes first. */
import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { checkHistories } from "#app/agreements/check-histories.server";
import { historyOf } from "#app/merging/history.server";
import { answersNow } from "#app/organisations/answers.server";
import { organisationPage } from "#app/organisations/organisation-queries.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { activity, agreements, organisations, sources, successionReviews, successions, tasks } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { happens, makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { successionsOfAgreement } from "./agreement-queries.server";
import { decideInheritance } from "./decide.server";
import { finishReview } from "./finish.server";
import { type Correction, correctSuccession, takeBackSuccession } from "./mend.server";
import { openSuccessions } from "./open-queries.server";
import { recordedSuccession } from "./recorded-queries.server";
import { readReview } from "./review-queries.server";
import { standingDecisions } from "./standing.server";

const { db } = await testDb();
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let city: string;
let count = 0;
const on = "2025-07-01";

beforeAll(async () => {
  await seedReference(db);
  officer = await testContext({ db, name: "Lan" });
  city = await ourOrganisation(officer);
  // They know of the office as it is by now.
  other = await testContext({ db, name: "Minh" });
  manager = await testContext({ db, role: "manager", name: "Hoa" });
});

const called = (name: string) => makeOrganisation(officer, `${name} ${++count}`);

async function bound(organisationId: string, choices: { confidential?: boolean; ownerId?: string } = {}) {
  const partner = await makeOrganisation(officer, `Partner ${++count}`, { country: "KR" });
  const parties = [
    { organisationId, role: "party" as const, side: "ours" as const },
    { organisationId: partner, role: "party" as const, side: "theirs" as const },
  ];
  return (await makeAgreement(officer, { parties, contacts: false, step: "inForce", ...choices })).id;
}

const succeeds = async (predecessorId: string, successorId: string, sourceId: string | null = null) =>
  made(await recordSuccession(officer, { predecessorId, successorId, on, act: "Resolution 203", sourceId })).id;

/** A district that ended, by default into our city, with one agreement. */
async function ended(by = city, choices: { confidential?: boolean; ownerId?: string } = {}) {
  const id = await called("District");
  const agreement = await bound(id, choices);
  await succeeds(id, by);
  return { id, agreement };
}

const recordedOf = async (id: string) => {
  const recorded = await recordedSuccession(officer, id);
  if (!recorded) throw new Error("nothing is recorded");
  return recorded;
};
const correct = async (id: string, more: Partial<Correction>, ctx = officer) => {
  const { version, successor, on, act } = await recordedOf(id);
  return correctSuccession(ctx, id, { version, successorId: successor.id, on, act, ...more });
};
const takeBack = async (id: string, ctx = manager, version?: number) =>
  takeBackSuccession(ctx, id, {
    version: version ?? (await recordedOf(id)).version,
    reason: "Another district was meant",
  });
async function decide(agreement: string, organisationId: string, ctx = officer) {
  const all = await successionsOfAgreement(ctx, agreement);
  const [row] = await db.select().from(agreements).where(eq(agreements.id, agreement));
  const values = { becomes: "amend", officerId: ctx.actor.id, dueOn: "2027-03-01", on: "2026-11-20", note: "" };
  const succession = all.find(({ organisation }) => organisation.id === organisationId);
  if (!succession) throw new Error("it was not succeeded");
  const envelope = { revision: row?.revision ?? 0, requestKey: randomUUID() };
  return decideInheritance(ctx, succession, agreement, values, envelope);
}
const agreementRow = async (id: string) => (await db.select().from(agreements).where(eq(agreements.id, id)))[0];
const saidOf = async (id: string) => (await historyOf(officer, "organisation", id)).rows.map(({ text }) => text);
const lastOf = async (id: string) =>
  (
    await db
      .select()
      .from(activity)
      .where(and(eq(activity.subjectType, "organisation"), eq(activity.subjectId, id)))
      .orderBy(desc(activity.version), desc(activity.at))
  )[0];

describe("putting a succession right", () => {
  it("changes the day and the act, is nobody's word but ours then, and says so in the history", async () => {
    const source = { key: `s-${randomUUID()}`, publisher: "A gazette", subject: "Mergers", date: on, checkedOn: on };
    const [kept] = await db
      .insert(sources)
      .values(source as never)
      .returning({ id: sources.id });
    const id = await called("District");
    await succeeds(id, city, kept?.id);
    expect(await recordedOf(id)).toMatchObject({ source: "A gazette", decided: false, version: 2 });
    expect(made(await correct(id, { on: "2025-06-16", act: "Resolution 204" }))).toEqual({ beside: false });
    expect(await recordedOf(id)).toMatchObject({ on: "2025-06-16", act: "Resolution 204", source: null, version: 3 });
    expect((await answersNow(db, [id])).get(id)).toMatchObject({ since: "2025-06-16", act: "Resolution 204" });
    expect(await lastOf(id)).toMatchObject({
      verb: "successionCorrected",
      changes: { on: [on, "2025-06-16"], act: ["Resolution 203", "Resolution 204"], sourceId: [kept?.id, null] },
      version: 3,
    });
    expect(await saidOf(id)).toContain("Its succession corrected: since which day, act, source.");
    // Nothing was changed: nothing is noted.
    made(await correct(id, {}));
    expect((await recordedOf(id)).version).toBe(3);
  });

  it("names another successor while nothing is decided: who answers, what is ours and what is found follow", async () => {
    const elsewhere = await called("Other city");
    const { id, agreement } = await ended(elsewhere);
    expect(await agreementRow(agreement)).toMatchObject({ observed: true });
    made(await correct(id, { successorId: city }));
    expect((await answersNow(db, [id])).get(id)).toMatchObject({ id: city });
    const row = await agreementRow(agreement);
    expect(row).toMatchObject({ observed: false });
    expect(row?.searchText).toContain("ho chi minh city");
    expect(row?.searchText).not.toContain("other city");
    expect(await openSuccessions(officer, [id])).toMatchObject([{ open: 1, successorId: city }]);
  });

  it("leaves the successor where something was decided, on whosever agreement, and still mends day and act", async () => {
    const { id, agreement } = await ended(city, { confidential: true, ownerId: manager.actor.id });
    made(await decide(agreement, id, manager));
    const elsewhere = await called("Other city");
    expect(await correct(id, { successorId: elsewhere })).toMatchObject({
      refusal: { problems: { successor: "successionDecided" } },
    });
    expect((await recordedOf(id)).decided).toBe(true);
    made(await correct(id, { on: "2025-06-30" }));
    expect(await recordedOf(id)).toMatchObject({ on: "2025-06-30", successor: { id: city } });
  });

  it("is refused as recording it is, for a viewer, and where there is none", async () => {
    const [a, b] = [await called("A"), await called("B")];
    await succeeds(a, city);
    await succeeds(b, a);
    expect(await correct(a, { successorId: a })).toMatchObject({
      refusal: { problems: { successor: "succeedsItself" } },
    });
    expect(await correct(a, { successorId: b })).toMatchObject({
      refusal: { problems: { successor: "successionCircle" } },
    });
    expect(await correct(a, { on: "2026-11-22" })).toMatchObject({ refusal: { problems: { on: "dayInFuture" } } });
    expect(await correct(a, { successorId: randomUUID() })).toMatchObject({
      refusal: { problems: { successor: "notFoundByName" } },
    });
    const viewer = await testContext({ db, role: "viewer" });
    expect(await correct(a, { on: "2025-06-30" }, viewer)).toEqual({ ok: false, refusal: { code: "forbidden" } });
    expect(
      await correctSuccession(officer, await called("C"), { version: 1, successorId: city, on, act: null }),
    ).toMatchObject({ refusal: { rule: "successionGone" } });
  });

  it("of two people, different fields are both kept and the same one is a conflict", async () => {
    const { id } = await ended();
    const { version } = await recordedOf(id);
    made(await correct(id, { act: "Resolution 205" }, other));
    expect(made(await correct(id, { version, on: "2025-06-30", act: "Resolution 203" }))).toEqual({ beside: true });
    expect(await recordedOf(id)).toMatchObject({ on: "2025-06-30", act: "Resolution 205" });
    expect(await correct(id, { version, act: "Resolution 206" })).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "act", theirs: "Resolution 205" }] },
    });
  });
});

describe("taking a succession back", () => {
  it("leaves the organisation answering for itself, nothing to decide, and the reason in its history", async () => {
    const { id, agreement } = await ended();
    made(await takeBack(id));
    expect(await recordedSuccession(officer, id)).toBeNull();
    expect(await readReview(officer, id)).toBeNull();
    expect(await openSuccessions(officer, [id])).toEqual([]);
    expect((await organisationPage(officer, id)).successor).toBeNull();
    const row = await agreementRow(agreement);
    expect(row).toMatchObject({ observed: true });
    expect(row?.searchText).not.toContain("ho chi minh city");
    expect(await lastOf(id)).toMatchObject({
      verb: "successionTakenBack",
      changes: { successorId: [city, null], on: [on, null], reason: [null, "Another district was meant"] },
    });
    expect(await saidOf(id)).toContain("Its succession taken back. Reason: Another district was meant");
    // And another one can be recorded.
    await succeeds(id, city);
    expect((await recordedOf(id)).version).toBe(4);
  });

  it("is refused while a decision stands, which is named; taken back with its task, it goes with the going-through", async () => {
    const { id, agreement } = await ended();
    made(await decide(agreement, id));
    expect(await takeBack(id)).toMatchObject({ refusal: { code: "rule", rule: "successionDecided" } });
    const [{ id: successionId } = { id: "" }] = await db
      .select()
      .from(successions)
      .where(eq(successions.predecessorId, id));
    expect(await standingDecisions(manager, successionId)).toMatchObject([{ id: agreement, is: "amend", by: "Lan" }]);
    await happens(manager, agreement, "withdrawn", { reason: "Too early" });
    expect(await standingDecisions(manager, successionId)).toEqual([]);
    made(await takeBack(id));
    const reviews = db.select().from(successionReviews).where(eq(successionReviews.successionId, successionId));
    expect(await reviews).toEqual([]);
    const left = await db.select().from(tasks).where(eq(tasks.agreementId, agreement));
    expect(left.filter(({ withdrawn }) => !withdrawn)).toEqual([]);
    expect((await checkHistories(db)).differences).toEqual([]);
  });

  it("counts a decision of a later succession that reached the agreement through it, and no other", async () => {
    const province = await called("Province");
    const { id, agreement } = await ended(province);
    const own = await bound(province);
    const last = await succeeds(province, city);
    made(await decide(own, province));
    expect(await recordedOf(id)).toMatchObject({ decided: false });
    made(await decide(agreement, province));
    expect(await recordedOf(id)).toMatchObject({ decided: true });
    const [mine] = await db.select().from(successions).where(eq(successions.predecessorId, id));
    const named = await standingDecisions(manager, mine?.id ?? "");
    expect(named.map((one) => one.id)).toEqual([agreement]);
    expect((await standingDecisions(manager, last)).map((one) => one.id).sort()).toEqual([own, agreement].sort());
    // Whoever may not see the agreement is not told of it.
    await db.update(agreements).set({ confidential: true }).where(eq(agreements.id, agreement));
    expect(await standingDecisions(other, mine?.id ?? "")).toEqual([]);
    expect(await takeBack(id)).toMatchObject({ refusal: { rule: "successionDecided" } });
  });

  it("is a manager's, and refused where it was changed or went since", async () => {
    const { id } = await ended();
    expect(await takeBack(id, officer)).toEqual({ ok: false, refusal: { code: "forbidden" } });
    const { version } = await recordedOf(id);
    made(await correct(id, { on: "2025-06-30" }));
    expect(await takeBack(id, manager, version)).toMatchObject({ refusal: { rule: "successionChangedMeanwhile" } });
    made(await takeBack(id));
    expect(await takeBack(id, manager, version)).toMatchObject({ refusal: { rule: "successionGone" } });
    await expect(takeBackSuccession(manager, randomUUID(), { version: 1, reason: "x" })).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it("a finished going-through without decisions goes with it", async () => {
    const id = await called("Empty district");
    await succeeds(id, city);
    const review = await readReview(officer, id);
    if (review) made(await finishReview(officer, review));
    made(await takeBack(id));
    expect(await readReview(officer, id)).toBeNull();
  });

  it("and deciding at the same moment: one of the two is refused, and nothing hangs in the air", async () => {
    const { id, agreement } = await ended();
    const [back, decided] = await Promise.all([takeBack(id), decide(agreement, id)]);
    expect([back.ok, decided.ok].filter(Boolean)).toHaveLength(1);
    if (!decided.ok) expect(decided.refusal).toMatchObject({ problems: { successionId: "chooseSuccession" } });
    expect((await recordedSuccession(officer, id))?.decided ?? false).toBe(decided.ok);
    expect((await checkHistories(db)).differences).toEqual([]);
    const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
    expect(row?.version).toBe(back.ok ? 3 : 2);
  });
});
