/** An agreement is observed while none of its parties is ours; succession and parents decide what is ours. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { editOrganisation } from "#app/organisations/organisations.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import type { Db } from "#db/client.server";
import { agreements, deadlines, organisations } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

let db: Db;
let ctx: Ctx;

beforeAll(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  ctx = await testContext({ db });
});

const between = async (name: string) => {
  const organisationId = await makeOrganisation(ctx, name, {});
  const partner = await makeOrganisation(ctx, `${name} partner`, { country: "CN" });
  const { id } = await makeAgreement(ctx, {
    step: "inForce",
    values: { signedOn: "2020-01-01", termKind: "until", termUntil: "2030-01-01" },
    parties: [
      { organisationId, role: "party", side: "ours" },
      { organisationId: partner, role: "party", side: "theirs" },
    ],
  });
  return { id, organisationId };
};

const observed = async (id: string) => {
  const [row] = await db.select({ observed: agreements.observed }).from(agreements).where(eq(agreements.id, id));
  return {
    observed: row?.observed,
    deadlines: (await db.select().from(deadlines).where(eq(deadlines.agreementId, id))).map(({ kind }) => kind).sort(),
  };
};

it("an agreement of a body that the office succeeds becomes the office's own, with its deadlines", async () => {
  const { id, organisationId } = await between("A district");
  expect(await observed(id)).toEqual({ observed: true, deadlines: [] });
  const successorId = await ourOrganisation(ctx);
  made(
    await recordSuccession(ctx, {
      predecessorId: organisationId,
      successorId,
      on: "2025-07-01",
      act: null,
      sourceId: null,
    }),
  );
  expect(await observed(id)).toEqual({
    observed: false,
    deadlines: ["anniversary", "dormant", "evaluationDue", "termEnd"],
  });
});

it("an agreement of a body put under the office's organisation becomes the office's own", async () => {
  const { id, organisationId } = await between("An agency");
  const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
  if (!row) throw new Error("no organisation");
  const parentId = await ourOrganisation(ctx);
  const { id: _, searchText: __, createdAt: ___, ...details } = row;
  made(await editOrganisation(ctx, organisationId, { ...details, country: "VN", names: [], parentId }));
  expect((await observed(id)).observed).toBe(false);
});
