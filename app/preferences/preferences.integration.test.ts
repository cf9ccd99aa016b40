import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import type { Db } from "#db/client.server";
import { activity, reminderPolicies, reminders, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import type { Preferences } from "./forms";
import { readPreferences } from "./preference-queries.server";
import { changePreferences } from "./preferences.server";

let db: Db;
let officer: Ctx;
let manager: Ctx;

beforeEach(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  officer = await testContext({ db, role: "officer" });
  manager = await testContext({ db, role: "manager" });
});

const asMade: Preferences = {
  locale: "en",
  timeZone: null,
  country: null,
  dailyMail: true,
  weeklyMail: true,
  mentionMail: true,
  singleKeys: true,
  deputyId: null,
  version: 1,
};

describe("one's own settings", () => {
  test("are changed by oneself, with a record of what they were", async () => {
    const yours = { ...asMade, locale: "vi", timeZone: "Asia/Seoul", country: "KR", dailyMail: false } as const;
    expect((await changePreferences(officer, yours)).ok).toBe(true);
    expect(await readPreferences(officer)).toMatchObject({ ...yours, version: 2 });
    const [entry] = await db.select().from(activity).where(eq(activity.verb, "preferencesChanged"));
    expect(entry).toMatchObject({
      subjectId: officer.actor.id,
      version: 2,
      changes: {
        locale: [null, "vi"],
        timeZone: [null, "Asia/Seoul"],
        country: [null, "KR"],
        dailyMail: [true, false],
      },
    });
    expect(await readPreferences(manager)).toMatchObject({ timeZone: null, version: 1 });
  });

  test("changed in two windows keep different fields, and show a conflict about the same one", async () => {
    made(await changePreferences(officer, { ...asMade, timeZone: "Asia/Seoul" }));
    made(await changePreferences(officer, { ...asMade, country: "KR" }));
    expect(await readPreferences(officer)).toMatchObject({ timeZone: "Asia/Seoul", country: "KR", version: 3 });
    expect(await changePreferences(officer, { ...asMade, timeZone: "Asia/Tokyo" })).toMatchObject({
      refusal: { code: "conflict", conflicts: [{ field: "timeZone", yours: "Asia/Tokyo", theirs: "Asia/Seoul" }] },
    });
  });

  test("of others than managers leave the weekly summary as it is", async () => {
    made(await changePreferences(officer, { ...asMade, weeklyMail: false }));
    expect(await readPreferences(officer)).toMatchObject({ weeklyMail: true });
    made(await changePreferences(manager, { ...asMade, weeklyMail: false }));
    expect(await readPreferences(manager)).toMatchObject({ weeklyMail: false });
  });

  test("name as deputy somebody else who can sign in", async () => {
    const gone = await testContext({ db, role: "officer" });
    await db.update(users).set({ disabledAt: officer.now }).where(eq(users.id, gone.actor.id));
    for (const deputyId of [officer.actor.id, gone.actor.id, "nobody", "00000000-0000-4000-8000-000000000000"])
      expect(await changePreferences(officer, { ...asMade, deputyId })).toMatchObject({
        refusal: { code: "input", problems: { deputyId: "chooseDeputy" } },
      });
    expect((await changePreferences(officer, { ...asMade, deputyId: manager.actor.id })).ok).toBe(true);
  });
});

describe("planned reminders", () => {
  const planned = async (ctx: Ctx) =>
    db
      .select({ step: reminders.step, stepOn: reminders.stepOn, sendAfter: reminders.sendAfter })
      .from(reminders)
      .where(and(eq(reminders.recipient, `user:${ctx.actor.id}`), eq(reminders.status, "planned")))
      .orderBy(reminders.sendAfter);

  beforeEach(async () => {
    await db
      .update(reminderPolicies)
      .set({ beforeDays: [7], onDay: true, audience: ["assignee", "deputy"], critical: false })
      .where(eq(reminderPolicies.kind, "taskDue"));
    const task = { title: "Call them", agreementId: null, note: null };
    made(await addTask(officer, { ...task, assigneeId: officer.actor.id, dueOn: "2026-12-10" }));
  });

  test("follow the person to another time zone", async () => {
    const hours = async () => (await planned(officer)).map(({ sendAfter }) => sendAfter.toISOString());
    expect(await hours()).toEqual(expect.arrayContaining(["2026-12-03T01:00:00.000Z", "2026-12-10T01:00:00.000Z"]));
    made(await changePreferences(officer, { ...asMade, timeZone: "America/Los_Angeles" }));
    expect(await hours()).toEqual(expect.arrayContaining(["2026-12-03T16:00:00.000Z", "2026-12-10T16:00:00.000Z"]));
  });

  test("are made for a new deputy, and no longer for the one before", async () => {
    const other = await testContext({ db, role: "officer" });
    made(await changePreferences(officer, { ...asMade, deputyId: other.actor.id }));
    expect((await planned(other)).length).toBeGreaterThan(0);
    made(await changePreferences(officer, { ...asMade, deputyId: manager.actor.id, version: 2 }));
    expect(await planned(other)).toEqual([]);
    expect((await planned(manager)).length).toBeGreaterThan(0);
  });
});
