/** The map on a real database: who lies where, how each is counted, within whose rights; as many queries for two agreements as for many. */
import { beforeAll, expect, test } from "vitest";
import { findPartner } from "#app/agreements/filter-queries.server";
import { readFilter, stages } from "#app/agreements/filters";
import { listAgreements } from "#app/agreements/list-queries.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { agreementParties, type agreements } from "#db/schema";
import { agreementRow, made } from "#test/factories/records";
import { makeOrganisation, ourOrganisation } from "#test/support/agreements";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { testDb } from "#test/support/database";
import { readMap } from "./read-map.server";

const { db, appUrl } = await testDb();
let officer: Ctx;
let other: Ctx;
let manager: Ctx;
const id: Record<string, string> = {};

type Values = Partial<typeof agreements.$inferInsert>;
let count = 0;

/** An agreement of our office with these. */
async function agreement(theirs: string[], values: Values = {}, witnesses: string[] = []): Promise<string> {
  const agreementId = await agreementRow(db, `2025-${String(++count).padStart(3, "0")}`, values);
  const party = (name: string, side: "ours" | "theirs", role: "party" | "witness" = "party") => ({
    agreementId,
    organisationId: id[name] as string,
    role,
    side,
  });
  await db
    .insert(agreementParties)
    .values([
      party("office", "ours"),
      ...theirs.map((name) => party(name, "theirs")),
      ...witnesses.map((name) => party(name, "theirs", "witness")),
    ]);
  return agreementId;
}

function filterOf(search: string) {
  const filter = readFilter(new URLSearchParams(search), "late");
  if (!filter) throw new Error(search);
  return filter;
}
const map = (ctx: Ctx, search = "") => readMap(ctx, filterOf(search), new URL(`http://localhost/pipeline?${search}`));

beforeAll(async () => {
  officer = await testContext({ db });
  other = await testContext({ db });
  manager = await testContext({ db, role: "manager" });
  id.office = await ourOrganisation(officer);
  for (const ctx of [other, manager]) ctx.office.organisationId = id.office;
  const organisation = async (key: string, ...[name, values]: [string, Parameters<typeof makeOrganisation>[2]]) => {
    id[key] = await makeOrganisation(officer, name, values);
  };
  await organisation("guangzhou", "Guangzhou", { country: "CN" });
  await organisation("zone", "A zone", { type: "zone", country: "CN", place: "Huangpu District, Guangzhou" });
  await organisation("former", "Former institute", { type: "agency", country: "CN", place: "Shanghai" });
  await organisation("institute", "Institute", { type: "agency", country: "CN", place: "Shanghai" });
  await organisation("exchange", "An exchange", { type: "company", country: "SG" });
  await organisation("harbour", "A harbour", { type: "zone", country: "KR", latitude: 35.1, longitude: 129.04 });
  await organisation("nowhere", "An association", { type: "association", country: "ZZ" });
  const succession = { predecessorId: id.former as string, successorId: id.institute as string, on: "2025-07-01" };
  made(await recordSuccession(officer, { ...succession, act: null, sourceId: null }));
  await agreement(["guangzhou"]);
  await agreement(["zone"], { stage: "pilot", step: "running" });
  await agreement(["guangzhou", "zone"], { stage: "proposed", step: "drafting" }, ["exchange"]);
  await agreement(["exchange"]);
  await agreement(["former"], { stage: "ended", step: "lapsed" });
  await agreement(["institute"]);
  await agreement(["nowhere"]);
  await agreement([]);
  await agreement(["harbour"], { confidential: true, ownerId: other.actor.id });
});

test("partners lie together at their place, and an agreement with two of them counts once there", async () => {
  const { places, drawn, nowhere, withoutPartner, total } = await map(officer);
  expect(
    places.map(({ name, country, standing, partners }) => [name, country, standing, partners.map((p) => p.name)]),
  ).toEqual([
    ["Guangzhou", "CN", "name", ["A zone", "Guangzhou"]],
    ["Shanghai", "CN", "name", ["Institute"]],
    [null, "SG", "country", ["An exchange"]],
  ]);
  const mark = drawn.wide.marks.find(({ place }) => place === places[0]?.key);
  expect(mark).toMatchObject({ count: 3, partners: 2, stages: { proposed: 1, signed: 1, pilot: 1 } });
  expect(nowhere.map(({ name, count }) => [name, count])).toEqual([["An association", 1]]);
  expect([withoutPartner, total]).toEqual([1, { places: 3, partners: 4 }]);
  expect(drawn.wide.home?.name).toBe("Ho Chi Minh City");
});

test.each(["", "stage=signed", "country=CN"])("every number opens the list that it counts: %s", async (search) => {
  const { places, nowhere } = await map(manager, search);
  const partners = [...places.flatMap((place) => place.partners), ...nowhere];
  expect(partners.length).toBeGreaterThan(1);
  for (const partner of partners) {
    const filter = filterOf(`${search}&partner=${partner.id}`);
    const { total, inStage } = await listAgreements(manager, filter, (await findPartner(manager, partner.id)).ids);
    expect([partner.name, partner.count]).toEqual([partner.name, total]);
    const shown = stages.filter((stage) => filter.stage === "" || filter.stage === stage);
    for (const stage of shown) expect(partner.stages[stage] ?? 0).toBe(inStage[stage]);
  }
});

test("a place of a confidential agreement is on nobody's map but theirs who may see it", async () => {
  const shown = async (ctx: Ctx) => (await map(ctx)).places.some(({ country }) => country === "KR");
  expect([await shown(officer), await shown(other), await shown(manager)]).toEqual([false, true, true]);
  const [harbour] = (await map(manager, "country=KR")).places;
  expect(harbour).toMatchObject({ standing: "exact", name: "A harbour" });
});

test("our side is shown where it is asked for", async () => {
  const { places, drawn } = await map(officer, "ours=yes");
  expect(places[0]).toMatchObject({ name: "Ho Chi Minh City", partners: [{ name: "Ho Chi Minh City", count: 8 }] });
  expect(drawn.wide.home).toBeNull();
});

test("marks are apart when one looks near, and together from afar", async () => {
  const near = await map(officer);
  expect(near.drawn.wide.marks.map(({ place }) => place !== null)).toEqual([true, true, true]);
  const { drawn } = await map(officer, "zoom=2&at=20,110");
  const [together] = drawn.wide.marks;
  expect(together).toMatchObject({ place: null, partners: 3, stages: { proposed: 1, signed: 2, pilot: 1, ended: 1 } });
  expect(together?.look?.zoom).toBeGreaterThan(drawn.wide.box.zoom);
  const elsewhere = (await map(officer, "zoom=5&at=-12,-77")).drawn.wide;
  expect([elsewhere.marks, elsewhere.outside]).toEqual([[], 3]);
});

test.each(["zoom=9", "at=1", "ours=no"])(
  "an address that asks for nothing there is, is refused: %s",
  async (search) => {
    const refused = await map(officer, search).catch((thrown: Response | { init: ResponseInit }) => thrown);
    expect("init" in refused ? refused.init?.status : (refused as Response).status).toBe(400);
  },
);

test("a map asks the database as often for many agreements as for few", async () => {
  const counted = await countedQueries(manager, appUrl);
  const few = await counted.during((ctx) => map(ctx, "country=SG"));
  const many = await counted.during((ctx) => map(ctx));
  expect([few, many]).toEqual([3, 3]);
  await counted.close();
});
