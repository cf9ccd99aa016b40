import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { changeOffice } from "#app/settings/office.server";
import { changePolicy } from "#app/settings/policies.server";
import { listPolicies, readOffice } from "#app/settings/settings-queries.server";
import type { Db } from "#db/client.server";
import { deadlines, filings } from "#db/schema";
import { seedReference } from "#seeds/reference";
import { happens, makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { testDb } from "#test/support/database";

let db: Db;
let officer: Ctx;
let admin: Ctx;

beforeEach(async () => {
  ({ db } = await testDb());
  await seedReference(db);
  officer = await testContext({ db, role: "officer" });
  admin = await testContext({ db, role: "administrator" });
});

async function changeDays(key: string, days: number) {
  const newest = (await listPolicies(db)).find((row) => row.key === key);
  if (!newest) throw new Error("no policy");
  const { id, key: _, ...policy } = newest;
  const input = { ...policy, days, basedOn: id };
  expect((await changePolicy(admin, key, input)).ok).toBe(true);
}

const dueOf = async (agreementId: string, kind: string) =>
  (
    await db
      .select({ dueOn: deadlines.dueOn, unconfirmed: deadlines.unconfirmed })
      .from(deadlines)
      .where(and(eq(deadlines.agreementId, agreementId), eq(deadlines.kind, kind)))
  )[0];

test("an opinion waited for falls due by the corrected number of days and the office's country", async () => {
  const { id } = await makeAgreement(officer);
  await happens(officer, id, "opinionsAsked", {
    on: "2026-08-20",
    bodies: [{ name: "Ministry of Foreign Affairs" }],
  });
  expect(await dueOf(id, "opinionDue")).toEqual({ dueOn: "2026-08-28", unconfirmed: false });
  await changeDays("opinion", 10);
  expect(await dueOf(id, "opinionDue")).toEqual({ dueOn: "2026-09-07", unconfirmed: false });

  const office = await readOffice(db);
  expect((await changeOffice(admin, { ...office, country: "SG" })).ok).toBe(true);
  expect(await dueOf(id, "opinionDue")).toEqual({ dueOn: "2026-09-03", unconfirmed: false });
  const again = await readOffice(db);
  expect((await changeOffice(admin, { ...again, country: "JP" })).ok).toBe(true);
  expect(await dueOf(id, "opinionDue")).toMatchObject({ unconfirmed: true });
});

test("a report owed after signing falls due by the corrected number of days, and says so itself", async () => {
  const { id } = await makeAgreement(officer, { step: "cleared" });
  await happens(officer, id, "signed", {
    on: "2026-11-20",
    place: "Ho Chi Minh City",
    signatories: [{ name: "Trần An", post: "Chair", party: "Ho Chi Minh City" }],
    languages: ["vi", "en"],
    authentic: "all",
    termKind: "years",
    termYears: "5",
    renewal: "byConsent",
  });
  await db.insert(filings).values({ agreementId: id, key: "byHand", what: "A note", dueOn: "2026-12-31" });
  const days = async () =>
    (await db.select().from(filings).where(eq(filings.agreementId, id)))
      .map(({ key, dueOn }) => (key === "byHand" ? `by hand ${dueOn}` : dueOn))
      .sort();
  expect(await days()).toEqual(["2026-12-05", "2026-12-05", "by hand 2026-12-31"]);
  await changeDays("filing", 20);
  expect(await days()).toEqual(["2026-12-10", "2026-12-10", "by hand 2026-12-31"]);
  expect(await dueOf(id, "filingDue")).toEqual({ dueOn: "2026-12-10", unconfirmed: false });
});

test("a change leaves agreements alone that wait for nothing", async () => {
  const { id } = await makeAgreement(officer, { step: "inForce", values: { signedOn: "2023-11-17" } });
  const before = await db.select().from(deadlines).where(eq(deadlines.agreementId, id));
  await changeDays("opinion", 1);
  expect(await db.select().from(deadlines).where(eq(deadlines.agreementId, id))).toEqual(before);
});
