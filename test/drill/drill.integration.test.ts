/** A small drill: the same as `npm run drill:reminders`, with fewer reminders and one kill at each point. */
import { expect, it } from "vitest";
import { seedReference } from "#seeds/reference";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { drill } from "./drill";

const { db, appUrl } = await testDb();
it("loses no reminder to kill -9 at any point, and repeats one only between acceptance and ledger", async () => {
  // Gives the office its row.
  await testContext({ db });
  await seedReference(db);
  const kills = ["composing:1", "composed:1", "claimed:2", "sending:2", "accepted:2", "committed:1"];
  const options = { db, url: appUrl, reminders: 40, people: 20, kills };
  const figures = await drill(options);
  expect(figures).toMatchObject({
    reminders: 40,
    lost: 0,
    unexplained: 0,
    unmatched: 0,
    mails: 20,
    kills: kills.length,
  });
  expect(figures.taken - figures.duplicates).toBe(20);
}, 120_000);
