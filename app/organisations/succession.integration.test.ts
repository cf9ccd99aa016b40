import { beforeAll, describe, expect, it } from "vitest";
import { answersNow, ourOrganisations } from "#app/organisations/answers.server";
import type { OrganisationDetails } from "#app/organisations/forms";
import { editOrganisation } from "#app/organisations/organisations.server";
import { recordSuccession } from "#app/organisations/succession.server";
import type { Ctx } from "#app/platform/context.server";
import { refreshAgreementSearch } from "#db/agreement-search.server";
import { agreementRow, organisation as newOrganisation, organisationDetails } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { type TestDatabase, testDb } from "#test/support/database";

let database: TestDatabase;
let officer: Ctx;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
});

const organisation = (name: string, values: Partial<OrganisationDetails> = {}) =>
  newOrganisation(officer, name, values);

const succeed = (predecessorId: string, successorId: string, on = "2025-07-01", act: string | null = null) =>
  recordSuccession(officer, { predecessorId, successorId, on, act, sourceId: null });

async function agreementOf(partyId: string, reference: string): Promise<string> {
  const id = await agreementRow(database.db, reference, { partyId });
  await database.db.transaction((tx) => refreshAgreementSearch(tx, [id]));
  return id;
}

const searchTextOf = async (id: string) =>
  String((await database.ownerSql`select search_text from agreements where id = ${id}`)[0]?.search_text);

describe("succession", () => {
  it("who answers now is the end of the chain, with the day and act of the last step", async () => {
    const [a, b, c, alone] = [
      await organisation("Chain A"),
      await organisation("Chain B"),
      await organisation("Chain C"),
      await organisation("Chain alone"),
    ];
    expect(await succeed(a, b, "2020-01-01", "first act")).toMatchObject({ ok: true });
    expect(await succeed(b, c, "2025-07-01", "second act")).toMatchObject({ ok: true });
    const answers = await answersNow(database.db, [a, b, c, alone]);
    expect([...answers.keys()].sort()).toEqual([a, b].sort());
    expect(answers.get(a)).toEqual({
      id: c,
      name: "Chain C",
      shortName: null,
      country: "VN",
      since: "2025-07-01",
      act: "second act",
      through: [b, c],
    });
    expect(answers.get(b)).toMatchObject({ id: c, through: [c] });
  });

  it("is refused for the organisation itself, in a circle, in the future, and a second time", async () => {
    const [a, b, c] = [await organisation("No A"), await organisation("No B"), await organisation("No C")];
    expect(await succeed(a, a)).toMatchObject({ refusal: { problems: { successor: "succeedsItself" } } });
    expect(await succeed(a, b, "2026-11-22")).toMatchObject({ refusal: { problems: { on: "dayInFuture" } } });
    expect(await succeed(a, b)).toMatchObject({ ok: true });
    expect(await succeed(b, c)).toMatchObject({ ok: true });
    expect(await succeed(c, a)).toMatchObject({ refusal: { problems: { successor: "successionCircle" } } });
    expect(await succeed(a, c)).toMatchObject({ refusal: { code: "rule", rule: "alreadySucceeded" } });
    expect(await succeed(a, b)).toMatchObject({ ok: true });
  });

  it("two recorded at once cannot close a circle", async () => {
    const [a, b] = [await organisation("Ring A"), await organisation("Ring B")];
    const outcomes = await Promise.all([succeed(a, b), succeed(b, a)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  });

  it("a viewer cannot record one", async () => {
    const viewer = await testContext({ db: database.db, role: "viewer" });
    const [a, b] = [await organisation("Viewer A"), await organisation("Viewer B")];
    expect(
      await recordSuccession(viewer, { predecessorId: a, successorId: b, on: "2025-07-01", act: null, sourceId: null }),
    ).toEqual({ ok: false, refusal: { code: "forbidden" } });
  });

  it("ours are the office's organisation, what it succeeded and what stands under these", async () => {
    const city = await organisation("Our city");
    const province = await organisation("Our former province");
    const merged = await organisation("Merged into the province");
    const agency = await organisation("Our agency", { parentId: city });
    const company = await organisation("Company of the former province", { parentId: province });
    await organisation("Somebody else");
    await succeed(province, city);
    await succeed(merged, province, "2001-01-01");
    expect([...(await ourOrganisations(database.db, city))].sort()).toEqual(
      [city, province, merged, agency, company].sort(),
    );
    expect(await ourOrganisations(database.db, null)).toEqual(new Set());
  });
});

describe("what an agreement is found by", () => {
  it("follows the names of its parties and of whoever answers for them", async () => {
    const district = await organisation("Old district");
    const city = await organisation("New city", { names: [{ language: "vi", name: "Thành phố Mới" }] });
    const id = await agreementOf(district, "T-1");
    expect(await searchTextOf(id)).toContain("old district");
    await succeed(district, city);
    expect(await searchTextOf(id)).toContain("thanh pho moi");
    const renamed = await editOrganisation(officer, city, {
      ...organisationDetails({ name: "New city", shortName: "NCY", names: [{ language: "zh-Hans", name: "新城市" }] }),
      version: 1,
    });
    expect(renamed).toMatchObject({ ok: true });
    const text = await searchTextOf(id);
    expect(text).toContain("新城市");
    expect(text).toContain("ncy");
    expect(text).not.toContain("thanh pho moi");
  });
});
