/** A machine's clock is an hour off: what counts is the database's, so links, sessions and leases hold as long as they should. */
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { giveSign } from "#app/jobs/heartbeat.server";
import { claimMail } from "#app/mail/claim.server";
import { queueMail } from "#app/mail/queue-mail.server";
import { followDatabase, runningClock } from "#app/server/clock";
import { beginSession, findSession } from "#app/session/sessions.server";
import { createSignInLink, spendLink } from "#app/session/sign-in-links.server";
import { mails, workers } from "#db/schema";
import { silentLog, testContext, testServices } from "#test/support/context";
import { testDb } from "#test/support/database";
import { testWork } from "#test/support/work";

const { db } = await testDb();
const officer = await testContext({ db });
const hour = 3_600_000;
const moment = async () => {
  const [row] = await db.execute<{ at: string }>(sql`select clock_timestamp()::text as at`);
  return new Date(row?.at ?? "");
};

/** A process on a machine whose clock is off by so much. */
async function processOn(off: number) {
  const own = () => Date.now() + off;
  const { apart } = await followDatabase(moment, silentLog, own);
  return testServices(db, { clock: runningClock(undefined, apart, own) });
}
const [ahead, right, behind] = await Promise.all([processOn(hour), processOn(0), processOn(-hour)]);

describe("a clock that is an hour off", () => {
  it("is set by the database's, and left alone where it agrees", async () => {
    for (const { clock } of [ahead, right, behind])
      expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(2000);
    const { apart } = await followDatabase(
      async () => new Date(1_000_500),
      silentLog,
      () => 1_000_000,
    );
    expect(apart()).toBe(0);
  });

  it("is measured again, and what was measured last counts while the database is away", async () => {
    let answer = async () => new Date(5 * hour);
    const followed = await followDatabase(
      () => answer(),
      silentLog,
      () => 4 * hour,
    );
    expect(followed.apart()).toBe(hour);
    answer = () => Promise.reject(new Error("away"));
    await followed.measure();
    expect(followed.apart()).toBe(hour);
    answer = async () => new Date(4 * hour);
    await followed.measure();
    expect(followed.apart()).toBe(0);
  });

  it("leaves a link of half an hour good on every machine, and no longer than that", async () => {
    for (const maker of [ahead, behind]) {
      const made = { userId: officer.actor.id, createdBy: null, now: maker.clock.now(), kind: "signIn" as const };
      const token = await createSignInLink(db, made);
      const later = { ...right, clock: { now: () => new Date(Date.now() + 31 * 60_000) } };
      expect(await spendLink(later, token)).toBeNull();
      expect(await spendLink(right, token)).toMatchObject({ id: officer.actor.id });
    }
  });

  it("leaves a session open that another machine began, and ends it with the others", async () => {
    for (const [maker, reader] of [
      [ahead, behind],
      [behind, ahead],
    ] as const) {
      const token = await beginSession(maker, officer.actor.id);
      expect(await findSession(reader, token)).not.toBeNull();
    }
  });

  it("takes no mail out of the hands of who is sending it, even of a worker that does not follow", async () => {
    const now = new Date();
    await db.transaction((tx) =>
      queueMail(tx, {
        key: "clock",
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
        now,
      }),
    );
    const one = testWork(db, null);
    one.now = now;
    const other = testWork(db, null);
    other.now = new Date(now.getTime() + hour);
    expect((await claimMail(one, [])).kind).toBe("claimed");
    expect((await claimMail(other, [])).kind).toBe("none");
    const [mail] = await db.select().from(mails).where(eq(mails.key, "clock"));
    expect(mail).toMatchObject({ status: "sending", claimedBy: one.workerId });
  });

  it("does not make a worker look dead: signs of life are by the database's clock", async () => {
    await giveSign(ahead.db, "worker-of-the-wrong-hour");
    await giveSign(behind.db, "worker-of-another");
    expect((await db.select().from(workers)).map(({ id }) => id).sort()).toEqual([
      "worker-of-another",
      "worker-of-the-wrong-hour",
    ]);
  });
});
