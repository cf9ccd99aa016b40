import { beforeAll, expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { addTask, completeTask } from "#app/tasks/tasks.server";
import { seedReference } from "#seeds/reference";
import { made, organisation, person } from "#test/factories/records";
import { makeAgreement } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { findRecords } from "./find-records.server";

let database: TestDatabase;
let officer: Ctx;
let viewer: Ctx;

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  await seedReference(db);
  officer = await testContext({ db });
  viewer = await testContext({ db, role: "viewer" });
  await organisation(officer, "Huangpu District", { country: "CN", names: [{ language: "zh", name: "黄埔区" }] });
  await organisation(officer, "Greater Huangpu Chamber", { country: "CN" });
  await person(officer, "Đặng Thị Ước");
  await makeAgreement(officer, { title: "Ghi nhớ về đô thị thông minh", titleLanguage: "vi" });
  const { id } = await makeAgreement(officer, { title: "Ghi nhớ mật", titleLanguage: "vi", confidential: true });
  const task = { assigneeId: null, dueOn: null, note: null };
  made(await addTask(officer, { ...task, title: "Gửi ghi nhớ", agreementId: null }));
  made(await addTask(officer, { ...task, title: "Gửi ghi nhớ mật", agreementId: id }));
  const finished = made(await addTask(officer, { ...task, title: "Gửi ghi nhớ cũ", agreementId: null }));
  made(await completeTask(officer, finished.id, { doneOn: null }));
});

const found = async (ctx: Ctx, q: string) =>
  (await findRecords(ctx, q)).map(({ group, label }) => `${group}: ${label}`);

test("records of every kind are found without their accents", async () => {
  expect((await found(officer, "ghi nho")).sort()).toEqual([
    "agreements: Ghi nhớ mật",
    "agreements: Ghi nhớ về đô thị thông minh",
    "tasks: Gửi ghi nhớ",
    "tasks: Gửi ghi nhớ mật",
  ]);
  expect(await found(officer, "dang uoc")).toEqual(["people: Đặng Thị Ước"]);
});

test("a reader finds nothing of a confidential agreement, nor its tasks", async () => {
  expect(await found(viewer, "ghi nho")).toEqual(["agreements: Ghi nhớ về đô thị thông minh", "tasks: Gửi ghi nhớ"]);
});

test("a name in another script is found, and what begins with the text comes first", async () => {
  expect(await found(officer, "黄埔")).toContain("organisations: Huangpu District");
  expect((await found(officer, "huangpu")).slice(0, 2)).toEqual([
    "organisations: Huangpu District",
    "organisations: Greater Huangpu Chamber",
  ]);
});

test("signs of a search pattern are taken as they are", async () => {
  expect(await found(officer, "%")).toEqual([]);
  expect(await found(officer, "'; drop table tasks --")).toEqual([]);
});

test("three queries are asked whatever is found, two where nothing is, and none where nothing is typed", async () => {
  const counted = await countedQueries(officer, database.appUrl);
  expect(await counted.during((ctx) => findRecords(ctx, "ghi"))).toBe(3);
  expect(await counted.during((ctx) => findRecords(ctx, "đặng thị ước một hai ba bốn năm sáu bảy tám"))).toBe(2);
  expect(await counted.during((ctx) => findRecords(ctx, "  "))).toBe(0);
  await counted.close();
});
