import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readCalendar, readPolicies } from "#app/deadlines/calendar-queries.server";
import { consultedBodies, holidays, holidayYears, policies, reminderPolicies, scorecardCriteria } from "#db/schema";
import { testDb } from "#test/support/database";
import { addWorkingDays } from "#workflows/calendar/working-days";
import { classOf, deadlineKinds } from "#workflows/deadlines/deadline";
import { policyInForce } from "#workflows/deadlines/policy-in-force";
import { seedReference } from "./reference";
import { seededCalendar } from "./reference/working-calendar";

test("seeding again adds nothing and keeps what the office changed", async () => {
  const { db } = await testDb();
  await seedReference(db);
  const tables = [holidays, holidayYears, policies, reminderPolicies, consultedBodies, scorecardCriteria];
  const counts = () => Promise.all(tables.map((table) => db.$count(table)));
  const before = await counts();
  expect(before).toEqual([254, 13, 3, 14, 6, 5]);
  const renamed = { en: "Promises kept", vi: "Giữ cam kết" };
  await db.update(scorecardCriteria).set({ name: renamed }).where(eq(scorecardCriteria.key, "commitments"));
  await seedReference(db);
  expect(await counts()).toEqual(before);
  const [kept] = await db.select().from(scorecardCriteria).where(eq(scorecardCriteria.key, "commitments"));
  expect(kept?.name).toEqual(renamed);
});

test("the table read back from the database counts as the data file does", async () => {
  const { db } = await testDb();
  await seedReference(db);
  for (const country of ["VN", "CN", "KR", "SG"])
    expect(await readCalendar(db, country, 2020, 2030)).toEqual(seededCalendar(country));
  const read = await readCalendar(db, "VN", 2026, 2026);
  expect(addWorkingDays("2026-02-12", 7, read)).toMatchObject({ on: "2026-03-02", unconfirmed: false });
  expect(addWorkingDays("2025-12-30", 7, read)).toMatchObject({ unconfirmed: true, missingYears: [2025] });
});

test("policies are in force from 1 July 2021", async () => {
  const { db } = await testDb();
  await seedReference(db);
  const rows = await readPolicies(db);
  expect(policyInForce(rows, "filing", "2021-06-30")).toBeNull();
  expect(policyInForce(rows, "filing", "2021-07-01")).toMatchObject({ days: 15, unit: "calendarDays" });
  expect(policyInForce(rows, "opinion", "2026-11-21")).toMatchObject({ days: 7, unit: "workingDays" });
});

test("every kind of deadline is reminded of, and only a duty while it is overdue", async () => {
  const { db } = await testDb();
  await seedReference(db);
  const rows = await db.select().from(reminderPolicies);
  expect(rows.map(({ kind }) => kind).sort()).toEqual([...deadlineKinds].sort());
  for (const { kind, onDay, overdueEvery, escalateAfter } of rows) {
    expect(onDay).toBe(true);
    expect([kind, overdueEvery !== null, escalateAfter !== null]).toEqual([
      kind,
      classOf(kind) === "duty",
      classOf(kind) === "duty",
    ]);
  }
});
