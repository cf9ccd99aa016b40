import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agreements } from "#db/schema";
import { happens, makeAgreement } from "./agreements";
import { testContext } from "./context";
import { testDb } from "./database";

test("an agreement made for a test can be asked about, taken over and moved on", async () => {
  const { db } = await testDb();
  const ctx = await testContext({ db });
  const proposed = await makeAgreement(ctx);
  await happens(ctx, proposed.id, "opinionsAsked", { on: "2026-11-16", bodies: [{ name: "Ministry A" }] });
  const taken = await makeAgreement(ctx, { step: "inForce", values: { signedOn: "2023-11-17" } });
  await happens(ctx, taken.id, "suspended", { on: "2026-11-01", reason: "A review" });
  const rows = await db
    .select({ step: agreements.step, observed: agreements.observed })
    .from(agreements)
    .where(eq(agreements.ownerId, ctx.actor.id))
    .orderBy(agreements.reference);
  expect(rows).toEqual([
    { step: "consulting", observed: false },
    { step: "suspended", observed: false },
  ]);
});
