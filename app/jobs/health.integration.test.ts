/** When the work in the background is said to be behind. */
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { holdMail, releaseMail } from "#app/mail/hold.server";
import { mails } from "#db/schema";
import { made } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { figures, standing } from "./health-queries.server";

const { db, ownerSql } = await testDb();
const now = new Date("2026-11-21T02:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const alive = (minutes = 0) =>
  db.execute(sql`insert into workers values ('w', now(), now() - make_interval(mins => ${minutes}))`);
const waiting = (sendAfter: Date, changes: Partial<typeof mails.$inferInsert> = {}) =>
  db.insert(mails).values({
    key: `${Math.random()}`,
    kind: "answer",
    recipient: "address:a@city.example",
    name: "A",
    address: "a@city.example",
    locale: "en",
    subject: "S",
    html: "",
    text: "",
    messageId: "<m@example.test>",
    sendAfter,
    createdAt: sendAfter,
    ...changes,
  });

beforeEach(() => ownerSql`truncate workers, mails, mail_switch cascade`.then(() => {}));

describe("the worker", () => {
  it("is well while it gives signs of life and nothing waits long", async () => {
    await alive();
    await waiting(minutesAgo(4));
    expect(await standing(db, now, "smtp")).toEqual({ behind: false, silentFor: 0, waitsFor: 4, held: null });
  });

  it("is behind without a sign of life for five minutes, or without any", async () => {
    expect(await standing(db, now, "smtp")).toMatchObject({ behind: true, silentFor: null });
    await alive(5);
    expect(await standing(db, now, "smtp")).toMatchObject({ behind: true, silentFor: 5 });
  });

  it("is behind when a mail waits, however often it was put off", async () => {
    await alive();
    await waiting(minutesAgo(-15), { createdAt: minutesAgo(60), attempts: 7, reply: "451 Later" });
    expect(await standing(db, now, "smtp")).toMatchObject({ behind: true, waitsFor: 60 });
    expect(await figures(db, now)).toMatchObject({ waitingMails: 1, failing: 1, lastReply: "451 Later", workers: 1 });
  });

  it("is not to blame where no mail server is set, or mail is held", async () => {
    await alive();
    await waiting(minutesAgo(60));
    expect((await standing(db, now, "none")).behind).toBe(false);
    made(await holdMail(await testContext({ db, role: "administrator" })));
    expect(await standing(db, now, "smtp")).toMatchObject({ behind: false, held: "byHand" });
  });
});

describe("the switch", () => {
  it("is for managers and administrators, and leaves a trace", async () => {
    const officer = await testContext({ db });
    expect(await holdMail(officer)).toEqual({ ok: false, refusal: { code: "forbidden" } });
    expect(await releaseMail(officer)).toEqual({ ok: false, refusal: { code: "forbidden" } });
    const manager = await testContext({ db, role: "manager" });
    made(await holdMail(manager));
    made(await holdMail(manager));
    made(await releaseMail(manager));
    const rows = await ownerSql`select verb from activity where actor_id = ${manager.actor.id}`;
    expect(rows.map(({ verb }) => verb).sort()).toEqual(["mailHeld", "mailReleased"]);
  });
});
