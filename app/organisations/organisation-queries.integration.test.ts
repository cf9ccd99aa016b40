import { beforeAll, describe, expect, it } from "vitest";
import { listOrganisations } from "#app/organisations/organisation-list.server";
import {
  organisationFormValues,
  organisationName,
  organisationPage,
} from "#app/organisations/organisation-queries.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { agreementRow, made, organisation } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;
let manager: Ctx;
let city: string;
let district: string;
const anything = { q: "", country: "", type: "" };

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  manager = await testContext({ db: database.db, role: "manager" });
  const names = [{ language: "vi", name: "Thành phố Thủ Đức" }];
  city = await organisation(officer, "Ho Chi Minh City");
  district = await organisation(officer, "Thu Duc City", { parentId: city, names, type: "district" });
  await organisation(officer, "Guangzhou", { country: "CN" });
  made(
    await recordSuccession(officer, {
      predecessorId: district,
      successorId: city,
      on: "2025-07-01",
      act: "resolution 203/2025/QH15",
      sourceId: null,
    }),
  );
  await agreementRow(database.db, "Q-1", { partyId: district });
  await agreementRow(database.db, "Q-2", { partyId: district, confidential: true });
});

describe("the list of organisations", () => {
  it("finds any name without accents, in any order of its words", async () => {
    for (const q of ["thu duc", "Thủ Đức", "duc thanh pho"]) {
      const { rows, total } = await listOrganisations(officer, { ...anything, q }, 1);
      expect(rows.map((row) => row.name)).toEqual(["Thu Duc City"]);
      expect(total).toBe(1);
    }
    expect((await listOrganisations(officer, { ...anything, q: "100%" }, 1)).rows).toEqual([]);
  });

  it("filters by country and type, and shows who answers now", async () => {
    const chinese = await listOrganisations(officer, { ...anything, country: "CN" }, 1);
    expect(chinese.rows.map((row) => row.name)).toEqual(["Guangzhou"]);
    const districts = await listOrganisations(officer, { ...anything, type: "district" }, 1);
    expect(districts.rows).toMatchObject([
      { answeredBy: "Ho Chi Minh City", names: [{ language: "vi", name: "Thành phố Thủ Đức" }] },
    ]);
  });

  it("counts only the agreements its reader may see, with those of whom it answers for", async () => {
    const of = async (ctx: Ctx, q: string) => (await listOrganisations(ctx, { ...anything, q }, 1)).rows[0]?.agreements;
    for (const q of ["thu duc", "ho chi minh"]) {
      expect(await of(officer, q)).toBe(1);
      expect(await of(manager, q)).toBe(2);
    }
    expect(await of(manager, "guangzhou")).toBe(0);
  });
});

describe("the page of an organisation", () => {
  it("shows where it stands, and succession from both sides", async () => {
    const former = await organisationPage(officer, district);
    expect(former).toMatchObject({
      parent: { id: city, name: "Ho Chi Minh City" },
      successor: { successorId: city, on: "2025-07-01", act: "resolution 203/2025/QH15" },
      predecessors: [],
      answersNow: { id: city },
    });
    const present = await organisationPage(officer, city);
    expect(present).toMatchObject({ successor: null, predecessors: [{ predecessorId: district }], answersNow: null });
    expect(present.below).toEqual([{ id: district, name: "Thu Duc City" }]);
  });

  it("is not found under an address that cannot be one, or is nobody's", async () => {
    for (const id of [undefined, "x", "00000000-0000-4000-8000-000000000000"])
      for (const read of [organisationPage, organisationFormValues, organisationName])
        await expect(read(officer, id)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("begins its form with what is kept", async () => {
    expect(await organisationFormValues(officer, district)).toMatchObject({
      name: "Thu Duc City",
      parent: "Ho Chi Minh City · VN",
      version: 2,
      names: [{ language: "vi", name: "Thành phố Thủ Đức" }],
    });
    expect(await organisationName(officer, district)).toMatchObject({ name: "Thu Duc City" });
  });
});
