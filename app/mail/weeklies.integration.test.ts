/** The weekly summary: once a week, at eight on the first working day where the manager is. */
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails, users } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { testWork } from "#test/support/work";
import { composeWeeklies } from "./weeklies.server";

const { db } = await testDb();

it("is made once, for managers who want it, not before eight and not days later", async () => {
  await seedReference(db);
  const here = await testContext({ db, role: "manager" });
  const abroad = await testContext({ db, role: "manager" });
  const quiet = await testContext({ db, role: "manager" });
  await testContext({ db, role: "officer" });
  await db.update(users).set({ timeZone: "America/Los_Angeles" }).where(eq(users.id, abroad.actor.id));
  await db.update(users).set({ weeklyMail: false }).where(eq(users.id, quiet.actor.id));
  const work = testWork(db, null);
  const made = async (moment: string) => {
    work.now = new Date(moment);
    await composeWeeklies(work);
    return (await db.select({ key: mails.key }).from(mails).orderBy(mails.createdAt)).map(({ key }) => key);
  };
  const [first, second] = [`weekly:${here.actor.id}:2026-11-23`, `weekly:${abroad.actor.id}:2026-11-23`];
  expect(await made("2026-11-23T07:59:00+07:00")).toEqual([]);
  expect(await made("2026-11-23T08:00:00+07:00")).toEqual([first]);
  expect(await made("2026-11-23T08:10:00+07:00")).toEqual([first]);
  expect(await made("2026-11-23T08:00:00-08:00")).toEqual([first, second]);
  expect(await made("2026-11-26T08:00:00-08:00")).toEqual([first, second]);
});
