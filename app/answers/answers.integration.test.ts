import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nameContacts } from "#app/agreements/contacts.server";
import { moveDeadline } from "#app/deadlines/move-deadline.server";
import { fillPlaceholders } from "#app/mail/placeholders.server";
import { queueMail } from "#app/mail/queue-mail.server";
import type { Ctx, Services } from "#app/platform/context.server";
import { replanReminders } from "#app/reminders/replan.server";
import { makeLog } from "#app/server/log";
import { hashOf } from "#app/session/tokens.server";
import {
  actionLinks,
  activity,
  answers,
  deadlines,
  mails,
  notifications,
  reminderPolicies,
  reminders,
  suppressedAddresses,
  users,
} from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made, person } from "#test/factories/records";
import { everything, mark, writtenSince } from "#test/security/tables";
import { makeAgreement } from "#test/support/agreements";
import { testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { pageArgs } from "#test/support/pages";
import * as page from "./answer";
import { answersOf } from "./answer-queries.server";
import { handleAnswer } from "./handle-answer.server";

const { db, ownerSql } = await testDb();
const address = "Focal@City.example";
let owner: Ctx;
let manager: Ctx;
let services: Services;
let agreementId: string;
/** The end of a term: closed by hand, moved by hand. */
let deadlineId: string;
let peers = 0;
const peer = () => `198.51.${Math.floor(++peers / 250)}.${peers % 250}`;

beforeAll(async () => {
  await seedReference(db);
  owner = await testContext({ db, name: "Lê An" });
  manager = await testContext({ db, role: "manager" });
  services = testServices(db, { mail: "smtp", publicOrigin: "https://entente.example" });
});

beforeEach(async () => {
  const values = { signedOn: "2023-11-17", termKind: "until", termUntil: "2026-12-31" };
  ({ id: agreementId } = await makeAgreement(owner, { step: "inForce", values, contacts: false }));
  const theirs = await person(owner, "Guo Yonghang", { email: address });
  made(await nameContacts(owner, agreementId, { ours: null, theirs }));
  await db.insert(reminderPolicies).values({
    kind: "termEnd",
    agreementId,
    beforeDays: [30, 7],
    onDay: true,
    audience: ["owner", "contactTheirs"],
  });
  const [row] = await db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, "termEnd")));
  deadlineId = row?.id ?? "";
  expect(row?.dueOn).toBe("2026-12-31");
  await db.transaction((tx) => replanReminders(tx, { deadlineIds: [deadlineId] }, owner));
});

type Purpose = "done" | "moreTime" | "notMe" | "acknowledge" | "stop";

/** A mail as it goes out, and the tokens in it. */
async function mailed(changes: { recipient?: string; address?: string; userId?: string; locale?: "en" | "vi" } = {}) {
  const purposes = ["done", "moreTime", "notMe", "acknowledge"] as const;
  const body = [...purposes.map((purpose) => `{{link:${purpose}:${deadlineId}}}`), "{{link:stop}}"].join("\n");
  const id = await db.transaction((tx) =>
    queueMail(tx, {
      key: randomUUID(),
      kind: "digest",
      recipient: `address:${address.toLowerCase()}`,
      name: "Guo Yonghang",
      address,
      locale: "en",
      subject: "x",
      html: body,
      text: body,
      origin: services.publicOrigin,
      now: owner.now,
      ...changes,
    }),
  );
  const [mail] = await db
    .select()
    .from(mails)
    .where(eq(mails.id, id ?? ""));
  if (!mail) throw new Error("no mail");
  const sent = await fillPlaceholders(db, mail, { now: owner.now, origin: services.publicOrigin });
  expect(sent.html).toBe(sent.text);
  const tokens = sent.text.split("\n").map((line) => {
    expect(line).toMatch(/^https:\/\/entente\.example\/a\/[\w-]{43}$/);
    return line.split("/").at(-1) ?? "";
  });
  return Object.fromEntries([...purposes, "stop"].map((purpose, n) => [purpose, tokens[n]])) as Record<Purpose, string>;
}

const args = (token: string, form?: Record<string, string>, more: Partial<Parameters<typeof pageArgs>[1]> = {}) =>
  pageArgs(services, { path: `/a/${token}`, params: { token }, peer: peer(), ...(form ? { form } : {}), ...more });

const open = async (token: string, more = {}) => {
  const { data, init } = await page.loader(args(token, undefined, more));
  return { ...data, status: init?.status ?? 200 };
};
const press = (token: string, form: Record<string, string> = {}, more = {}) =>
  page.action(args(token, { seenOn: "2026-12-31", ...form }, more));
const said = () => db.select().from(answers).where(eq(answers.deadlineId, deadlineId));
const planned = (recipient = `address:${address.toLowerCase()}`) =>
  db
    .select({ status: reminders.status, why: reminders.why })
    .from(reminders)
    .where(and(eq(reminders.deadlineId, deadlineId), eq(reminders.recipient, recipient)));

describe("an answer", () => {
  it("is recorded as theirs, tells the owner inside and by mail, and stops their reminders of this day", async () => {
    expect((await planned()).every(({ status }) => status === "planned")).toBe(true);
    const { done } = await mailed();
    const answer = (await press(done, { note: "Letter 12/2026" })) as Response;
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/a/${done}`]);
    expect(await said()).toMatchObject([
      { kind: "done", name: "Guo Yonghang", address, note: "Letter 12/2026", dueOn: "2026-12-31", handledAt: null },
    ]);
    const [mail] = await db
      .select()
      .from(mails)
      .where(and(eq(mails.userId, owner.actor.id), eq(mails.kind, "answer")));
    expect(mail?.subject).toMatch(/^Guo Yonghang says that it is done: Term of /);
    expect(mail?.text).toContain("Letter 12/2026");
    expect(mail?.text).toContain(`https://entente.example/deadlines/${deadlineId}`);
    expect(`${mail?.text}${mail?.html}${mail?.subject}`.toLowerCase()).not.toContain(address.toLowerCase());
    const notices = await db.select().from(notifications).where(eq(notifications.deadlineId, deadlineId));
    expect(notices).toMatchObject([{ userId: owner.actor.id, kind: "answer", data: { answer: "done" } }]);
    expect((await planned()).map(({ why }) => why)).toEqual(["answered", "answered", "answered"]);
    const own = (await planned(`user:${owner.actor.id}`)).map(({ status, why }) => why ?? status);
    expect(own).not.toContain("answered");
    expect(own).toContain("planned");
    const [deadline] = await db.select().from(deadlines).where(eq(deadlines.id, deadlineId));
    expect(deadline).toMatchObject({ closedAt: null, doneOn: null, dueOn: "2026-12-31", version: 1 });
  });

  it("is each of four, in whatever words", async () => {
    const tokens = await mailed();
    const later = { proposedOn: "2027-01-15", note: "Tết <b>\r\nBcc: x@y.example" };
    await press(tokens.moreTime, later);
    await press(tokens.notMe, { instead: "Trần Bình, binh@city.example" });
    await press(tokens.acknowledge);
    expect(await said()).toMatchObject([
      { kind: "moreTime", proposedOn: "2027-01-15", note: "Tết <b>\r\nBcc: x@y.example" },
      { kind: "notMe", instead: "Trần Bình, binh@city.example" },
      { kind: "acknowledge", note: null },
    ]);
    const told = await db.select().from(mails).where(eq(mails.kind, "answer"));
    for (const mail of told) {
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.html).not.toContain("<b>");
    }
    expect((await planned()).map(({ why }) => why)).toContain("notTheirs");
  });

  it("is given once, by however many presses, and its page then says what it was", async () => {
    const { done } = await mailed();
    await Promise.all([1, 2, 3, 4].map(() => press(done, { note: "Done in May" })));
    expect(await said()).toHaveLength(1);
    expect((await press(done)) as Response).toMatchObject({ status: 303 });
    expect(await said()).toHaveLength(1);
    expect(await open(done)).toMatchObject({
      standing: "used",
      status: 200,
      given: { kind: "done", note: "Done in May" },
    });
  });

  it("proposes a later day, and one that is not over", async () => {
    const { moreTime } = await mailed();
    for (const [proposedOn, problem] of [
      ["", "enterProposedDay"],
      ["31/12/2026", "dayNotReal"],
      ["2026-12-31", "startsAfter:2027-01-01"],
      ["2020-01-01", "startsAfter:2027-01-01"],
    ] as const)
      expect(await press(moreTime, { proposedOn })).toMatchObject({
        init: { status: 422 },
        data: { refusal: { problems: { proposedOn: problem } } },
      });
    expect(await press(moreTime, { proposedOn: "2027-01-01", note: "x".repeat(3000) })).toMatchObject({
      init: { status: 422 },
    });
    expect(await said()).toEqual([]);
    expect(await press(moreTime, { proposedOn: "2027-01-01" })).toBeInstanceOf(Response);
  });

  it("of somebody who knows stops their reminders before the day, and nobody else's", async () => {
    const { acknowledge } = await mailed();
    await press(acknowledge);
    expect((await planned()).map(({ why }) => why)).toEqual(["acknowledged", "acknowledged", "acknowledged"]);
    expect((await planned(`user:${owner.actor.id}`)).map(({ status }) => status)).toContain("planned");
    const [deadline] = await db.select().from(deadlines).where(eq(deadlines.id, deadlineId));
    expect(deadline?.acknowledgedAt).toBeNull();
  });

  it("reaches every manager where nobody looks after the agreement any more", async () => {
    await db.update(users).set({ disabledAt: owner.now }).where(eq(users.id, owner.actor.id));
    const { done } = await mailed();
    await press(done);
    await db.update(users).set({ disabledAt: null }).where(eq(users.id, owner.actor.id));
    const told = await db.select().from(notifications).where(eq(notifications.deadlineId, deadlineId));
    expect(told.map(({ userId }) => userId)).toEqual([manager.actor.id]);
  });
});

describe("stopping the mails", () => {
  it("suppresses every reminder to the address, tells the owner, and is said on the page", async () => {
    const { stop, done } = await mailed();
    expect(await open(stop)).toMatchObject({ standing: "good", address });
    expect(await press(stop)).toBeInstanceOf(Response);
    const suppressed = await db.select().from(suppressedAddresses);
    expect(suppressed).toMatchObject([{ address: address.toLowerCase(), why: "stopped" }]);
    expect((await planned()).map(({ why }) => why)).toEqual(["stopped", "stopped", "stopped"]);
    const told = await db
      .select()
      .from(mails)
      .where(and(eq(mails.userId, owner.actor.id), eq(mails.kind, "answer")));
    expect(told.map(({ subject }) => subject)).toContain("Guo Yonghang wants no more mails");
    expect(await open(stop)).toMatchObject({ standing: "used" });
    expect(await open(done)).toMatchObject({ standing: "good" });
    await db.delete(suppressedAddresses);
  });
});

describe("a link", () => {
  it("changes nothing by being opened, however often", async () => {
    const tokens = await mailed();
    const before = await mark(ownerSql);
    for (const token of Object.values(tokens))
      for (const method of ["GET", "HEAD"]) {
        const request = new Request(`https://entente.example/a/${token}`, { method });
        await page.loader({ ...args(token), request });
      }
    expect(await writtenSince(ownerSql, before)).toEqual([]);
  });

  it("does one thing alone: what its form says of another changes nothing", async () => {
    const { acknowledge, stop } = await mailed();
    const extra = {
      purpose: "done",
      kind: "done",
      proposedOn: "2030-01-01",
      handledAt: "now",
      name: "Somebody",
      note: "x",
    };
    await press(acknowledge, extra);
    expect(await said()).toMatchObject([
      { kind: "acknowledge", name: "Guo Yonghang", note: null, proposedOn: null, handledAt: null },
    ]);
    await press(stop, { ...extra, deadlineId });
    expect(await said()).toHaveLength(1);
    await db.delete(suppressedAddresses);
  });

  it("is nothing when it is not one of ours", async () => {
    const { done } = await mailed();
    const wrong = ["", "x", "g".repeat(43), done.slice(1), `${done}x`, "%00", "a".repeat(100_000)];
    const before = await mark(ownerSql);
    for (const token of wrong) {
      expect(await open(token)).toMatchObject({ standing: "unknown", status: 404 });
      expect(await press(token)).toMatchObject({ init: { status: 404 } });
    }
    expect(await writtenSince(ownerSql, before)).toEqual([]);
  });

  it("ends: a fortnight after the day, at the latest after half a year", async () => {
    const { done, stop } = await mailed();
    const at = (iso: string) => ({ ...services, clock: { now: () => new Date(iso) } });
    const seen = async (token: string, iso: string) => {
      const call = pageArgs(at(iso), { path: `/a/${token}`, params: { token }, peer: peer() });
      return (await page.loader(call)).data.standing;
    };
    expect(await seen(done, "2027-01-13T23:59:00Z")).toBe("good");
    expect(await seen(done, "2027-01-14T00:00:00Z")).toBe("expired");
    expect(await seen(stop, "2027-11-20T00:00:00Z")).toBe("good");
    expect(await seen(stop, "2027-11-22T00:00:00Z")).toBe("expired");
    const call = pageArgs(at("2027-02-01T00:00:00Z"), {
      path: `/a/${done}`,
      params: { token: done },
      form: { seenOn: "2026-12-31" },
      peer: peer(),
    });
    await page.action(call);
    expect(await said()).toEqual([]);
  });

  it("is over when it was taken back, and when they are no longer named: it then says nothing of the agreement", async () => {
    const first = await mailed();
    await db.update(actionLinks).set({ revokedAt: owner.now });
    expect(await open(first.done)).toMatchObject({ standing: "revoked", status: 410, about: null, contact: null });
    const second = await mailed();
    made(await nameContacts(owner, agreementId, { ours: null, theirs: null }));
    expect(await open(second.done)).toMatchObject({ standing: "revoked", about: null });
    await press(second.done);
    expect(await said()).toEqual([]);
  });

  it("of somebody named by the policy is good as long as the policy names them", async () => {
    const outsider = { recipient: "address:out@city.example", address: "out@city.example" };
    const { done } = await mailed(outsider);
    expect(await open(done)).toMatchObject({ standing: "revoked" });
    const named = { name: "Out", address: "OUT@city.example", locale: "en" } as const;
    await db
      .update(reminderPolicies)
      .set({ outsiders: [named] })
      .where(eq(reminderPolicies.agreementId, agreementId));
    expect(await open(done)).toMatchObject({ standing: "good" });
  });

  it("of an account obeys when it is disabled, or may not see the agreement", async () => {
    const viewer = await testContext({ db, role: "viewer" });
    const { done } = await mailed({ recipient: `user:${viewer.actor.id}`, userId: viewer.actor.id });
    expect(await open(done)).toMatchObject({ standing: "good" });
    await ownerSql`update agreements set confidential = true where id = ${agreementId}`;
    expect(await open(done)).toMatchObject({ standing: "revoked", about: null });
    await ownerSql`update agreements set confidential = false where id = ${agreementId}`;
    await db.update(users).set({ disabledAt: owner.now }).where(eq(users.id, viewer.actor.id));
    expect(await open(done)).toMatchObject({ standing: "revoked" });
  });

  it("asks nothing more once the deadline is closed", async () => {
    const { done } = await mailed();
    await ownerSql`update deadlines set closed_at = now(), closed_why = 'ended' where id = ${deadlineId}`;
    expect(await open(done)).toMatchObject({ standing: "closed", status: 200 });
    await press(done);
    expect(await said()).toEqual([]);
  });

  it("shows the day that counts now, and takes no answer about another", async () => {
    const { done } = await mailed();
    made(await moveDeadline(owner, deadlineId, { seenOn: "2026-12-31", dueOn: "2027-01-20", reason: "Both agree" }));
    expect(await open(done)).toMatchObject({
      standing: "good",
      about: { dueOn: "2027-01-20", mailedFor: "2026-12-31" },
    });
    expect(await press(done)).toMatchObject({ init: { status: 409 } });
    expect(await said()).toEqual([]);
    await press(done, { seenOn: "2027-01-20" });
    expect(await said()).toMatchObject([{ dueOn: "2027-01-20" }]);
  });

  it("cannot be guessed without end, and nobody else is locked out", async () => {
    const { done } = await mailed();
    for (let n = 0; n < 20; n++) await open("g".repeat(43), { peer: `2001:db8:77::${n}` });
    expect(await open(done, { peer: "2001:db8:77::a:b" })).toMatchObject({ standing: "limited", status: 429 });
    expect(await press(done, {}, { peer: "2001:db8:77::c" })).toMatchObject({ init: { status: 429 } });
    expect(await open(done)).toMatchObject({ standing: "good" });
  });

  it("is kept only as a hash, and is in no log", async () => {
    const tokens = await mailed();
    for (const token of [tokens.done, tokens.acknowledge]) await press(token);
    const held = await everything(ownerSql);
    expect(held).toContain(hashOf(tokens.done));
    const lines: string[] = [];
    const log = makeLog("debug", { write: (line: string) => void lines.push(line) });
    for (const token of Object.values(tokens)) {
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      expect(held).not.toContain(token);
      for (const path of [`/a/${token}`, `/a/${token}.data`, `/a/${token}x`, `/a/${token.slice(1)}`, `/a/%61${token}`])
        log.info({ path, err: new Error(path) }, "request");
    }
    for (const token of Object.values(tokens)) expect(lines.join("")).not.toContain(token.slice(8, 40));
  });

  it("is in the recipient's language, or the one chosen on the page", async () => {
    const { done } = await mailed({ locale: "vi" });
    expect(await open(done)).toMatchObject({ locale: "vi" });
    expect(await open(done, { path: `/a/${done}?lang=en` })).toMatchObject({ locale: "en" });
    expect(await open(done, { path: `/a/${done}?lang=xx` })).toMatchObject({ locale: "vi" });
  });
});

describe("the office", () => {
  it("sees the answers of a deadline, and says once that one is dealt with", async () => {
    const { moreTime, notMe } = await mailed();
    await press(moreTime, { proposedOn: "2027-01-15" });
    const [first] = await answersOf(owner, deadlineId);
    expect(first).toMatchObject({ kind: "moreTime", name: "Guo Yonghang", handledAt: null });
    const viewer = await testContext({ db, role: "viewer" });
    expect(await handleAnswer(viewer, first?.id)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await handleAnswer(owner, first?.id)).toEqual({ ok: true, value: { deadlineId } });
    expect(await handleAnswer(manager, first?.id)).toMatchObject({ ok: true });
    expect(await answersOf(viewer, deadlineId)).toMatchObject([{ handledBy: "Lê An" }]);
    const recorded = await db
      .select()
      .from(activity)
      .where(and(eq(activity.agreementId, agreementId), eq(activity.verb, "answerHandled")));
    expect(recorded).toHaveLength(1);
    await press(notMe);
  });

  it("knows nothing of the answers about what it may not see", async () => {
    const { done } = await mailed();
    await press(done);
    const [answer] = await answersOf(owner, deadlineId);
    await ownerSql`update agreements set confidential = true where id = ${agreementId}`;
    const stranger = await testContext({ db });
    expect(await answersOf(stranger, deadlineId)).toEqual([]);
    for (const id of [answer?.id, randomUUID(), "x"])
      await expect(handleAnswer(stranger, id)).rejects.toMatchObject({ init: { status: 404 } });
  });
});
