/** The list of agreements on a real database: search, every filter, order, paging, and nothing that may not be seen. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { nameReaders } from "#app/agreements/access.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements, users } from "#db/schema";
import { made } from "#test/factories/records";
import { happens, makeAgreement, makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { findPartner, owners } from "./filter-queries.server";
import { type AgreementFilter, readFilter } from "./filters";
import { listAgreements } from "./list-queries.server";

let database: TestDatabase;
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
let viewer: Ctx;
const id: Record<string, string> = {};

/** What an address asks for; a wrong one fails the test. */
function filterOf(search: string): AgreementFilter {
  const filter = readFilter(new URLSearchParams(search));
  if (!filter) throw new Error(`wrong: ${search}`);
  return filter;
}

async function listed(ctx: Ctx, search = "") {
  const filter = filterOf(search);
  const partner = filter.partner ? await findPartner(ctx, filter.partner) : null;
  return listAgreements(ctx, filter, partner?.ids ?? null);
}

const names = async (ctx: Ctx, search = "") => (await listed(ctx, search)).rows.map((row) => nameOf(row.id)).sort();
const inOrder = async (ctx: Ctx, search: string) => (await listed(ctx, search)).rows.map((row) => nameOf(row.id));
const nameOf = (rowId: string) => Object.keys(id).find((name) => id[name] === rowId) ?? rowId;

beforeAll(async () => {
  database = await testDb();
  const { db } = database;
  officer = await testContext({ db, name: "An" });
  other = await testContext({ db, name: "Bình" });
  manager = await testContext({ db, role: "manager" });
  viewer = await testContext({ db, role: "viewer" });
  const hcmc = await ourOrganisation(officer);
  const thuDuc = await makeOrganisation(officer, "Thu Duc City", {
    names: [{ language: "vi", name: "Thành phố Thủ Đức" }],
  });
  const huangpu = await makeOrganisation(officer, "Huangpu District People's Government", {
    shortName: "Huangpu District",
    country: "CN",
    names: [{ language: "zh-Hans", name: "黄埔区" }],
  });
  const exchange = await makeOrganisation(officer, "Singapore Exchange", { country: "SG", type: "company" });
  const pangyo = await makeOrganisation(officer, "Pangyo", {
    country: "KR",
    names: [{ language: "ko", name: "판교" }],
  });
  made(
    await recordSuccession(officer, {
      predecessorId: thuDuc,
      successorId: hcmc,
      on: "2025-07-01",
      act: null,
      sourceId: null,
    }),
  );
  const between = (ours: string, theirs: string) => [
    { organisationId: ours, role: "party" as const, side: "ours" as const },
    { organisationId: theirs, role: "party" as const, side: "theirs" as const },
  ];
  const make = async (name: string, choices: Parameters<typeof makeAgreement>[1]) => {
    id[name] = (await makeAgreement(officer, { contacts: false, ...choices })).id;
  };
  await make("huangpu", {
    title: "Thu Duc City – Huangpu District",
    titles: [{ language: "vi", title: "Thủ Đức – Hoàng Phố" }],
    kind: "memorandumOfCooperation",
    fields: ["urbanPlanning", "smartCity"],
    parties: between(thuDuc, huangpu),
    step: "inForce",
    values: { signedOn: "2023-11-17" },
  });
  await make("transfer", {
    title: "Ánh sáng: technology transfer",
    kind: "technologyTransferAgreement",
    fields: ["digitalGovernment"],
    parties: between(thuDuc, huangpu),
    parentId: id.huangpu ?? null,
    step: "closed",
    values: { firstOn: "2024-01-01", lastOn: "2025-12-31" },
  });
  await make("exchange", {
    title: "Green bonds",
    fields: ["finance"],
    parties: [{ organisationId: exchange, role: "party", side: "theirs" }],
    ownerId: null,
    step: "inForce",
    values: { signedOn: "2022-11-07" },
  });
  await make("pangyo", {
    title: "High-tech valleys: thương mại, giáo dục",
    fields: [],
    parties: between(hcmc, pangyo),
    ownerId: other.actor.id,
  });
  await make("voided", { title: "Entered twice" });
  await happens(manager, id.voided as string, "voided", { reason: "Twice" });
  id.secret = (
    await makeAgreement(other, {
      contacts: false,
      title: "Quiet talks with Pangyo",
      confidential: true,
      parties: between(hcmc, pangyo),
    })
  ).id;
});

test.each([
  ["thu duc", ["huangpu", "transfer"]],
  ["Thủ Đức", ["huangpu", "transfer"]],
  ["thủ đức hoàng phố", ["huangpu"]],
  ["黄埔", ["huangpu", "transfer"]],
  ["판교", ["pangyo"]],
  ["GREEN  bonds", ["exchange"]],
  ["anh sang", ["transfer"]],
  // Whoever answers for a party now is found too.
  ["thanh pho ho chi minh", ["huangpu", "pangyo", "transfer"]],
  ["100%", []],
  ["_", []],
])("searching %s finds what is called so", async (q, expected) => {
  expect(await names(officer, `q=${encodeURIComponent(q)}`)).toEqual(expected);
});

test.each([
  ["stage=signed", ["exchange", "huangpu"]],
  ["stage=ended", []],
  ["step=closed", ["transfer"]],
  ["step=voided", ["voided"]],
  ["kind=memorandumOfCooperation", ["huangpu"]],
  ["country=SG", ["exchange"]],
  ["country=CN", ["huangpu", "transfer"]],
  ["field=smartCity", ["huangpu"]],
  ["owner=nobody", ["exchange"]],
  ["observed=yes", ["exchange"]],
  ["observed=no", ["huangpu", "pangyo", "transfer"]],
  ["partner=Huangpu District", ["huangpu", "transfer"]],
  ["partner=黄埔区", ["huangpu", "transfer"]],
  ["partner=Singapore Exchange · SG", ["exchange"]],
  // What an organisation succeeded is its own now.
  ["partner=Ho Chi Minh City", ["huangpu", "pangyo", "transfer"]],
  ["partner=Nowhere", []],
  ["stage=pilot&country=CN&q=transfer", ["transfer"]],
])("the filter %s keeps these", async (search, expected) => {
  expect(await names(officer, search)).toEqual(expected);
});

test("an owner is a filter, and whoever owns something can be chosen", async () => {
  expect(await names(officer, `owner=${other.actor.id}`)).toEqual(["pangyo"]);
  const offered = (await owners(officer)).map(({ name }) => name);
  expect(offered).toEqual(expect.arrayContaining(["An", "Bình"]));
  expect(offered).not.toContain(viewer.actor.name);
});

test("the counts of the stages obey the other filters, not the stage that is chosen", async () => {
  const { inStage, total } = await listed(officer, "country=CN&stage=signed");
  expect(inStage).toEqual({ proposed: 0, signed: 1, pilot: 1, evaluated: 0, ended: 0 });
  expect(total).toBe(1);
});

test("a confidential agreement is in nobody's rows or counts but the owner's, the named ones' and managers'", async () => {
  const seen = async (ctx: Ctx) => {
    const { inStage, total, rows } = await listed(ctx);
    return [inStage.proposed, total, rows.some((row) => row.id === id.secret)];
  };
  expect(await seen(officer)).toEqual([1, 4, false]);
  expect(await seen(viewer)).toEqual([1, 4, false]);
  expect(await seen(other)).toEqual([2, 5, true]);
  expect(await seen(manager)).toEqual([2, 5, true]);
  expect((await listed(viewer, "q=quiet")).total).toBe(0);
  made(await nameReaders(other, id.secret as string, [viewer.actor.id]));
  expect(await seen(viewer)).toEqual([2, 5, true]);
});

test("a row names its parties with who answers now, and the deadline that comes first", async () => {
  const { rows } = await listed(officer, "step=closed");
  expect(rows[0]).toMatchObject({
    titleLanguage: "en",
    kind: "technologyTransferAgreement",
    owner: "An",
    next: { kind: "evaluationDue", subject: "", dueOn: "2025-12-31" },
    parties: [
      { name: "Thu Duc City", country: "VN", now: "Ho Chi Minh City" },
      { name: "Huangpu District", country: "CN", now: null },
    ],
  });
});

test("a reader of Vietnamese gets the Vietnamese title and its order", async () => {
  const vietnamese = { ...officer, locale: "vi" as const };
  const { rows } = await listed(vietnamese, "sort=title");
  expect(rows.map(({ title, titleLanguage }) => [title, titleLanguage])).toEqual([
    ["Ánh sáng: technology transfer", "en"],
    ["Green bonds", "en"],
    ["High-tech valleys: thương mại, giáo dục", "en"],
    ["Thủ Đức – Hoàng Phố", "vi"],
  ]);
});

test.each([
  ["sort=title", ["transfer", "exchange", "pangyo", "huangpu"]],
  ["sort=-title", ["huangpu", "pangyo", "exchange", "transfer"]],
  ["sort=reference", ["huangpu", "transfer", "exchange", "pangyo"]],
  ["sort=-signed&stage=signed", ["huangpu", "exchange"]],
  ["sort=signed&stage=signed", ["exchange", "huangpu"]],
])("%s orders the rows", async (search, expected) => {
  expect(await inOrder(officer, search)).toEqual(expected);
});

test("the next deadline first puts those without one last, either way", async () => {
  expect((await inOrder(officer, "sort=deadline"))[0]).toBe("transfer");
  expect((await inOrder(officer, "sort=-deadline"))[0]).toBe("transfer");
});

test("a list is paged by fifty, and its queries are as many for one row as for sixty", async () => {
  const { db, appUrl } = await testDb();
  const maker = await testContext({ db });
  await makeAgreement(maker);
  const counted = await countedQueries(maker, appUrl);
  const queries = (search: string) => counted.during((ctx) => listed(ctx, search));
  const few = await queries("");
  for (let number = 0; number < 60; number++)
    await makeAgreement(maker, { contacts: false, title: `Memorandum ${randomUUID()}` });
  expect(await queries("")).toBe(few);
  expect(await queries("page=2&sort=title&q=memorandum")).toBe(few);
  expect(few).toBe(4);
  const second = await listed(maker, "page=2");
  expect([second.rows.length, second.total]).toEqual([11, 61]);
  expect((await listed(maker, "page=3")).rows).toEqual([]);
  await counted.close();
});

test("in Vietnamese parties are called by their Vietnamese names", async () => {
  const { rows } = await listed({ ...officer, locale: "vi" }, "q=huangpu");
  expect(rows[0]?.parties.map(({ name }) => name)).toEqual(["Thành phố Thủ Đức", "Huangpu District"]);
});

test("an owner whose account was closed is still a filter, and said to be no longer here", async () => {
  const { db } = database;
  const leaving = await testContext({ db, name: "Chi" });
  await db
    .update(agreements)
    .set({ ownerId: leaving.actor.id })
    .where(eq(agreements.id, id.exchange ?? ""));
  await db.update(users).set({ disabledAt: officer.now }).where(eq(users.id, leaving.actor.id));
  expect((await owners(officer)).map(({ name }) => name)).toContain("Chi (no longer here)");
});
