/** Mails of reminders on a real database: their subject, their order, and nothing in them that the reader may not see. */
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { addTask } from "#app/tasks/tasks.server";
import { agreementAccess, agreements, deadlines, reminders, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { happens, makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { composeReminders } from "./compose-reminders.server";
import type { MailRecipient } from "./recipient";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
/** The evaluation of a pilot, 325 days overdue. */
let evaluation: string;
let secret: string;

const origin = "https://entente.example";
const at = (ctx: Ctx) => ({ now: ctx.now, office: ctx.office, origin });
const window = { firstOn: "2024-01-01", lastOn: "2025-12-31" };

const recipientOf = (ctx: Ctx, changes: Partial<MailRecipient> = {}): MailRecipient => ({
  recipient: `user:${ctx.actor.id}`,
  userId: ctx.actor.id,
  name: ctx.actor.name,
  address: "an@example.test",
  locale: "en",
  timeZone: "Asia/Ho_Chi_Minh",
  ...changes,
});
const outsider: MailRecipient = {
  recipient: "address:focal@city.example",
  userId: null,
  name: "Focal point",
  address: "focal@city.example",
  locale: "en",
  timeZone: "Asia/Ho_Chi_Minh",
};

async function deadlineOf(agreementId: string, kind: string): Promise<string> {
  const [row] = await database.db
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, kind)));
  if (!row) throw new Error(`no ${kind}`);
  return row.id;
}

/** A planned reminder of a deadline as it is now. */
async function remind(deadlineId: string, to: MailRecipient, values: Partial<typeof reminders.$inferInsert> = {}) {
  const [deadline] = await database.db.select().from(deadlines).where(eq(deadlines.id, deadlineId));
  const [row] = await database.db
    .insert(reminders)
    .values({
      deadlineId,
      dueOn: deadline?.dueOn ?? "",
      step: 0,
      recipient: to.recipient,
      userId: to.userId,
      stepOn: "2026-11-21",
      sendAfter: officer.now,
      plannedAt: officer.now,
      ...values,
    })
    .onConflictDoUpdate({
      target: [reminders.deadlineId, reminders.dueOn, reminders.step, reminders.recipient],
      set: { plannedAt: officer.now, ...values },
    })
    .returning({ id: reminders.id });
  return row?.id ?? "";
}

const mailTo = (to: MailRecipient, ids: string[], ctx: Ctx = officer) =>
  composeReminders(database.db, to, ids, at(ctx));

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  await seedReference(db);
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager", name: "Châu" });
  await ourOrganisation(officer);
  const thuDuc = await makeOrganisation(officer, "Thu Duc City", {
    shortName: "Thu Duc",
    parentId: officer.office.organisationId,
    names: [{ language: "vi", name: "Thành phố Thủ Đức" }],
  });
  const csgkc = await makeOrganisation(officer, "China-Singapore Guangzhou Knowledge City", {
    shortName: "CSGKC",
    country: "CN",
  });
  const parties = [
    { organisationId: thuDuc, role: "party" as const, side: "ours" as const },
    { organisationId: csgkc, role: "party" as const, side: "theirs" as const },
  ];
  const pilot = { kind: "technologyTransferAgreement" as const, step: "closed", values: window, parties };
  evaluation = await deadlineOf(
    (await makeAgreement(officer, { title: "Technology transfer", ...pilot })).id,
    "evaluationDue",
  );
  secret = await deadlineOf(
    (await makeAgreement(other, { title: "Quiet talks", confidential: true, ...pilot })).id,
    "evaluationDue",
  );
});

describe("a mail about one deadline", () => {
  test("says the thing and the day in its subject, in the recipient's language", async () => {
    const me = recipientOf(officer);
    const id = await remind(evaluation, me);
    expect((await mailTo(me, [id]))?.subject).toBe("Evaluation of the Thu Duc–CSGKC pilot is 325 days overdue");
    const vietnamese = await mailTo({ ...me, locale: "vi" }, [id]);
    expect(vietnamese?.subject).toBe("Đánh giá dự án thí điểm TP. Thủ Đức – CSGKC đã quá hạn 325 ngày");
    expect(vietnamese?.html).toContain('lang="vi"');
  });

  test("says what, on which agreement, when, how it was computed, and where its page is", async () => {
    const me = recipientOf(officer);
    const mail = await mailTo(me, [await remind(evaluation, me)]);
    for (const words of [
      "Dear An,",
      "* 325 days overdue · Wed 31 Dec 2025",
      "  Evaluation of the Thu Duc–CSGKC pilot",
      "Technology transfer",
      "  Last day of the pilot’s window",
      `  ${origin}/deadlines/${evaluation}`,
      `Choose what you get and when (${origin}/preferences)`,
    ])
      expect(mail?.text).toContain(words);
    expect(mail?.data).toEqual({ deadlines: [evaluation] });
    expect(mail?.calendar).toBeNull();
  });

  test("reckons by the recipient's day", async () => {
    const now = new Date("2026-11-20T18:30:00Z");
    const ctx = { ...officer, now };
    const subjects: string[] = [];
    for (const timeZone of ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) {
      const me = recipientOf(officer, { timeZone });
      subjects.push((await mailTo(me, [await remind(evaluation, me)], ctx))?.subject.replace(/.*is /, "") ?? "");
    }
    expect(subjects).toEqual(["325 days overdue", "324 days overdue", "325 days overdue", "324 days overdue"]);
  });

  test("marks what comes after its step's day, where the deadline was known by then", async () => {
    const me = recipientOf(officer);
    const known = async (createdAt: Date) => {
      await database.db.update(deadlines).set({ createdAt }).where(eq(deadlines.id, evaluation));
      return mailTo(me, [await remind(evaluation, me, { stepOn: "2026-11-18" })]);
    };
    const late = await known(new Date("2026-11-01T00:00:00Z"));
    expect(late?.text).toContain("Late: this reminder was planned for Wed 18 Nov 2026.");
    const afterwards = await known(officer.now);
    expect(afterwards?.text).not.toContain("Late:");
  });

  test("tells a manager why it comes to them, and whose it is", async () => {
    const boss = recipientOf(manager);
    const mail = await mailTo(boss, [await remind(evaluation, boss, { escalation: true, step: 5 })]);
    expect(mail?.text).toContain("You are told because it is 5 working days overdue.");
    expect(mail?.text).toContain("Looked after by An");
  });
});

describe("a mail about several", () => {
  let ids: string[];
  let me: MailRecipient;

  beforeAll(async () => {
    me = recipientOf(officer);
    const memorandum = (await makeAgreement(officer, { title: "On smart cities" })).id;
    await happens(officer, memorandum, "opinionsAsked", { on: "2026-11-16", bodies: [{ name: "Bộ Ngoại giao" }] });
    ids = [await remind(await deadlineOf(memorandum, "opinionDue"), me), await remind(evaluation, me)];
    const done = made(
      await addTask(officer, {
        title: "Call the partner",
        agreementId: null,
        assigneeId: officer.actor.id,
        dueOn: "2026-11-27",
        note: null,
      }),
    );
    const [task] = await database.db.select().from(deadlines).where(eq(deadlines.taskId, done.id));
    if (task) ids.push(await remind(task.id, me));
  });

  test("puts the most urgent first and counts each sort in its subject", async () => {
    const mail = await mailTo(me, ids);
    expect(mail?.subject).toBe(
      `1 overdue, ${ids.length - 1} due this week: Evaluation of the Thu Duc–CSGKC pilot is 325 days overdue and ${ids.length - 1} more`,
    );
    const order = [...(mail?.text ?? "").matchAll(/^(\* .*|Overdue|Due within seven days)$/gm)].map(([line]) => line);
    expect(order.slice(0, 4)).toEqual([
      "Overdue",
      "* 325 days overdue · Wed 31 Dec 2025",
      "Due within seven days",
      "* in 4 days · Wed 25 Nov 2026",
    ]);
    expect(mail?.told).toHaveLength(ids.length);
  });

  test("attaches the days that are still to come as a calendar", async () => {
    const mail = await mailTo(me, ids);
    expect(mail?.calendar).toMatch(/DTSTART;VALUE=DATE:20261125/);
    expect(mail?.calendar).not.toMatch(/DTSTART;VALUE=DATE:20251231/);
  });

  test("tells of a deadline once, by its latest step", async () => {
    const earlier = await remind(evaluation, me, { step: -1, stepOn: "2026-11-20" });
    const mail = await mailTo(me, [earlier, ...ids]);
    expect(mail?.text.match(/Evaluation of/g)).toHaveLength(1);
    expect(mail?.told).toContain(earlier);
  });

  test("takes the same number of queries however many there are", async () => {
    const counted = await countedQueries(officer, database.appUrl);
    const asked = (some: string[]) => counted.during((ctx) => composeReminders(ctx.db, me, some, at(ctx)));
    const one = await asked(ids.slice(0, 1));
    expect(await asked(ids)).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
    await counted.close();
  });
});

describe("what is not told", () => {
  test("a confidential agreement to somebody who may not see it, in any part of the mail", async () => {
    const me = recipientOf(officer);
    const mail = await mailTo(me, [await remind(secret, me), await remind(evaluation, me)]);
    expect(JSON.stringify(mail)).not.toContain("Quiet talks");
    expect(mail?.told).toHaveLength(1);
    expect(await mailTo(me, [await remind(secret, me)])).toBeNull();
  });

  test("but to its owner, to a manager, and to whoever is named on it", async () => {
    const named = await testContext({ db: database.db, role: "viewer" });
    const [row] = await database.db
      .select({ id: deadlines.agreementId })
      .from(deadlines)
      .where(eq(deadlines.id, secret));
    await database.db.insert(agreementAccess).values({ agreementId: row?.id as string, userId: named.actor.id });
    for (const ctx of [other, manager, named])
      expect((await mailTo(recipientOf(ctx), [await remind(secret, recipientOf(ctx))]))?.text).toContain("Quiet talks");
  });

  test("anything to a disabled account", async () => {
    const gone = await testContext({ db: database.db });
    const id = await remind(evaluation, recipientOf(gone));
    await database.db.update(users).set({ disabledAt: gone.now }).where(eq(users.id, gone.actor.id));
    expect(await mailTo(recipientOf(gone), [id])).toBeNull();
  });

  test("what was moved, done or closed since it was planned", async () => {
    const me = recipientOf(officer);
    const id = await remind(evaluation, me);
    const [before] = await database.db.select().from(deadlines).where(eq(deadlines.id, evaluation));
    const as = (changes: Partial<typeof deadlines.$inferInsert>) =>
      database.db.update(deadlines).set(changes).where(eq(deadlines.id, evaluation));
    for (const change of [{ dueOn: "2027-01-31" }, { doneOn: "2026-11-20" }, { closedAt: officer.now }]) {
      await as(change);
      expect(await mailTo(me, [id])).toBeNull();
      await as({ dueOn: before?.dueOn ?? "", doneOn: null, closedAt: null });
    }
    expect(await mailTo(me, [id])).not.toBeNull();
  });

  test("a reminder planned for somebody else", async () => {
    const id = await remind(evaluation, recipientOf(other));
    expect(await mailTo(recipientOf(officer), [id])).toBeNull();
  });

  test("anyone's address, theirs included", async () => {
    const { db } = database;
    const addresses = (await db.select({ email: users.email }).from(users)).map(({ email }) => email);
    for (const to of [recipientOf(officer), recipientOf(manager), outsider]) {
      const mail = await mailTo(to, [await remind(evaluation, to, { escalation: true, step: 5 })]);
      const everything = `${mail?.subject}\n${mail?.html}\n${mail?.text}\n${mail?.calendar}`;
      for (const address of [...addresses, outsider.address]) expect(everything).not.toContain(address);
      expect(everything).not.toMatch(/[\w.]+@[\w]+\.(test|example)/);
    }
  });
});

describe("a mail to somebody without an account", () => {
  test("asks with links of their own and shows no page that needs an account", async () => {
    const mail = await mailTo(outsider, [await remind(evaluation, outsider)]);
    for (const purpose of ["done", "moreTime", "notMe", "acknowledge"]) {
      expect(mail?.html).toContain(`href="{{link:${purpose}:${evaluation}}}"`);
      expect(mail?.text).toContain(`: {{link:${purpose}:${evaluation}}}`);
    }
    expect(mail?.html).toContain('href="{{link:stop}}"');
    expect(mail?.html).not.toContain(`${origin}/deadlines`);
    expect(mail?.text).toContain("Ho Chi Minh City keeps a register");
    expect(mail?.text).toContain("Looked after by An");
  });
});

describe("words of people", () => {
  test("stay words in every part", async () => {
    const [row] = await database.db
      .select({ id: agreements.id, title: agreements.title })
      .from(deadlines)
      .innerJoin(agreements, eq(agreements.id, deadlines.agreementId))
      .where(eq(deadlines.id, evaluation));
    const named = async (title: string) =>
      database.db
        .update(agreements)
        .set({ title })
        .where(eq(agreements.id, row?.id as string));
    await named("<img src=x onerror=alert(1)>\r\nBcc: evil@example.com {{link:stop}}");
    const me = recipientOf(officer, { name: "An\r\nBcc: evil@example.com <script>" });
    const mail = await mailTo(me, [await remind(evaluation, me)]);
    await named(row?.title as string);
    expect(mail?.html).not.toMatch(/<img|<script/);
    expect(`${mail?.html}${mail?.text}`).not.toContain("{{");
    expect(mail?.text).not.toMatch(/^Bcc:/m);
  });
});
