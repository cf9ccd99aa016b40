/** Today on a real database: what needs whom, what is waited for, what others changed, and nothing that may not be seen. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readFacts } from "#app/agreements/facts.server";
import { readHistory } from "#app/agreements/log.server";
import { deadlineLine } from "#app/deadlines/row";
import { english } from "#app/locales/en";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import { agreementAccess, agreements, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { happens, makeAgreement, makeOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { everyScore } from "#test/support/scorecard";
import { nextSteps } from "#workflows/next-steps";
import type { StoredSnapshot } from "#workflows/snapshot";
import { markSeen } from "./seen.server";
import { type DueLine, readToday } from "./today-queries.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let viewer: Ctx;
let transfer: string;
let secret: string;
let unbegun: boolean;

const day = "2026-11-21";
const said = (line: DueLine) =>
  line.of === "task"
    ? [line.task.title ?? line.task.template, line.task.dueOn, line.workingDays]
    : [line.deadline.kind, line.deadline.dueOn, line.workingDays];
const task = (changes: Record<string, unknown>) => ({
  title: "Call the partner",
  agreementId: null,
  assigneeId: null,
  dueOn: null,
  note: null,
  ...changes,
});

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  await seedReference(db);
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager" });
  viewer = await testContext({ db, role: "viewer" });
  ({ unbegun } = await readToday(manager, "office"));
  const window = { firstOn: "2024-01-01", lastOn: "2025-12-31" };
  transfer = (
    await makeAgreement(officer, {
      title: "Technology transfer",
      kind: "technologyTransferAgreement",
      step: "closed",
      values: window,
    })
  ).id;
  secret = (
    await makeAgreement(other, {
      title: "Quiet talks",
      kind: "technologyTransferAgreement",
      confidential: true,
      step: "closed",
      values: window,
    })
  ).id;
});

test("an office begins before its first agreement is on record, and never after", async () => {
  expect([unbegun, (await readToday(manager, "office")).unbegun]).toEqual([true, false]);
  // Also for whom every agreement is hidden: something is there.
  expect((await readToday(viewer, "mine")).unbegun).toBe(false);
});

test("an officer sees the evaluation of a pilot whose window closed in 2025 as 325 days overdue", async () => {
  const { overdue } = await readToday(officer, "mine");
  expect(overdue).toHaveLength(1);
  const [line] = overdue;
  if (line?.of !== "deadline") throw new Error("not a deadline");
  expect(line.deadline.about).toMatchObject({ id: transfer, title: "Technology transfer", owner: "An" });
  expect(deadlineLine(english, line.deadline, day)).toBe("325 days overdue · last day of the pilot’s window");
});

test("a viewer sees a calm page", async () => {
  const { overdue, soon, awaited, ready, owned } = await readToday(viewer, "mine");
  expect([overdue, soon, awaited, ready, owned.count]).toEqual([[], [], [], [], 0]);
});

test("what a viewer may not see is not on the page of the whole office either", async () => {
  for (const ctx of [viewer, officer]) {
    const page = JSON.stringify(await readToday(ctx, "office"));
    expect(page).not.toContain(secret);
    expect(page).not.toContain("Quiet talks");
  }
  expect(JSON.stringify(await readToday(manager, "office"))).toContain(secret);
  expect(JSON.stringify(await readToday(other, "mine"))).toContain(secret);
});

test("tasks given to me stand with their working days left, those without a day last, others' not at all", async () => {
  const me = await testContext({ db: database.db });
  made(await addTask(me, task({ title: "Wednesday", assigneeId: me.actor.id, dueOn: "2026-11-25" })));
  made(await addTask(me, task({ title: "Some day", assigneeId: me.actor.id })));
  made(await addTask(me, task({ title: "Yesterday", assigneeId: me.actor.id, dueOn: "2026-11-20" })));
  made(await addTask(me, task({ title: "Next month", assigneeId: me.actor.id, dueOn: "2026-12-25" })));
  made(await addTask(me, task({ title: "Somebody else's", assigneeId: officer.actor.id, dueOn: "2026-11-25" })));
  const { overdue, soon } = await readToday(me, "mine");
  expect(overdue.map(said)).toEqual([["Yesterday", "2026-11-20", null]]);
  expect(soon.map(said)).toEqual([
    ["Wednesday", "2026-11-25", 3],
    ["Some day", null, null],
  ]);
});

test("a task of an agreement one may not see is not there, though it is one's own", async () => {
  const me = await testContext({ db: database.db });
  // Given while it was open to them: closed since.
  await database.db.insert(agreementAccess).values({ agreementId: secret, userId: me.actor.id });
  made(await addTask(other, task({ title: "Hush", agreementId: secret, assigneeId: me.actor.id, dueOn: day })));
  await database.db.delete(agreementAccess).where(eq(agreementAccess.userId, me.actor.id));
  expect((await readToday(me, "mine")).soon).toEqual([]);
  expect(JSON.stringify((await readToday(me, "office")).changes)).not.toContain("Quiet");
});

test("an opinion is waited for until it is overdue, with the day counted from the letter", async () => {
  const me = await testContext({ db: database.db });
  const { id } = await makeAgreement(me);
  await happens(me, id, "opinionsAsked", { on: "2026-11-16", bodies: [{ name: "Ministry A" }] });
  await happens(me, id, "opinionsAsked", { on: "2026-11-03", bodies: [{ name: "Ministry B" }] });
  const { awaited, overdue, soon } = await readToday(me, "mine");
  expect(awaited.map(said)).toEqual([["opinionDue", "2026-11-25", 3]]);
  expect(overdue.map(said)).toEqual([["opinionDue", "2026-11-12", null]]);
  expect(soon).toEqual([]);
});

test("what nobody owns is everybody's who can act on it", async () => {
  const { id } = await makeAgreement(officer, {
    title: "Nobody's",
    ownerId: null,
    step: "closed",
    values: { lastOn: "2026-11-20", firstOn: "2026-01-01" },
  });
  const me = await testContext({ db: database.db });
  expect(JSON.stringify((await readToday(me, "mine")).overdue)).toContain(id);
  expect((await readToday(viewer, "mine")).overdue).toEqual([]);
});

test("an agreement cleared for signing asks its owner to record the signing, once a contact is named on each side", async () => {
  const me = await testContext({ db: database.db });
  const ready = await makeAgreement(me, { step: "cleared" });
  await makeAgreement(me, { step: "cleared", contacts: false });
  await makeAgreement(me, { step: "inForce", values: { signedOn: "2026-01-05" } });
  const mine = async (ctx: Ctx) =>
    (await readToday(ctx, "mine")).ready
      .filter(({ owner }) => owner === me.actor.name)
      .map(({ id, event }) => [id, event]);
  expect(await mine(me)).toEqual([[ready.id, "signed"]]);
  expect(await mine(officer)).toEqual([]);
});

test("a decision is for managers: the owner is not asked for it", async () => {
  const me = await testContext({ db: database.db });
  const { id } = await makeAgreement(me, { step: "closed", values: { firstOn: "2024-01-01", lastOn: "2025-12-31" } });
  for (const need of ["finalReport", "indicatorMeasured"])
    await happens(me, id, "notEstablished", { need, reason: "The file is lost" });
  const of = async (ctx: Ctx) => (await readToday(ctx, "office")).ready.find((one) => one.id === id)?.event;
  expect(await of(me)).toBe("evaluated");
  await happens(me, id, "evaluated", {
    on: day,
    by: "Chairman",
    scores: everyScore,
    result: "met",
  });
  expect(await of(me)).toBeUndefined();
  expect(await of(manager)).toBe("decided");
});

test("for every open step, what is ready here is what the agreement's own page says", async () => {
  const me = await testContext({ db: database.db, role: "manager" });
  for (const choices of [{}, { contacts: false }, { fields: [] }, { kind: "notDecided" as const }, { step: "cleared" }])
    await makeAgreement(me, choices);
  const { ready } = await readToday(me, "mine");
  const rows = await database.db.select().from(agreements).where(eq(agreements.ownerId, me.actor.id));
  for (const row of rows) {
    const facts = await readFacts(database.db, me.office, row, await readHistory(database.db, row.id));
    const open = nextSteps(row.machine, row.snapshot as StoredSnapshot, facts, day)
      .filter((step) => step.ready)
      .map(({ event }) => event);
    const here = ready.find(({ id }) => id === row.id)?.event;
    const way = row.step === "cleared" ? "signed" : open.includes("cleared") ? "cleared" : "opinionsAsked";
    expect(here).toBe(open.includes(way) ? way : undefined);
  }
});

test("changes by others are told until they are marked as seen; reading changes nothing", async () => {
  const { db } = await testDb();
  const me = await testContext({ db, now: new Date("2026-11-21T02:00:00Z") });
  const colleague = await testContext({ db, name: "Chi", now: new Date("2026-11-21T01:00:00Z") });
  const { id } = await makeAgreement(colleague, { step: "inForce" });
  await happens(colleague, id, "suspended", { on: "2026-11-20", reason: "A review" });
  await makeOrganisation(colleague, "Pangyo", { country: "KR" });
  await makeOrganisation(me, "My own work");
  await makeAgreement(colleague, { title: "Quiet talks", confidential: true });
  const before = await readToday(me, "mine");
  expect(before.lastSeenAt).toBeNull();
  expect(before.changes.every(({ by }) => by === "Chi")).toBe(true);
  const told = before.changes.map(({ sentence, on }) => `${on.name}: ${sentence.text}`);
  expect(told).toContain("Memorandum on smart cities: Suspended.");
  expect(told).toContain("Pangyo: Organisation added.");
  expect(told.join()).not.toContain("Quiet");
  const [untouched] = await db.select().from(users).where(eq(users.id, me.actor.id));
  expect(untouched?.lastVisitAt).toBeNull();

  made(await markSeen(me, before.until));
  expect((await readToday(me, "mine")).changes).toEqual([]);
  // An older page sent again does not bring the news back, and nobody sees ahead.
  made(await markSeen(me, "2026-11-20T00:00:00Z"));
  made(await markSeen(me, "2199-01-01T00:00:00Z"));
  expect((await readToday(me, "mine")).lastSeenAt).toBe("2026-11-21T02:00:00.000Z");
  const later = { ...colleague, now: new Date("2026-11-21T03:00:00Z") };
  await happens(later, id, "resumed", { on: day });
  const after = await readToday({ ...me, now: new Date("2026-11-21T04:00:00Z") }, "mine");
  expect(after.changes.map(({ sentence }) => sentence.text)).toEqual(["Resumed."]);
});

test("Today asks the same number of queries however much there is", async () => {
  const { db, appUrl } = await testDb();
  const me = await testContext({ db });
  const counted = await countedQueries(me, appUrl);
  const empty = await counted.during((ctx) => readToday(ctx, "office"));
  for (let number = 0; number < 12; number++) {
    await makeAgreement(me, {
      step: number % 2 ? "cleared" : "closed",
      values: { lastOn: "2026-10-01", firstOn: "2026-01-01" },
    });
    made(await addTask(me, task({ assigneeId: me.actor.id, dueOn: day })));
  }
  expect(await counted.during((ctx) => readToday(ctx, "office"))).toBe(empty);
  expect(empty).toBe(10);
  await counted.close();
});
