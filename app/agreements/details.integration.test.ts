/** Plain editing of an agreement, through the verb. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import type { Db } from "#db/client.server";
import { agreements } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { made } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";
import { nameReaders } from "./access.server";
import { editDetails, readDetails } from "./details.server";

let db: Db;
let owner: Ctx;

beforeAll(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  owner = await testContext({ db });
});

const detailsOf = async (id: string) => {
  const [row] = await db.select().from(agreements).where(eq(agreements.id, id));
  if (!row) throw new Error("no such agreement");
  return { version: row.version, details: await readDetails(db, row) };
};

it("a confidential agreement is opened to everybody by its owner or a manager, not by a reader named on it", async () => {
  const { id } = await makeAgreement(owner, { confidential: true });
  const reader = await testContext({ db });
  made(await nameReaders(owner, id, [reader.actor.id]));
  const { version, details } = await detailsOf(id);
  const opened = { ...details, confidential: false };
  expect(await editDetails(reader, id, version, opened)).toEqual({
    ok: false,
    refusal: { code: "rule", rule: "confidentialByOwner" },
  });
  expect(await editDetails(reader, id, version, { ...details, summary: "Said better" })).toMatchObject({ ok: true });
  expect(await editDetails(owner, id, version, opened)).toMatchObject({ ok: true });
});

it("the kind is settled once the agreement is signed", async () => {
  const { id } = await makeAgreement(owner, { step: "inForce", values: { signedOn: "2020-01-01" } });
  const { version, details } = await detailsOf(id);
  expect(await editDetails(owner, id, version, { ...details, kind: "letterOfIntent" })).toEqual({
    ok: false,
    refusal: { code: "rule", rule: "kindIsSettled" },
  });
});

it("an edit that changes nothing records nothing", async () => {
  const { id } = await makeAgreement(owner);
  const { version, details } = await detailsOf(id);
  expect(await editDetails(owner, id, version, details)).toEqual({ ok: true, value: { version, beside: false } });
});

it("an owner who is nobody is refused, whatever was sent for one", async () => {
  const { id } = await makeAgreement(owner);
  const { version, details } = await detailsOf(id);
  for (const ownerId of ["31/02/2026", "a\u0000b", randomUUID()])
    expect(await editDetails(owner, id, version, { ...details, ownerId })).toMatchObject({
      refusal: { code: "input", problems: { owner: "chooseOwner" } },
    });
});
