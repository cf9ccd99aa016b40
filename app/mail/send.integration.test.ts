/** Reminders from the plan to a real mail server on this machine, and everything that can go wrong between. */
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { look } from "#app/jobs/look.server";
import { smtpTransport } from "#app/mail/smtp-transport.server";
import type { Ctx } from "#app/platform/context.server";
import { disablePerson } from "#app/settings/people.server";
import { completeTask } from "#app/tasks/tasks.server";
import { deadlines, mailSwitch, mails, notifications, reminders, suppressedAddresses, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { testSmtp } from "#test/support/smtp";
import { impatient, sender, type TestWork, taskDue, testWork } from "#test/support/work";
import { holdMail, releaseMail } from "./hold.server";

const { db, ownerSql } = await testDb();
const smtp = await testSmtp();
await seedReference(db);
afterAll(() => smtp.close());

let officer: Ctx;
let work: TestWork;
/** The morning at the office. */
const at = (day: string, time = "08:01") => new Date(`${day}T${time}:00+07:00`);

beforeEach(async () => {
  await ownerSql`truncate reminders, mails, notifications, suppressed_addresses, mail_switch, deadlines, tasks, action_links cascade`;
  // Nobody but those of the test at hand.
  await db.update(users).set({ disabledAt: new Date() });
  officer = await testContext({ db, today: "2026-11-02" });
  smtp.taken.length = 0;
  smtp.behave(() => ({ does: "take" }));
  work = testWork(db, smtp.url);
});

const lookAt = async (moment: Date) => {
  work.now = moment;
  await look(work);
};
const ledger = () =>
  db
    .select({ step: reminders.step, status: reminders.status, why: reminders.why, late: reminders.late })
    .from(reminders)
    .orderBy(reminders.dueOn, reminders.step);
const mailRows = () => db.select().from(mails).orderBy(mails.createdAt, mails.id);
const sentSteps = async () => (await ledger()).filter(({ status }) => status === "sent").map(({ step }) => step);
const emailOf = async (ctx: Ctx) => (await db.select().from(users).where(eq(users.id, ctx.actor.id)))[0]?.email;

describe("a reminder that is due", () => {
  it("goes out once, with what was sent and the server's reply in the ledger", async () => {
    await taskDue(officer, "Send the draft to Busan", "2026-11-20");
    await lookAt(at("2026-11-13"));
    await lookAt(at("2026-11-13", "09:00"));
    expect(smtp.taken).toHaveLength(1);
    const [mail] = await mailRows();
    expect(mail).toMatchObject({ status: "sent", kind: "digest", attempts: 1, reply: expect.stringMatching(/^250 /) });
    expect(smtp.taken[0]).toMatchObject({ to: [await emailOf(officer)], messageId: mail?.messageId });
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{40}@entente\.example>$/);
    const read = await smtp.parse(smtp.taken[0] as never);
    expect(read.subject).toContain("Send the draft to Busan");
    expect(read.html).toContain("Send the draft to Busan");
    expect(read.text).toContain("Send the draft to Busan");
    expect(read.attachments.map(({ mimeType }) => mimeType)).toEqual(["text/calendar"]);
    expect((await ledger())[0]).toEqual({ step: -7, status: "sent", why: null, late: false });
  });

  it("is found when it is overdue, not only on its day, and stands inside the application too", async () => {
    await taskDue(officer, "Send the draft", "2026-11-20");
    await lookAt(at("2026-11-16", "15:00"));
    expect((await ledger())[0]).toMatchObject({ step: -7, status: "sent", late: true });
    expect(await db.select({ kind: notifications.kind, user: notifications.userId }).from(notifications)).toEqual([
      { kind: "reminder", user: officer.actor.id },
    ]);
  });

  it("shares one mail with the others of the same person", async () => {
    await taskDue(officer, "First", "2026-11-20");
    await taskDue(officer, "Second", "2026-11-20");
    const other = await testContext({ db });
    await taskDue(officer, "Third", "2026-11-20", other.actor.id);
    await lookAt(at("2026-11-13"));
    expect(smtp.taken.map(({ to }) => to).sort()).toEqual([[await emailOf(officer)], [await emailOf(other)]].sort());
    const own = smtp.taken.find(({ to }) => to[0] !== "") as (typeof smtp.taken)[0];
    expect(own.to).toHaveLength(1);
  });

  it("goes on while it is overdue, every third working day", async () => {
    await taskDue(officer, "Send the draft", "2026-11-20");
    for (const day of ["2026-11-13", "2026-11-19", "2026-11-20", "2026-11-24", "2026-11-25", "2026-11-26"])
      await lookAt(at(day));
    expect(await sentSteps()).toEqual([-7, -1, 0, 3]);
    expect(smtp.taken).toHaveLength(4);
  });
});

describe("after the worker was away", () => {
  it("sends only the latest missed step of each, marked late, many in one mail, and none for what was done", async () => {
    await taskDue(officer, "First", "2026-11-20");
    await taskDue(officer, "Second", "2026-11-19");
    const gone = await taskDue(officer, "Third", "2026-11-20");
    made(await completeTask({ ...officer, now: at("2026-11-18") }, gone, { doneOn: null }));
    await lookAt(at("2026-11-20", "11:00"));
    expect(smtp.taken).toHaveLength(1);
    const rows = await ledger();
    expect(rows.filter(({ status }) => status === "sent")).toHaveLength(2);
    expect(await sentSteps()).toEqual([0, 0]);
    expect(rows.filter(({ why }) => why === "laterStep").length).toBeGreaterThan(0);
    expect(rows.some(({ why }) => why === "done")).toBe(true);
    const read = await smtp.parse(smtp.taken[0] as never);
    expect(read.text).toContain("First");
    expect(read.text).not.toContain("Third");
  });
});

describe("between planning and sending", () => {
  it("what was moved is not sent for the old day", async () => {
    const task = await taskDue(officer, "Send the draft", "2026-11-20");
    const held = testWork(db, null);
    held.now = at("2026-11-13");
    await look(held);
    expect((await mailRows())[0]).toMatchObject({ status: "queued" });
    await db.update(deadlines).set({ dueOn: "2027-01-15" }).where(eq(deadlines.taskId, task));
    await lookAt(at("2026-11-13", "08:30"));
    expect(smtp.taken).toHaveLength(0);
    expect((await mailRows())[0]).toMatchObject({ status: "failed", why: "stale" });
    expect((await ledger()).find(({ step }) => step === -7)).toMatchObject({ status: "suppressed", why: "moved" });
  });

  it("somebody whose access was taken gets nothing, and the ledger says why", async () => {
    await taskDue(officer, "Send the draft", "2026-11-20");
    const held = testWork(db, null);
    held.now = at("2026-11-13");
    await look(held);
    await testContext({ db, role: "administrator" });
    made(await disablePerson(await testContext({ db, role: "administrator" }), officer.actor.id));
    await lookAt(at("2026-11-13", "08:30"));
    expect(smtp.taken).toHaveLength(0);
    expect((await mailRows())[0]).toMatchObject({ status: "suppressed", why: "disabled" });
    expect((await ledger())[0]).toMatchObject({ status: "suppressed", why: "disabled" });
  });

  it("a mail of yesterday is written anew, so that it counts from today", async () => {
    await taskDue(officer, "Send the draft", "2026-11-20");
    const held = testWork(db, null);
    held.now = at("2026-11-13");
    await look(held);
    await lookAt(at("2026-11-14", "09:00"));
    expect(smtp.taken).toHaveLength(1);
    expect((await ledger())[0]).toMatchObject({ status: "sent", late: true });
  });
});

describe("a mail server that is in trouble", () => {
  beforeEach(() => taskDue(officer, "Send the draft", "2026-11-20"));

  it("refuses for now: the same mail goes later", async () => {
    smtp.behave(() => ({ does: "refuse", at: "recipient", with: "450 4.2.0 Greylisted" }));
    await lookAt(at("2026-11-13"));
    expect((await mailRows())[0]).toMatchObject({ status: "queued", attempts: 1, reply: "450 4.2.0 Greylisted" });
    smtp.behave(() => ({ does: "take" }));
    await lookAt(at("2026-11-13", "08:03"));
    expect(smtp.taken).toHaveLength(1);
    expect((await mailRows())[0]).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("is not there for three days: of what was missed only the latest step goes, in one mail", async () => {
    await smtp.close();
    await taskDue(officer, "Ask the department", "2026-11-17");
    for (const day of ["2026-11-13", "2026-11-16", "2026-11-17"]) await lookAt(at(day));
    await smtp.open();
    await lookAt(at("2026-11-17", "16:00"));
    expect(smtp.taken).toHaveLength(1);
    expect(await sentSteps()).toEqual([0, -7]);
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("drops the line after it took the mail: the same mail comes again, with the same Message-ID", async () => {
    smtp.behave(() => ({ does: "drop", when: "afterTaking" }));
    await lookAt(at("2026-11-13"));
    expect((await mailRows())[0]).toMatchObject({ status: "queued", uncertain: true });
    smtp.behave(() => ({ does: "take" }));
    await lookAt(at("2026-11-13", "08:30"));
    expect(smtp.taken).toHaveLength(2);
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await ledger()).filter(({ status }) => status === "sent")).toHaveLength(1);
  });

  it("hangs: the attempt ends by itself, and another follows", async () => {
    const usual = work.transport;
    work.transport = smtpTransport(smtp.url, sender, impatient);
    smtp.behave(() => ({ does: "hang", at: "text" }));
    await lookAt(at("2026-11-13"));
    expect((await mailRows())[0]).toMatchObject({ status: "queued", uncertain: true });
    smtp.behave(() => ({ does: "hang", at: "recipient" }));
    await lookAt(at("2026-11-13", "08:30"));
    work.transport = usual;
    smtp.behave(() => ({ does: "take", afterMs: 150 }));
    await lookAt(at("2026-11-13", "09:30"));
    expect(smtp.taken).toHaveLength(1);
    expect(await sentSteps()).toEqual([-7]);
  });

  it("refuses the text for good: nothing is marked as sent, and it is tried again", async () => {
    smtp.behave(() => ({ does: "refuse", at: "text", with: "554 5.6.0 Content refused" }));
    await lookAt(at("2026-11-13"));
    expect((await mailRows())[0]).toMatchObject({ status: "queued", uncertain: false });
    expect(await sentSteps()).toEqual([]);
  });

  it("knows no such address: it gets nothing more, and whoever can help is told", async () => {
    const administrator = await testContext({ db, role: "administrator" });
    const address = await emailOf(officer);
    smtp.behave((to) =>
      to === address ? { does: "refuse", at: "recipient", with: "550 5.1.1 No such user" } : { does: "take" },
    );
    await lookAt(at("2026-11-13"));
    await lookAt(at("2026-11-20"));
    expect(await db.select({ why: suppressedAddresses.why }).from(suppressedAddresses)).toEqual([{ why: "bounced" }]);
    expect((await ledger()).every(({ status, why }) => status === "suppressed" && why === "bounced")).toBe(true);
    expect(smtp.taken.map(({ to }) => to)).toEqual([[await emailOf(administrator)]]);
    expect(
      await db
        .select({ kind: notifications.kind })
        .from(notifications)
        .where(eq(notifications.userId, administrator.actor.id)),
    ).toEqual([{ kind: "bounce" }]);
  });
});

describe("while mail is held", () => {
  it("nothing is composed or sent; released, it goes", async () => {
    const manager = await testContext({ db, role: "manager" });
    await taskDue(officer, "Send the draft", "2026-11-20");
    made(await holdMail(manager));
    await lookAt(at("2026-11-13"));
    expect([smtp.taken.length, (await mailRows()).length]).toEqual([0, 0]);
    made(await releaseMail(manager));
    await lookAt(at("2026-11-13", "08:30"));
    expect(smtp.taken).toHaveLength(1);
  });

  it("is held by itself where the database is not the one that sent last, until a person releases it", async () => {
    await lookAt(at("2026-11-12"));
    const [row] = await db.select().from(mailSwitch);
    const known = JSON.parse(row?.instance ?? "{}");
    await db.update(mailSwitch).set({ instance: JSON.stringify({ ...known, database: "1" }) });
    await taskDue(officer, "Send the draft", "2026-11-20");
    await lookAt(at("2026-11-13"));
    expect(smtp.taken).toHaveLength(0);
    expect((await db.select().from(mailSwitch))[0]).toMatchObject({ held: true, why: "restoredCopy" });
    made(await releaseMail(await testContext({ db, role: "administrator" })));
    await lookAt(at("2026-11-13", "08:30"));
    await lookAt(at("2026-11-13", "08:31"));
    expect(smtp.taken).toHaveLength(1);
  });

  it.each([
    ["its data folder", { folder: "2:77", origin: "https://entente.example" }],
    ["its public origin", { folder: "1:77", origin: "https://copy.example" }],
  ])("a copy is known by %s", async (_what, place) => {
    await look({ ...work, place: { folder: "1:77", origin: "https://entente.example" } });
    await look({ ...work, place });
    expect((await db.select().from(mailSwitch))[0]).toMatchObject({ held: true, why: "restoredCopy" });
  });
});

describe("two workers", () => {
  it("at the same time send each reminder once", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => testContext({ db })));
    for (const { actor } of people) await taskDue(officer, `For ${actor.name}`, "2026-11-20", actor.id);
    const other = testWork(db, smtp.url, { lanes: 4 });
    work.now = other.now = at("2026-11-13");
    await Promise.all([look(work), look(other), look(work)]);
    expect(smtp.taken).toHaveLength(12);
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(12);
    expect(await sentSteps()).toHaveLength(12);
  });

  it("one that died with a mail in hand: the other sends it when the lease has run out, and not before", async () => {
    await taskDue(officer, "Send the draft", "2026-11-20");
    const dying = testWork(db, smtp.url, {
      at: async (point) => {
        if (point === "accepted") throw new Error("killed");
      },
    });
    dying.now = at("2026-11-13");
    await expect(look(dying)).rejects.toThrow("killed");
    await lookAt(at("2026-11-13", "08:02"));
    expect(smtp.taken).toHaveLength(1);
    await db.execute("update mails set claimed_until = now() - interval '1 second'");
    await lookAt(at("2026-11-13", "08:03"));
    expect(smtp.taken).toHaveLength(2);
    expect(new Set(smtp.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await sentSteps()).toEqual([-7]);
    expect(
      await db
        .select()
        .from(mails)
        .where(and(eq(mails.status, "sent"), eq(mails.uncertain, true))),
    ).toHaveLength(1);
  });
});
