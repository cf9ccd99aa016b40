/** The line to the mail server is greeted late, broken or held at any point: no mail is lost, and a second copy is one that may have been taken. */
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { look } from "#app/jobs/look.server";
import { queueMail } from "#app/mail/queue-mail.server";
import { smtpTransport } from "#app/mail/smtp-transport.server";
import { mails } from "#db/schema";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { testSmtp } from "#test/support/smtp";
import { tcpProxy } from "#test/support/tcp-proxy";
import { sender, testWork } from "#test/support/work";

const { db, ownerSql } = await testDb();
const smtp = await testSmtp();
const proxy = await tcpProxy(smtp.url);
const officer = await testContext({ db });
const transport = smtpTransport(proxy.through(smtp.url), sender, { connect: 1, silence: 1, whole: 4 });
const work = testWork(db, smtp.url, { transport });
afterEach(() => {
  proxy.accept();
  proxy.resume();
});
afterAll(async () => {
  await proxy.close();
  await smtp.close();
});

beforeEach(async () => {
  smtp.behave(() => ({ does: "take" }));
  work.now = new Date("2026-11-21T02:00:00Z");
  await queueOne();
});

/** One mail, and nothing else. */
async function queueOne(): Promise<void> {
  await ownerSql`truncate mails, mail_switch, suppressed_addresses cascade`;
  smtp.taken.length = 0;
  await db.transaction((tx) =>
    queueMail(tx, {
      key: "one",
      kind: "answer",
      recipient: `user:${officer.actor.id}`,
      userId: officer.actor.id,
      name: officer.actor.name,
      address: "officer@example.test",
      locale: "en",
      subject: "Subject",
      html: "<p>Text</p>",
      text: "Text",
      origin: "https://entente.example",
      now: work.now,
    }),
  );
}

const row = async () => (await db.select().from(mails))[0];
/** Looks again as time goes by, until the mail is sent. */
async function untilSent(): Promise<void> {
  for (let attempt = 0; attempt < 6 && (await row())?.status !== "sent"; attempt++) {
    work.now = new Date(work.now.getTime() + 30 * 60_000);
    await look(work);
  }
  expect(await row()).toMatchObject({ status: "sent" });
}

it("a server that greylists is asked again, and gets the same mail", async () => {
  smtp.behave(() => ({ does: "refuse", at: "recipient", with: "451 4.7.1 Greylisted, come again" }));
  await look(work);
  expect(await row()).toMatchObject({
    status: "queued",
    uncertain: false,
    reply: expect.stringMatching(/^451 4\.7\.1/),
  });
  smtp.behave(() => ({ does: "take" }));
  await untilSent();
  expect(smtp.taken.map(({ messageId }) => messageId)).toEqual([(await row())?.messageId]);
});

it("a line that is cut at any byte loses no mail, and repeats it only where it may have been taken", async () => {
  const from = proxy.sent();
  await look(work);
  const whole = proxy.sent() - from;
  for (const part of [0.05, 0.9, 0.995, 1]) {
    await queueOne();
    const messageId = (await row())?.messageId;
    proxy.cutAfter(Math.max(1, Math.floor(whole * part) - 8));
    await look(work);
    const after = await row();
    // Whatever the server took while we heard nothing is marked as not known.
    if (smtp.taken.length > 0 && after?.status !== "sent") expect(after?.uncertain).toBe(true);
    proxy.cutAfter(Number.MAX_SAFE_INTEGER);
    await untilSent();
    expect(smtp.taken.length).toBeGreaterThan(0);
    expect(smtp.taken.every((taken) => taken.messageId === messageId)).toBe(true);
    if (smtp.taken.length > 1) expect((await row())?.uncertain).toBe(true);
  }
});

it("a server that is not there or never greets is left in peace until later, and nothing is in doubt", async () => {
  for (const trouble of [proxy.refuse, proxy.stall]) {
    trouble();
    await look(work);
    expect(await row()).toMatchObject({ status: "queued", uncertain: false });
    proxy.accept();
    proxy.resume();
    work.now = new Date(work.now.getTime() + 30 * 60_000);
  }
  await untilSent();
  expect(smtp.taken).toHaveLength(1);
});
