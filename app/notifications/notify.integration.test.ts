import { expect, it } from "vitest";
import { notifications } from "#db/schema";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { notify } from "./notify.server";

const { db } = await testDb();

it("the same thing twice is one notification, for each person one", async () => {
  const [one, two] = [await testContext({ db }), await testContext({ db })];
  const notice = (userId: string, step: number) =>
    ({ kind: "reminder", userId, key: "reminder:x", data: { dueOn: "2026-11-30", step }, at: one.now }) as const;
  await notify(db, notice(one.actor.id, -7));
  await notify(db, [notice(one.actor.id, -1), notice(two.actor.id, -1)]);
  await notify(db, []);
  const rows = await db.select().from(notifications);
  expect(rows).toHaveLength(2);
  expect(new Map(rows.map((row) => [row.userId, row.data.step]))).toEqual(
    new Map([
      [one.actor.id, -7],
      [two.actor.id, -1],
    ]),
  );
});
