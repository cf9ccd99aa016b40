import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { seedReference } from "#seeds/reference";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { checkHistories } from "./check-histories.server";
import { recordEvent } from "./record-event.server";

it("a stored state that its history does not add up to is named, and no other", async () => {
  const { db, ownerSql } = await testDb();
  await seedReference(db);
  const ctx = await testContext({ db, role: "manager" });
  const { id, reference } = await makeAgreement(ctx, { step: "inForce", values: { signedOn: "2020-01-01" } });
  await makeAgreement(ctx);
  await recordEvent(ctx, id, "suspended", { on: "2026-11-20", reason: "x" }, { revision: 1, requestKey: randomUUID() });
  expect(await checkHistories(db)).toEqual({ checked: 2, differences: [] });
  await ownerSql`update agreements set step = 'inForce', snapshot = jsonb_set(snapshot, '{context,toLapse}', 'true') where id = ${id}`;
  const { differences } = await checkHistories(db);
  expect(differences.map(({ what, reference: of }) => [of, what])).toEqual([
    [reference, "snapshot"],
    [reference, "step"],
  ]);
});
