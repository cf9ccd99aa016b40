/** The ledger of a record on a real database: what is to come, what became of the rest, and for nobody who may not see it. */
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { deadlines, mails, reminders } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { reminderLedger } from "./ledger-queries.server";

let officer: Ctx;
let stranger: Ctx;
let agreementId: string;
let deadlineId: string;

beforeAll(async () => {
  const { db } = await testDb();
  await seedReference(db);
  officer = await testContext({ db, name: "An" });
  stranger = await testContext({ db, name: "Bình" });
  agreementId = (
    await makeAgreement(officer, {
      kind: "technologyTransferAgreement",
      confidential: true,
      step: "closed",
      values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
    })
  ).id;
  const [deadline] = await db
    .select({ id: deadlines.id, dueOn: deadlines.dueOn })
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, "evaluationDue")));
  deadlineId = deadline?.id as string;
  await db.delete(reminders).where(eq(reminders.deadlineId, deadlineId));
  const [mail] = await db
    .insert(mails)
    .values({
      key: "one",
      kind: "digest",
      recipient: "address:focal@city.example",
      name: "Focal point",
      address: "focal@city.example",
      locale: "en",
      subject: "s",
      html: "h",
      text: "t",
      messageId: "<one@test>",
      status: "sent",
      reply: "250 OK",
      sendAfter: officer.now,
      createdAt: officer.now,
    })
    .returning({ id: mails.id });
  const common = {
    deadlineId,
    dueOn: deadline?.dueOn as string,
    stepOn: "2026-11-20",
    plannedAt: officer.now,
    recipient: `user:${officer.actor.id}`,
    userId: officer.actor.id,
  };
  const day = (n: number) => new Date(`2026-11-${n}T01:00:00Z`);
  await db.insert(reminders).values([
    { ...common, step: 9, sendAfter: day(25) },
    { ...common, step: 6, sendAfter: day(23) },
    { ...common, step: 3, sendAfter: day(18), status: "suppressed", why: "laterStep" },
    {
      ...common,
      recipient: "address:focal@city.example",
      userId: null,
      name: "Focal point",
      address: "focal@city.example",
      step: 3,
      sendAfter: day(20),
      status: "sent",
      sentAt: day(20),
      late: true,
      mailId: mail?.id,
    },
  ]);
});

test("what is to come stands first, the next one on top, then what became of the others, the latest first", async () => {
  const { rows, total } = await reminderLedger(officer, { deadlineId });
  expect(rows.map(({ step, to, status, why }) => [step, to, status, why])).toEqual([
    [6, "An", "planned", null],
    [9, "An", "planned", null],
    [3, "Focal point", "sent", null],
    [3, "An", "suppressed", "laterStep"],
  ]);
  expect(total).toBe(4);
  expect(rows[2]).toMatchObject({
    reply: "250 OK",
    late: true,
    address: "focal@city.example",
    sentAt: "2026-11-20T01:00:00.000Z",
  });
});

test("an agreement has those of all its deadlines", async () => {
  expect((await reminderLedger(officer, { agreementId })).rows.length).toBeGreaterThanOrEqual(4);
});

test("a confidential record has none for somebody who may not see it", async () => {
  expect(await reminderLedger(stranger, { deadlineId })).toEqual({ rows: [], total: 0, page: 1 });
  expect((await reminderLedger(stranger, { agreementId })).rows).toEqual([]);
});
