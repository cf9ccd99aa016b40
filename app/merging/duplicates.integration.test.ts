/** Who and what looks alike: while typing, and in the list. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/context.server";
import { made, organisation, person } from "#test/factories/records";
import { testContext } from "#test/support/context";
import { countedQueries } from "#test/support/counted-queries";
import { type TestDatabase, testDb } from "#test/support/database";
import { organisationsLike, peopleLike } from "./alike.server";
import { duplicates, keepApart } from "./duplicates.server";
import { mergeRecords } from "./merge.server";

let database: TestDatabase;
let officer: Ctx;
let nen: string;

beforeAll(async () => {
  database = await testDb();
  officer = await testContext({ db: database.db });
  nen = await person(officer, "Nguyen Van Nen", {
    names: [{ language: "vi", name: "Nguyễn Văn Nên" }],
    email: "Nen@city.example",
    telephone: "+84 28 3829 1111",
  });
});

const who = async (typed: Parameters<typeof peopleLike>[1]) =>
  (await peopleLike(officer, typed)).map(({ id, why }) => [id, [...why].sort()]);

describe("a person being typed", () => {
  it("is known without accents, in another order, and by the name in another script", async () => {
    for (const name of ["nguyễn văn nên", "NEN, Nguyen Van", "Nguyễn Văn  Nên"])
      expect(await who({ name }), name).toEqual([[nen, ["name"]]]);
    const chen = await person(officer, "Chen Jie", { names: [{ language: "zh-Hans", name: "陈杰" }] });
    expect(await who({ name: "陈 杰" })).toEqual([[chen, ["name"]]]);
    expect(await who({ name: "Somebody new", names: [{ language: "zh-Hans", name: "陈杰" }] })).toEqual([
      [chen, ["name"]],
    ]);
    const duc = await person(officer, "Đặng Minh Đức");
    expect(await who({ name: "Dang Minh Duc" })).toEqual([[duc, ["name"]]]);
  });

  it("is known with one slip of the pen, not with two", async () => {
    expect(await who({ name: "Nguyen Van Nenn" })).toEqual([[nen, ["near"]]]);
    const park = await person(officer, "Park Jihoon");
    expect(await who({ name: "Park Jihon" })).toEqual([[park, ["near"]]]);
    expect(await who({ name: "Park Ji Hoon" })).toEqual([[park, ["near"]]]);
    expect(await who({ name: "Park Jahon" })).toEqual([]);
  });

  it("is known by mail and telephone under any name", async () => {
    expect(await who({ name: "A new name", email: "nen@CITY.example" })).toEqual([[nen, ["email"]]]);
    expect(await who({ name: "A new name", telephone: "028 38291111" })).toEqual([[nen, ["telephone"]]]);
    expect(await who({ name: "A new name", telephone: "1111" })).toEqual([]);
  });
});

describe("a record being typed that was put into another one", () => {
  it("is known as the one that stays, by its own name as well", async () => {
    const [kept, merged] = [await person(officer, "Pham Quang Kept"), await person(officer, "Trinh Gia Merged")];
    const versions = { keptVersion: 1, mergedVersion: 1, choices: {} };
    made(await mergeRecords(officer, "person", { keptId: kept, mergedId: merged, ...versions }));
    expect(await who({ name: "Trịnh Gia Merged" })).toEqual([[kept, ["name"]]]);
    const [port, harbour] = [
      await organisation(officer, "Port of Ulsan"),
      await organisation(officer, "Ulsan Harbour"),
    ];
    made(await mergeRecords(officer, "organisation", { keptId: port, mergedId: harbour, ...versions }));
    const [{ country } = { country: "" }] =
      await database.ownerSql`select country from organisations where id = ${port}`;
    const like = await organisationsLike(officer, { name: "Ulsan Harbour", country: String(country) });
    expect(like.map(({ id }) => id)).toEqual([port]);
  });
});

describe("an organisation being typed", () => {
  it("is known by what it is called for short", async () => {
    const name = "Chinese People's Association for Friendship with Foreign Countries";
    const id = await organisation(officer, name, { country: "CN", shortName: "CPAFFC" });
    const like = await organisationsLike(officer, { name: "cpaffc", country: "CN" });
    expect(like.map((one) => [one.id, one.why])).toEqual([[id, ["name"]]]);
  });

  it("is known in its own country by any name, and with one slip", async () => {
    const id = await organisation(officer, "Huangpu District", {
      country: "CN",
      names: [{ language: "zh-Hans", name: "黄埔区" }],
    });
    const like = async (name: string, country = "CN") =>
      (await organisationsLike(officer, { name, country })).map((one) => one.id);
    expect(await like("District, Huangpu")).toEqual([id]);
    expect(await like("黄埔区")).toEqual([id]);
    expect(await like("Huangpo District")).toEqual([id]);
    expect(await like("Huangpu District", "KR")).toEqual([]);
  });
});

describe("the list of people who may be one", () => {
  it("holds each pair once with what speaks for it, until somebody says that they are two", async () => {
    const [one, other] = [await person(officer, "Le Hoang Yen"), await person(officer, "Yến Hoàng Lê")];
    const pairs = async () => (await duplicates(officer, "person", "same", null)).pairs;
    const mine = (await pairs()).filter((pair) => [pair.one.id, pair.other.id].includes(one));
    expect(mine).toMatchObject([{ one: { id: one }, other: { id: other }, why: ["name"] }]);
    made(await keepApart(officer, "person", other, one));
    expect((await pairs()).some((pair) => pair.one.id === one)).toBe(false);
    made(await keepApart(officer, "person", one, other));
    const viewer = await testContext({ db: database.db, role: "viewer" });
    expect(await keepApart(viewer, "person", one, other)).toMatchObject({ refusal: { code: "forbidden" } });
  });

  it("has a list of its own for slips of the pen", async () => {
    const [one, other] = [await person(officer, "Tanaka Hiroshi"), await person(officer, "Tanaka Hirosi")];
    const { pairs } = await duplicates(officer, "person", "near", null);
    expect(pairs.filter((pair) => [one, other].includes(pair.one.id))).toMatchObject([{ why: ["near"] }]);
  });

  it("goes through the register in steps, with the same few queries however many there are", async () => {
    const counted = await countedQueries(officer, database.appUrl);
    // Begin, how like, read, commit, and two around them.
    expect(await counted.during((ctx) => duplicates(ctx, "person", "same", null))).toBeLessThanOrEqual(8);
    await counted.close();
    const after = (await duplicates(officer, "person", "same", nen)).pairs;
    expect(after.every((pair) => pair.one.name > "Nguyen Van Nen")).toBe(true);
  });
});
