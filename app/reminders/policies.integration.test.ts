import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import type { Db } from "#db/client.server";
import { activity, agreements, deadlines, reminderPolicies, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { ownedDeadline } from "#test/factories/deadlines";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { deadlineKinds } from "#workflows/deadlines/deadline";
import type { PolicyFields } from "./forms";
import { changeOwnPolicy, dropOwnPolicy } from "./own-policies.server";
import { changeReminderPolicy } from "./policies.server";
import { listReminderPolicies, readReminderPolicy } from "./policy-queries.server";
import { previewReminders } from "./preview.server";
import { replanReminders } from "./replan.server";

let db: Db;
let admin: Ctx;
let other: Ctx;
let officer: Ctx;

beforeEach(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  admin = await testContext({ db, role: "administrator" });
  other = await testContext({ db, role: "administrator" });
  officer = await testContext({ db, role: "officer", name: "An officer" });
});

const fields: PolicyFields = {
  beforeDays: [30, 7],
  onDay: true,
  overdueEvery: 3,
  escalateAfter: null,
  audience: ["owner"],
  outsiders: [],
  stopsWhenAcknowledged: true,
  critical: false,
};
const saved = async () => {
  const { kind: _, own: __, ...policy } = (await readReminderPolicy(db, "evaluationDue", null)) ?? {};
  return policy as PolicyFields & { version: number };
};
const recorded = async () =>
  (await db.select().from(activity).orderBy(desc(activity.at))).map(({ verb, agreementId }) => ({ verb, agreementId }));
const jobs = async () =>
  (await db.execute<{ key: string }>(sql`select key from graphile_worker.jobs where task_identifier = 'replan'`)).map(
    ({ key }) => key,
  );
const stepsOf = async (deadlineId: string) =>
  (
    await db
      .select()
      .from(reminders)
      .where(and(eq(reminders.deadlineId, deadlineId), eq(reminders.status, "planned")))
  )
    .map(({ step }) => step)
    .sort((a, b) => a - b);

describe("the general policy", () => {
  test("changes of two people to different fields are both kept, and reminders are planned anew once", async () => {
    const before = await saved();
    expect((await changeReminderPolicy(other, "evaluationDue", { ...before, critical: true })).ok).toBe(true);
    expect((await changeReminderPolicy(admin, "evaluationDue", { ...before, beforeDays: [60] })).ok).toBe(true);
    expect(await saved()).toEqual({ ...before, critical: true, beforeDays: [60], version: 3 });
    expect(await jobs()).toEqual(["replan:evaluationDue"]);
    expect(await recorded()).toContainEqual({ verb: "reminderPolicyChanged", agreementId: null });
  });

  test("two changes of the same field: a conflict, and nothing is written", async () => {
    const before = await saved();
    await changeReminderPolicy(other, "evaluationDue", { ...before, beforeDays: [60] });
    expect(await changeReminderPolicy(admin, "evaluationDue", { ...before, beforeDays: [45] })).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "beforeDays", yours: [45], theirs: [60] }], version: 2 },
    });
    expect((await saved()).beforeDays).toEqual([60]);
  });

  test("saving it as it is changes nothing and plans nothing", async () => {
    expect((await changeReminderPolicy(admin, "evaluationDue", await saved())).ok).toBe(true);
    expect((await saved()).version).toBe(1);
    expect(await jobs()).toEqual([]);
    expect(await recorded()).toEqual([]);
  });

  test("what passes by itself keeps nothing about being overdue", async () => {
    await changeReminderPolicy(admin, "windowEnd", { ...fields, escalateAfter: 4, version: 1 });
    const row = await readReminderPolicy(db, "windowEnd", null);
    expect(row).toMatchObject({ overdueEvery: null, escalateAfter: null, beforeDays: [30, 7] });
  });

  test("only an administrator changes it", async () => {
    expect(await changeReminderPolicy(officer, "evaluationDue", { ...fields, version: 1 })).toMatchObject({
      refusal: { code: "forbidden" },
    });
  });
});

describe("an agreement's own", () => {
  test("is set, changed and dropped; its reminders follow in the same transaction", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id, { dueOn: "2027-03-31" });
    const untouched = await ownedDeadline(db, officer.actor.id, { dueOn: "2027-03-31" });
    for (const one of [agreementId, untouched.agreementId])
      await db.transaction((tx) => replanReminders(tx, { agreementId: one }, officer));
    const general = await stepsOf(id);
    expect((await changeOwnPolicy(officer, agreementId, "evaluationDue", { ...fields, version: 0 })).ok).toBe(true);
    expect(await stepsOf(id)).toEqual([-30, -7, 0, 3]);
    const own = await readReminderPolicy(db, "evaluationDue", agreementId);
    expect(own).toMatchObject({ own: true, version: 1 });
    await changeOwnPolicy(officer, agreementId, "evaluationDue", { ...fields, beforeDays: [10], version: 1 });
    expect(await stepsOf(id)).toEqual([-10, 0, 3]);
    expect((await dropOwnPolicy(officer, agreementId, "evaluationDue")).ok).toBe(true);
    expect(await stepsOf(id)).toEqual(general);
    expect(await stepsOf(untouched.id)).toEqual(general);
    expect((await recorded()).filter((one) => one.agreementId === agreementId).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(["ownReminderPolicySet", "ownReminderPolicyChanged", "ownReminderPolicyDropped"]),
    );
    expect((await listReminderPolicies(db, agreementId)).every(({ version, own: its }) => version === 0 && !its)).toBe(
      true,
    );
  });

  test("two who give it one at the same time: different fields are both kept, the same field is a conflict", async () => {
    const { agreementId } = await ownedDeadline(db, officer.actor.id);
    const { own: _, kind: __, ...general } = (await readReminderPolicy(db, "termEnd", agreementId)) ?? {};
    const give = (ctx: Ctx, changes: Partial<PolicyFields>) =>
      changeOwnPolicy(ctx, agreementId, "termEnd", { ...(general as PolicyFields), ...changes, version: 0 });
    const outcomes = await Promise.all([give(officer, { beforeDays: [12] }), give(admin, { critical: true })]);
    expect(outcomes.map((one) => one.ok && one.value.beside).sort()).toEqual([false, true]);
    expect(await readReminderPolicy(db, "termEnd", agreementId)).toMatchObject({ beforeDays: [12], critical: true });
    expect(await give(admin, { beforeDays: [5] })).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "beforeDays", yours: [5], theirs: [12] }], version: 2 },
    });
  });

  test("a form on one that was dropped meanwhile is laid over the general policy", async () => {
    const { agreementId } = await ownedDeadline(db, officer.actor.id);
    const change = (changes: Partial<PolicyFields>, version: number) =>
      changeOwnPolicy(officer, agreementId, "termEnd", { ...fields, ...changes, version });
    const now = () => readReminderPolicy(db, "termEnd", agreementId);
    const general = await now();
    expect((await change({}, 0)).ok).toBe(true);
    await dropOwnPolicy(admin, agreementId, "termEnd");

    // Nothing was changed in the form: what counts is left alone.
    expect(await change({}, 1)).toEqual({ ok: true, value: { beside: true } });
    expect(await now()).toEqual(general);
    expect(await change({ beforeDays: [3] }, 1)).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "beforeDays", theirs: general?.beforeDays }], version: 0 },
    });
    expect(await now()).toEqual(general);
    const critical = !general?.critical;
    expect(fields.critical).toBe(general?.critical);
    expect(await change({ critical }, 1)).toEqual({ ok: true, value: { beside: true } });
    expect(await now()).toEqual({ ...general, critical, own: true, version: 3 });
    // The versions of the new one are above those of the old one: what a form of then leaves alone stands.
    expect(await change({ beforeDays: [3], critical: Boolean(general?.critical) }, 1)).toEqual({
      ok: true,
      value: { beside: true },
    });
    expect(await now()).toMatchObject({ beforeDays: [3], critical, version: 4 });
    expect(await change({ beforeDays: [3] }, 9)).toMatchObject({ refusal: { code: "input" } });
  });

  test("a confidential agreement is not found by who may not see it; a viewer changes nothing", async () => {
    const { agreementId } = await ownedDeadline(db, officer.actor.id, { confidential: true });
    const input = { ...fields, version: 0 };
    await expect(changeOwnPolicy(admin, agreementId, "termEnd", input)).rejects.toMatchObject({
      init: { status: 404 },
    });
    await expect(dropOwnPolicy(admin, agreementId, "termEnd")).rejects.toMatchObject({ init: { status: 404 } });
    const viewer = await testContext({ db, role: "viewer" });
    expect(await changeOwnPolicy(viewer, agreementId, "termEnd", input)).toMatchObject({
      refusal: { code: "forbidden" },
    });
    expect(await db.$count(reminderPolicies, sql`${reminderPolicies.agreementId} is not null`)).toBe(0);
    expect(await db.$count(reminderPolicies, isNull(reminderPolicies.agreementId))).toBe(deadlineKinds.length);
  });
});

describe("the preview", () => {
  const preview = (ctx: Ctx, policy: Partial<PolicyFields> = {}, agreementId: string | null = null) =>
    previewReminders(ctx, "evaluationDue", agreementId, { ...fields, ...policy }, 1);
  const lines = async (found: ReturnType<typeof preview>) =>
    (await found).rows.map(({ on, step, to, now }) => [on, step, to.name, ...(now ? ["now"] : [])].join(" "));

  test("says what would be sent to whom, by day, and writes nothing", async () => {
    const manager = await testContext({ db, role: "manager", name: "A manager" });
    await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04" });
    expect(await lines(preview(admin, { escalateAfter: 4 }))).toEqual([
      "2026-11-23 -30 An officer",
      "2026-11-27 -7 An officer",
      "2026-12-04 0 An officer",
      "2026-12-09 3 An officer",
      "2026-12-10 4 A manager",
      "2026-12-14 6 An officer",
      "2026-12-15 7 A manager",
      "2026-12-17 9 An officer",
      "2026-12-18 10 A manager",
      "2026-12-22 12 An officer",
      "2026-12-23 13 A manager",
      "2026-12-25 15 An officer",
      "2026-12-28 16 A manager",
      "2026-12-30 18 An officer",
      "2026-12-31 19 A manager",
      "2027-01-05 21 An officer",
      "2027-01-06 22 A manager",
      "2027-01-08 24 An officer",
      "2027-01-11 25 A manager",
      "2027-01-13 27 An officer",
      "2027-01-14 28 A manager",
      "2027-01-18 30 An officer",
      "2027-01-19 31 A manager",
    ]);
    expect(manager.actor.role).toBe("manager");
    expect(await db.$count(reminders)).toBe(0);
  });

  test("leaves out what went out already, and says what would go at once", async () => {
    const { id } = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04" });
    await db.transaction((tx) => replanReminders(tx, { deadlineIds: [id] }, officer));
    const late = { overdueEvery: null, critical: true };
    expect((await lines(preview(admin, late)))[0]).toBe("2026-11-21 -30 An officer now");
    await db.update(reminders).set({ status: "sent" }).where(eq(reminders.step, -30));
    expect(await lines(preview(admin, late))).toEqual(["2026-11-27 -7 An officer", "2026-12-04 0 An officer"]);
  });

  test("leaves out agreements that the reader may not see, closed deadlines and agreements with their own", async () => {
    const seen = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04" });
    const hidden = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04", confidential: true });
    const closed = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04", closedAt: officer.now });
    const own = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04" });
    await changeOwnPolicy(officer, own.agreementId, "evaluationDue", { ...fields, version: 0 });
    const ids = async (ctx: Ctx, agreementId: string | null = null) =>
      new Set((await preview(ctx, {}, agreementId)).rows.map(({ deadlineId }) => deadlineId));
    expect(await ids(admin)).toEqual(new Set([seen.id]));
    expect(await ids(officer)).toEqual(new Set([seen.id, hidden.id]));
    expect(await ids(officer, own.agreementId)).toEqual(new Set([own.id]));
    expect(closed.id).not.toBe(seen.id);
    await db.update(agreements).set({ confidential: true }).where(eq(agreements.id, seen.agreementId));
    expect(await ids(admin)).toEqual(new Set());
  });

  test("comes in pages, and says where it stops looking", async () => {
    const { agreementId } = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-04" });
    const rows = Array.from({ length: 520 }, (_, n) => ({
      agreementId,
      kind: "evaluationDue",
      subject: `${n}`,
      dueOn: "2026-12-04",
      computedOn: "2026-12-04",
      basis: { rule: "pilotWindow" },
    }));
    await db.insert(deadlines).values(rows);
    const page = (number: number) =>
      previewReminders(admin, "evaluationDue", null, { ...fields, overdueEvery: null }, number);
    expect(await page(1)).toMatchObject({ total: 1500, limited: true });
    expect((await page(30)).rows).toHaveLength(50);
    expect((await page(31)).rows).toHaveLength(0);
  });
});
