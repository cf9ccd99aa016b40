/** The floor reads what the pages read: its statements fit the tables as they are. */
import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { agreementParties } from "#db/schema";
import { person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";
import { find, organisation } from "./floor-crm";

let database: TestDatabase;
let officer: Ctx;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  await makeAgreement(officer, { title: "Memorandum on ports", titleLanguage: "en" });
  await person(officer, "Portsmouth Harbourmaster");
});

test("what is found of each kind", async () => {
  const found = await find(database.ownerSql, ["ports"]);
  expect(found.agreements?.map(({ title }) => title)).toEqual(["Memorandum on ports"]);
  expect(found.people?.map(({ name }) => name)).toEqual(["Portsmouth Harbourmaster"]);
  expect((await find(database.ownerSql, ["黄埔"])).organisations).toHaveLength(0);
});

test("an organisation with its agreements", async () => {
  const [party] = await database.db.select().from(agreementParties).limit(1);
  const { head, lists } = await organisation(database.ownerSql, party?.organisationId ?? "", officer.today);
  expect(head.id).toBe(party?.organisationId);
  expect(lists.agreements?.map(({ title }) => title)).toEqual(["Memorandum on ports"]);
});
