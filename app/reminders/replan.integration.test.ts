import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { nameContacts } from "#app/agreements/contacts.server";
import { addPost } from "#app/people/posts.server";
import type { Ctx } from "#app/platform/context.server";
import type { Db } from "#db/client.server";
import {
  agreementAccess,
  agreementContacts,
  agreements,
  answers,
  deadlines,
  holidays,
  reminderPolicies,
  reminders,
  suppressedAddresses,
  users,
} from "#db/schema";
import { seedReference } from "#seeds/reference";
import { deadlineRow, ownedDeadline } from "#test/factories/deadlines";
import { organisation, person } from "#test/factories/records";
import { testContext, testServices } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { replanReminders, type Which } from "./replan.server";
import { replanKind } from "./replan-kind.server";

let db: Db;
let appUrl: string;
let officer: Ctx;
let manager: Ctx;

beforeEach(async () => {
  ({ db, appUrl } = await testDb());
  await seedReference(db);
  officer = await testContext({ db, role: "officer" });
  manager = await testContext({ db, role: "manager" });
  await setPolicy({ beforeDays: [30, 7, 1] });
});

const replan = (which: Which, now?: string) =>
  db.transaction((tx) => replanReminders(tx, which, now ? { ...officer, now: new Date(now) } : officer));

const rowsOf = (deadlineId: string) =>
  db
    .select()
    .from(reminders)
    .where(eq(reminders.deadlineId, deadlineId))
    .orderBy(asc(reminders.step), asc(reminders.recipient));

/** `step recipient status why`, with people by what they are. */
async function ledger(deadlineId: string, due?: string): Promise<string[]> {
  const names = new Map([
    [`user:${officer.actor.id}`, "officer"],
    [`user:${manager.actor.id}`, "manager"],
  ]);
  return (await rowsOf(deadlineId))
    .filter((row) => !due || row.dueOn === due)
    .map(({ step, recipient, status, why }) =>
      [step, names.get(recipient) ?? recipient, status, why].filter((part) => part !== null).join(" "),
    );
}

const setPolicy = (values: Partial<typeof reminderPolicies.$inferInsert>, kind = "evaluationDue") =>
  db.update(reminderPolicies).set(values).where(eq(reminderPolicies.kind, kind));

const change = (id: string, values: Partial<typeof deadlines.$inferInsert>) =>
  db.update(deadlines).set(values).where(eq(deadlines.id, id));

test("steps become rows of the owner and, once it is overdue, of the managers", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-31" });
  await replan({ agreementId });
  expect(await ledger(id)).toEqual([
    "-30 officer planned",
    "-7 officer planned",
    "-1 officer planned",
    "0 officer planned",
    "3 officer planned",
    "5 manager planned",
  ]);
  const [next] = await rowsOf(id);
  expect(next).toMatchObject({ stepOn: "2026-12-01", dueOn: "2026-12-31", late: false, critical: false, mailId: null });
  expect(next?.sendAfter.toISOString()).toBe("2026-12-01T01:00:00.000Z");
});

test("planning again changes nothing, row by row", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
  await replan({ agreementId });
  const before = await rowsOf(id);
  await replan({ agreementId });
  await replan({ deadlineIds: [id] }, "2026-11-25T10:00:00Z");
  expect(await rowsOf(id)).toEqual(before);
});

test("a deadline that moves takes its reminders along, and back; what was sent for a day is not sent again", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-12-31" });
  await replan({ agreementId });
  await db.update(reminders).set({ status: "sent" }).where(eq(reminders.step, -30));
  await change(id, { dueOn: "2027-03-31" });
  await replan({ agreementId });
  expect(await ledger(id, "2026-12-31")).toEqual([
    "-30 officer sent",
    "-7 officer suppressed moved",
    "-1 officer suppressed moved",
    "0 officer suppressed moved",
    "3 officer suppressed moved",
    "5 manager suppressed moved",
  ]);
  expect(await ledger(id, "2027-03-31")).toContain("-30 officer planned");
  await change(id, { dueOn: "2026-12-31" });
  await replan({ agreementId }, "2026-12-01T03:00:00Z");
  expect((await ledger(id, "2026-12-31")).slice(0, 2)).toEqual(["-30 officer sent", "-7 officer planned"]);
  expect(new Set((await ledger(id, "2027-03-31")).map((line) => line.split(" ").slice(2).join(" ")))).toEqual(
    new Set(["suppressed moved"]),
  );
});

test.each([
  ["done", { doneOn: "2026-11-21" }],
  ["ended", { closedAt: new Date("2026-11-21T02:00:00Z"), closedWhy: "ended" as const }],
  ["passed", { closedAt: new Date("2026-11-21T02:00:00Z"), closedWhy: "passed" as const }],
])("of a deadline that is %s nothing is sent, and the ledger says why", async (why, values) => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
  await replan({ agreementId });
  await change(id, values);
  await replan({ agreementId });
  for (const line of await ledger(id)) expect(line).toMatch(new RegExp(`suppressed ${why}$`));
  await change(id, { doneOn: null, closedAt: null, closedWhy: null });
  await replan({ agreementId });
  expect((await ledger(id)).every((line) => line.endsWith(" planned"))).toBe(true);
});

test("acknowledged: silent until it is overdue, unless the policy goes on", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
  await replan({ agreementId });
  await change(id, { acknowledgedAt: officer.now, acknowledgedBy: officer.actor.id });
  await replan({ agreementId });
  expect(await ledger(id)).toEqual([
    "-30 officer suppressed acknowledged",
    "-7 officer suppressed acknowledged",
    "-1 officer suppressed acknowledged",
    "0 officer suppressed acknowledged",
    "3 officer planned",
    "5 manager planned",
  ]);
  await setPolicy({ stopsWhenAcknowledged: false });
  await replan({ agreementId });
  expect((await ledger(id))[0]).toBe("-30 officer planned");
});

test("after a long time only the latest step is planned, and the ones before it say so", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id, { dueOn: "2026-11-27" });
  await replan({ agreementId });
  expect((await ledger(id)).slice(0, 3)).toEqual(["-7 officer planned", "-1 officer planned", "0 officer planned"]);
  await replan({ deadlineIds: [id] }, "2026-11-30T02:00:00Z");
  expect((await ledger(id)).slice(0, 4)).toEqual([
    "-7 officer suppressed laterStep",
    "-1 officer suppressed laterStep",
    "0 officer planned",
    "3 officer planned",
  ]);
});

test("what is in a mail or sent is never touched", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
  await replan({ agreementId });
  await db.update(reminders).set({ status: "mailed" }).where(eq(reminders.step, -30));
  await db.update(reminders).set({ status: "sent", late: true }).where(eq(reminders.step, -7));
  const before = (await rowsOf(id)).slice(0, 2);
  await change(id, { closedAt: officer.now, closedWhy: "done" });
  await setPolicy({ critical: true });
  await replan({ agreementId });
  expect((await rowsOf(id)).slice(0, 2)).toEqual(before);
});

describe("to whom", () => {
  test("an owner who lost access is not reminded; managers are in the place", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    await replan({ agreementId });
    await db.update(users).set({ disabledAt: officer.now }).where(eq(users.id, officer.actor.id));
    await replan({ agreementId });
    const lines = await ledger(id);
    expect(lines).toContain("-30 officer suppressed disabled");
    expect(lines).toContain("-30 manager planned");
    expect(lines.filter((line) => line.includes("officer planned"))).toEqual([]);
  });

  test("an agreement without an owner is every manager's", async () => {
    const { id, agreementId } = await ownedDeadline(db, null);
    await replan({ agreementId });
    expect((await ledger(id))[0]).toBe("-30 manager planned");
    expect((await rowsOf(id)).some(({ escalation }) => escalation)).toBe(false);
  });

  test("of a confidential agreement only those are reminded who may see it", async () => {
    const deputy = await testContext({ db, role: "officer" });
    await db.update(users).set({ deputyId: deputy.actor.id }).where(eq(users.id, officer.actor.id));
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    await setPolicy({ outsiders: [{ name: "A focal point", address: "Focal@Example.test", locale: "vi" }] });
    await replan({ agreementId });
    const to = async () =>
      new Set((await rowsOf(id)).filter((row) => row.status === "planned").map((row) => row.recipient));
    const all = [`user:${officer.actor.id}`, `user:${manager.actor.id}`];
    expect(await to()).toEqual(new Set([...all, `user:${deputy.actor.id}`, "address:focal@example.test"]));
    await db.update(agreements).set({ confidential: true }).where(eq(agreements.id, agreementId));
    await replan({ agreementId });
    expect(await to()).toEqual(new Set(all));
    expect(await ledger(id)).toContain("-30 address:focal@example.test suppressed notVisible");
    await db.insert(agreementAccess).values({ agreementId, userId: deputy.actor.id });
    await replan({ agreementId });
    expect(await to()).toEqual(new Set([...all, `user:${deputy.actor.id}`]));
  });

  test("contact persons are written to in their own morning and language; one of the office as a user", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    const busan = await organisation(officer, "City of Busan", { country: "KR" });
    const theirs = await person(officer, "Kim Minji", { email: "Minji@Busan.example.test" });
    await addPost(officer, theirs, {
      title: "Director",
      organisationId: busan,
      fromOn: null,
      toOn: null,
      heldOn: null,
    });
    const [account] = await db.select({ email: users.email }).from(users).where(eq(users.id, manager.actor.id));
    const ours = await person(officer, "The manager", { email: account?.email ?? "" });
    await db.insert(agreementContacts).values([
      { agreementId, side: "ours", personId: ours },
      { agreementId, side: "theirs", personId: theirs },
    ]);
    await setPolicy({ audience: ["contactOurs", "contactTheirs"], escalateAfter: null });
    await replan({ agreementId });
    expect((await ledger(id)).slice(0, 2)).toEqual([
      "-30 address:minji@busan.example.test planned",
      "-30 manager planned",
    ]);
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({
      name: "Kim Minji",
      address: "Minji@Busan.example.test",
      locale: "en",
      timeZone: "Asia/Seoul",
      country: "KR",
      userId: null,
    });
    expect(row?.sendAfter.toISOString()).toBe("2026-11-30T23:00:00.000Z");
  });

  test("a contact in Viet Nam is called by the Vietnamese name, as the mail is in Vietnamese", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    const names = [{ language: "vi", name: "Nguyễn Văn Nên" }];
    const theirs = await person(officer, "Nguyen Van Nen", { email: "nen@city.example", names });
    const college = await organisation(officer, "A college");
    await addPost(officer, theirs, {
      title: "Rector",
      organisationId: college,
      fromOn: null,
      toOn: null,
      heldOn: null,
    });
    await db.insert(agreementContacts).values({ agreementId, side: "theirs", personId: theirs });
    await setPolicy({ audience: ["contactTheirs"], escalateAfter: null });
    await replan({ agreementId });
    expect((await rowsOf(id))[0]).toMatchObject({ name: "Nguyễn Văn Nên", locale: "vi", address: "nen@city.example" });
  });

  test("nothing goes to an address that takes none, nor to who answered for this day", async () => {
    const one = { name: "One", address: "one@example.test", locale: "en" as const };
    const two = { name: "Two", address: "two@example.test", locale: "en" as const };
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    await setPolicy({ outsiders: [one, two], escalateAfter: null });
    await replan({ agreementId });
    await db.insert(suppressedAddresses).values({ address: one.address, why: "bounced", since: officer.now });
    const answer = { deadlineId: id, dueOn: "2026-12-31", recipient: "address:two@example.test" };
    await db.insert(answers).values({ ...answer, name: "Two", address: two.address, kind: "done", at: officer.now });
    await replan({ agreementId });
    expect((await ledger(id)).slice(0, 3)).toEqual([
      "-30 address:one@example.test suppressed bounced",
      "-30 address:two@example.test suppressed answered",
      "-30 officer planned",
    ]);
    await change(id, { dueOn: "2027-01-29" });
    await replan({ agreementId });
    expect(await ledger(id, "2027-01-29")).toContain("-30 address:two@example.test planned");
  });

  test("who moves to another time zone gets the mail in the morning there", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    await replan({ agreementId });
    await db.update(users).set({ timeZone: "America/Los_Angeles" }).where(eq(users.id, officer.actor.id));
    await replan({ agreementId });
    expect((await rowsOf(id))[0]?.sendAfter.toISOString()).toBe("2026-12-01T16:00:00.000Z");
  });

  test("a day off of the recipient's country moves the step, once the table holds it", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    await replan({ agreementId });
    const day = { country: "VN", on: "2026-12-01", kind: "holiday" as const, name: "A day off", source: "A notice" };
    await db.insert(holidays).values(day);
    await replan({ agreementId });
    expect((await rowsOf(id))[0]).toMatchObject({ step: -30, stepOn: "2026-11-30" });
    await db.update(holidays).set({ removed: true }).where(eq(holidays.on, "2026-12-01"));
    await replan({ agreementId });
    expect((await rowsOf(id))[0]).toMatchObject({ step: -30, stepOn: "2026-12-01" });
  });

  test("a contact who is named later is reminded of the steps to come", async () => {
    const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
    await setPolicy({ audience: ["owner", "contactTheirs"] });
    const theirs = await person(officer, "Lee Jiwoo", { email: "jiwoo@example.test" });
    await nameContacts(officer, agreementId, { ours: null, theirs });
    await replan({ agreementId });
    expect(await ledger(id)).toContain("-30 address:jiwoo@example.test planned");
  });
});

test("an agreement's own policy counts in the place of the general one, for it alone", async () => {
  const mine = await ownedDeadline(db, officer.actor.id);
  const other = await ownedDeadline(db, officer.actor.id);
  await db.insert(reminderPolicies).values({
    kind: "evaluationDue",
    agreementId: mine.agreementId,
    beforeDays: [14],
    onDay: false,
    audience: ["owner"],
  });
  await replan({ deadlineIds: [mine.id, other.id] });
  expect(await ledger(mine.id)).toEqual(["-14 officer planned"]);
  expect(await ledger(other.id)).toHaveLength(6);
});

test("what the policy no longer asks for says so", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
  await replan({ agreementId });
  await setPolicy({ beforeDays: [7], audience: ["owner"], escalateAfter: null });
  await replan({ agreementId });
  const lines = await ledger(id);
  expect(lines).toContain("-30 officer suppressed policyChanged");
  expect(lines).toContain("5 manager suppressed notAddressed");
});

test("planning for one recipient leaves the others' reminders alone", async () => {
  const { id } = await ownedDeadline(db, officer.actor.id);
  await replan({ deadlineIds: [id], recipient: `user:${manager.actor.id}` });
  expect(await ledger(id)).toEqual(["5 manager planned"]);
});

test("a reminder that somebody is putting into a mail just now is left to them", async () => {
  const { id, agreementId } = await ownedDeadline(db, officer.actor.id);
  await replan({ agreementId });
  await db.transaction(async (composing) => {
    await composing.select().from(reminders).where(eq(reminders.step, -30)).for("update");
    await change(id, { closedAt: officer.now, closedWhy: "done" });
    await replan({ agreementId });
  });
  expect((await ledger(id)).slice(0, 2)).toEqual(["-30 officer planned", "-7 officer suppressed done"]);
});

test("as many queries for one deadline as for sixty", async () => {
  const first = await ownedDeadline(db, officer.actor.id);
  const ids = [first.id];
  for (let n = 0; n < 60; n += 1) ids.push(await deadlineRow(db, first.agreementId, { subject: `${n}` }));
  const { ctx, during, close } = await countedQueries(officer, appUrl);
  const asked = (deadlineIds: string[]) =>
    during(() => ctx.db.transaction((tx) => replanReminders(tx, { deadlineIds }, ctx)));
  const one = await asked([ids[0] as string]);
  expect(await asked(ids)).toBe(one);
  expect(one).toBeLessThanOrEqual(17);
  await close();
});

test("a kind is planned anew in batches, and only what is open of it", async () => {
  const { agreementId, id } = await ownedDeadline(db, officer.actor.id, { kind: "dormant", dueOn: "2026-12-01" });
  const rows = Array.from({ length: 250 }, (_, n) => ({
    agreementId,
    kind: "termEnd",
    subject: `${n}`,
    dueOn: "2026-12-31",
    computedOn: "2026-12-31",
    basis: { rule: "termEnd" },
  }));
  await db.insert(deadlines).values(rows);
  await db.update(deadlines).set({ closedAt: officer.now, closedWhy: "ended" }).where(eq(deadlines.subject, "7"));
  const services = testServices(db);
  const after = await replanKind(services, "termEnd");
  expect(after).not.toBeNull();
  expect(await replanKind(services, "termEnd", after)).toBeNull();
  const planned = await db
    .selectDistinct({ id: reminders.deadlineId })
    .from(reminders)
    .innerJoin(deadlines, and(eq(deadlines.id, reminders.deadlineId), eq(deadlines.kind, "termEnd")));
  expect(planned).toHaveLength(249);
  expect(await ledger(id)).toEqual([]);
  expect(await replanKind(services, null, null)).not.toBeNull();
  expect(await replanKind(services, null, after)).toBeNull();
});
