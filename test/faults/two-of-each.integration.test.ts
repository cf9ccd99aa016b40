/** A small drill: the same as `npm run drill:faults`, with one of each killed once. */
import { beforeAll, expect, it } from "vitest";
import { seedReference } from "#seeds/reference";
import { drillFaults } from "#test/drill/faults";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { ensureBuilt } from "#test/support/process";

const { db, appUrl } = await testDb();
beforeAll(ensureBuilt, 120_000);

it("loses no request but those in hand and no reminder when one server and one worker of two are killed", async () => {
  // Gives the office its row.
  await testContext({ db });
  await seedReference(db);
  const figures = await drillFaults({
    db,
    url: appUrl,
    reminders: 20,
    people: 10,
    clients: 4,
    between: 500,
    bothSides: false,
  });
  expect(figures).toMatchObject({ failed: 0, missing: 0, partial: 0, remindersLost: 0, mailsTwiceUnexplained: 0 });
  expect(figures.recorded).toBeGreaterThan(0);
  // The clients that the killed server was answering, and no others.
  expect(figures.inFlight).toBeLessThanOrEqual(4);
}, 60_000);
