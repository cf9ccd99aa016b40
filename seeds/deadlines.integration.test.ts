/** What the documented agreements owe, on several days: the list moves on with the calendar alone, and is the same as if seeded that day. */
import { asc, eq, isNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { rollDeadlines } from "#app/deadlines/derive-anew.server";
import { ensureAccounts } from "#app/server/first-data";
import { readToday } from "#app/today/today-queries.server";
import { agreements, deadlines } from "#db/schema";
import { testContext, testServices } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { daysBetween } from "#workflows/calendar/day";
import { classOf } from "#workflows/deadlines/deadline";
import { seedDocumentedAgreements, seedReference } from "./index";

const days = ["2025-12-17", "2025-12-31", "2026-01-01", "2026-01-15", "2026-11-21", "2026-12-02", "2027-12-02"];

const on = (day: string) => ({ clock: { now: () => new Date(`${day}T09:00:00+07:00`) } });

async function seededOn(day: string): Promise<TestDatabase> {
  const database = await testDb();
  const services = testServices(database.db, on(day));
  await ensureAccounts(services);
  await seedReference(services);
  await seedDocumentedAgreements(services);
  return database;
}

/** "2023-006 evaluationDue 2025-12-31: 325 days overdue", for duties; occasions and what is dormant without their distance. */
async function openOn({ db }: TestDatabase, day: string): Promise<string[]> {
  const rows = await db
    .select({ reference: agreements.reference, kind: deadlines.kind, dueOn: deadlines.dueOn })
    .from(deadlines)
    .innerJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(isNull(deadlines.closedAt))
    .orderBy(asc(agreements.reference), asc(deadlines.dueOn), asc(deadlines.kind));
  const lines = rows.map(({ reference, kind, dueOn }) => {
    const late = classOf(kind) === "duty" && dueOn < day ? `: ${daysBetween(dueOn, day)} days overdue` : "";
    return `${reference} ${kind} ${dueOn}${late}`;
  });
  return lines.sort();
}

/** Most were last heard of on the working trip of November 2023. */
const dormant = [
  ...["1996-001", "2023-002", "2023-003", "2023-004", "2023-005", "2023-006"].map(
    (reference) => `${reference} dormant 2024-11-18`,
  ),
  "2023-001 dormant 2024-08-28",
  "2025-001 dormant 2026-08-12",
];
const pilot = (late: string) => [`2023-006 evaluationDue 2025-12-31${late}`];
const windowEnds = ["2023-006 windowEnd 2025-12-31"];
const signed = (year: number) => [
  `2023-002 anniversary ${year}-11-16`,
  `2023-004 anniversary ${year}-11-17`,
  `2023-005 anniversary ${year}-11-17`,
];

const expected: Record<string, string[]> = {
  "2025-12-17": [...signed(2026), ...pilot(""), ...windowEnds],
  "2025-12-31": [...signed(2026), ...pilot(""), ...windowEnds],
  "2026-01-01": [...signed(2026), ...pilot(": 1 days overdue"), ...windowEnds],
  "2026-01-15": [...signed(2026), ...pilot(": 15 days overdue")],
  "2026-11-21": [...signed(2026), ...pilot(": 325 days overdue")],
  "2026-12-02": [...signed(2027), ...pilot(": 336 days overdue")],
  "2027-12-02": [...signed(2028), ...pilot(": 701 days overdue")],
};

let moving: TestDatabase;
beforeAll(async () => {
  moving = await seededOn("2025-12-17");
});

const wantedOn = (day: string) => [...dormant, ...(expected[day] ?? [])].sort();

test.each(days)("on %s what is open is right in a register seeded long before", async (day) => {
  await rollDeadlines(testServices(moving.db, on(day)));
  expect(await openOn(moving, day)).toEqual(wantedOn(day));
  expect(await rollDeadlines(testServices(moving.db, on(day)))).toBe(0);
});

test.each(["2026-01-15", "2027-12-02"])("on %s it is the same in a register seeded that day", async (day) => {
  expect(await openOn(await seededOn(day), day)).toEqual(wantedOn(day));
});

test("on 21 November 2026 nothing of the office is overdue but the pilot's evaluation, since the last day of 2025", async () => {
  const database = await seededOn("2026-11-21");
  const manager = await testContext({ db: database.db, role: "manager" });
  const { overdue, soon, awaited } = await readToday(manager, "office");
  const brief = (lines: typeof overdue) =>
    lines.map((line) => (line.of === "deadline" ? `${line.deadline.kind} ${line.deadline.dueOn}` : "a task"));
  expect(brief(overdue)).toEqual(["evaluationDue 2025-12-31"]);
  expect(brief([...soon, ...awaited])).toEqual([]);
});
