import { and, desc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { readCalendar } from "#app/deadlines/calendar-queries.server";
import type { Ctx } from "#app/platform/context.server";
import type { Holiday, HolidayYear } from "#app/settings/holidays/forms";
import { readHoliday, readHolidayYear } from "#app/settings/holidays/holiday-queries.server";
import { changeHolidayYear } from "#app/settings/holidays/holiday-year.server";
import { addHoliday, editHoliday, removeHoliday, restoreHoliday } from "#app/settings/holidays/holidays.server";
import type { Db } from "#db/client.server";
import { activity, deadlines } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

let db: Db;
let admin: Ctx;
let other: Ctx;

beforeEach(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  admin = await testContext({ db, role: "administrator" });
  other = await testContext({ db, role: "administrator" });
});

const cultureDay: Holiday = {
  country: "VN",
  on: "2026-11-24",
  kind: "holiday",
  name: "Vietnam Culture Day",
  localName: "Ngày Văn hóa Việt Nam",
  source: "A law, art. 1",
};
const { country, on, ...fields } = cultureDay;
const open: Omit<HolidayYear, "version"> = {
  complete: true,
  unconfirmedFrom: null,
  unconfirmedTo: null,
  note: null,
};

/** An opinion asked for on a day, and when its answer is due. */
async function opinionAsked(sentOn: string) {
  const officer = await testContext({ db, role: "officer" });
  const { id } = await makeAgreement(officer);
  await happens(officer, id, "opinionsAsked", { on: sentOn, bodies: [{ name: "Ministry of Foreign Affairs" }] });
  return async () => {
    const [row] = await db
      .select({ dueOn: deadlines.dueOn, unconfirmed: deadlines.unconfirmed })
      .from(deadlines)
      .where(and(eq(deadlines.agreementId, id), eq(deadlines.kind, "opinionDue")));
    return row;
  };
}

const recorded = async (subjectId: string) =>
  db
    .select({ verb: activity.verb, changes: activity.changes, version: activity.version })
    .from(activity)
    .where(eq(activity.subjectId, subjectId))
    .orderBy(desc(activity.version));

describe("a day of a table", () => {
  test("moves the open deadlines it lies before, in the same moment, and back when it is removed", async () => {
    const due = await opinionAsked("2026-11-18");
    expect(await due()).toEqual({ dueOn: "2026-11-27", unconfirmed: true });
    expect((await addHoliday(admin, cultureDay)).ok).toBe(true);
    expect(await due()).toEqual({ dueOn: "2026-11-30", unconfirmed: true });
    expect((await removeHoliday(admin, country, on)).ok).toBe(true);
    expect(await due()).toEqual({ dueOn: "2026-11-27", unconfirmed: true });
    expect((await restoreHoliday(admin, country, on)).ok).toBe(true);
    expect(await due()).toEqual({ dueOn: "2026-11-30", unconfirmed: true });
  });

  test("of another country moves none of the office's deadlines, but perhaps reminders", async () => {
    const due = await opinionAsked("2026-11-18");
    await addHoliday(admin, { ...cultureDay, country: "SG" });
    expect(await due()).toMatchObject({ dueOn: "2026-11-27" });
    // Mails to Singapore keep to its working days.
    expect(await db.execute(sql`select key from graphile_worker.jobs`)).toEqual([{ key: "replan:all" }]);
  });

  test("a Saturday that is worked brings them forward", async () => {
    const due = await opinionAsked("2026-11-18");
    const swap = { ...cultureDay, on: "2026-11-21", kind: "workday" as const, name: "Swapped working Saturday" };
    expect((await addHoliday(admin, swap)).ok).toBe(true);
    expect(await due()).toMatchObject({ dueOn: "2026-11-26" });
  });

  test("that was removed is not counted, is not brought back by seeding, and is entered again by adding it", async () => {
    await removeHoliday(admin, "VN", "2026-09-02");
    await seedReference(db);
    expect((await readCalendar(db, "VN", 2026, 2026)).holidays["2026-09-02"]).toBeUndefined();
    expect(await readHoliday(db, "VN", "2026-09-02")).toMatchObject({ removed: true, version: 2 });
    expect((await addHoliday(admin, { ...cultureDay, on: "2026-09-02" })).ok).toBe(true);
    expect(await readHoliday(db, "VN", "2026-09-02")).toMatchObject({ ...fields, removed: false, version: 3 });
  });

  test("can be there only once, also when two add it at the same time", async () => {
    const outcomes = await Promise.all([addHoliday(admin, cultureDay), addHoliday(other, cultureDay)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: "input", problems: { on: "holidayExists" } },
    });
  });

  test("from Monday to Friday cannot be made a working day", async () => {
    const refusal = { refusal: { code: "input", problems: { kind: "workdayInWeek" } } };
    expect(await addHoliday(admin, { ...cultureDay, kind: "workday" })).toMatchObject(refusal);
    await addHoliday(admin, cultureDay);
    expect(await editHoliday(admin, country, on, { ...fields, kind: "workday", version: 1 })).toMatchObject(refusal);
  });

  test("keeps changes of two people to different fields, and shows a conflict where both changed the same one", async () => {
    await addHoliday(admin, cultureDay);
    expect((await editHoliday(other, country, on, { ...fields, source: "A decree", version: 1 })).ok).toBe(true);
    expect((await editHoliday(admin, country, on, { ...fields, name: "Culture Day", version: 1 })).ok).toBe(true);
    expect(await readHoliday(db, country, on)).toMatchObject({ source: "A decree", name: "Culture Day", version: 3 });
    expect(await editHoliday(other, country, on, { ...fields, name: "Day of culture", version: 2 })).toMatchObject({
      refusal: { code: "conflict", version: 3, conflicts: [{ field: "name", theirs: "Culture Day" }] },
    });
    expect((await recorded("VN 2026-11-24")).map(({ verb }) => verb)).toEqual([
      "holidayEdited",
      "holidayEdited",
      "holidayAdded",
    ]);
  });

  test("that is as wanted already is left alone", async () => {
    await addHoliday(admin, cultureDay);
    expect((await restoreHoliday(admin, country, on)).ok).toBe(true);
    expect((await editHoliday(admin, country, on, { ...fields, version: 1 })).ok).toBe(true);
    expect(await recorded("VN 2026-11-24")).toHaveLength(1);
  });

  test.each(["viewer", "officer", "manager"] as const)("is not for a %s to change", async (role) => {
    const ctx = await testContext({ db, role });
    const forbidden = { ok: false, refusal: { code: "forbidden" } };
    expect(await addHoliday(ctx, cultureDay)).toEqual(forbidden);
    expect(await editHoliday(ctx, "VN", "2026-09-02", { ...fields, version: 1 })).toEqual(forbidden);
    expect(await removeHoliday(ctx, "VN", "2026-09-02")).toEqual(forbidden);
    expect(await restoreHoliday(ctx, "VN", "2026-09-02")).toEqual(forbidden);
    expect(await changeHolidayYear(ctx, "VN", 2026, { ...open, version: 1 })).toEqual(forbidden);
  });
});

describe("a year of a table", () => {
  test("that is settled makes deadlines certain, and uncertain again", async () => {
    const due = await opinionAsked("2026-11-18");
    expect(await due()).toMatchObject({ unconfirmed: true });
    expect((await changeHolidayYear(admin, "VN", 2026, { ...open, version: 1 })).ok).toBe(true);
    expect(await due()).toEqual({ dueOn: "2026-11-27", unconfirmed: false });
    await changeHolidayYear(admin, "VN", 2026, { ...open, complete: false, version: 2 });
    expect(await due()).toMatchObject({ unconfirmed: true });
    expect((await recorded("VN 2026"))[0]).toMatchObject({
      verb: "holidayYearChanged",
      changes: { complete: [true, false] },
    });
  });

  test("of which nothing was known can be opened, by one of two who do so at once", async () => {
    expect(await readHolidayYear(db, "JP", 2027)).toBeNull();
    const said = (ctx: Ctx, note: string) => changeHolidayYear(ctx, "JP", 2027, { ...open, note, version: 1 });
    const outcomes = await Promise.all([said(admin, "Cabinet Office, 2026"), said(other, "Not the same")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readHolidayYear(db, "JP", 2027)).toMatchObject({ complete: true, version: 2 });
    expect(await recorded("JP 2027")).toHaveLength(1);
  });

  test("has only its own days", async () => {
    const later = { ...open, unconfirmedFrom: "2026-12-20", unconfirmedTo: "2027-01-10", version: 1 };
    expect(await changeHolidayYear(admin, "VN", 2026, later)).toMatchObject({
      refusal: { code: "input", problems: { unconfirmedTo: "dayOfYear:2026" } },
    });
  });
});
