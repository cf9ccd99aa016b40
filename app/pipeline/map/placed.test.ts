import { describe, expect, it } from "vitest";
import { findPlace } from "./gazetteer.server";
import { type Placeable, placed } from "./placed.server";

const one = (values: Partial<Placeable>): Placeable => ({
  name: "An office",
  shortName: null,
  type: "agency",
  country: "CN",
  place: null,
  latitude: null,
  longitude: null,
  ...values,
});

describe("where an organisation is put on the map", () => {
  it("is where its coordinates on record say", async () => {
    const found = await placed(one({ latitude: 23.1, longitude: 113.5, place: "Shanghai" }));
    expect(found).toMatchObject({ standing: "exact", latitude: 23.1, longitude: 113.5, name: "Shanghai" });
  });

  it.each([
    [{ place: "Huangpu District, Guangzhou" }, "Guangzhou", 23],
    [{ place: "Guangdong" }, "Guangdong", 23],
    [{ name: "Guangdong Province", type: "province" }, "Guangdong", 23],
    [{ name: "Gyeonggi Province", type: "province", country: "KR" }, "Gyeonggi-do", 37],
    [{ name: "Busan Metropolitan City", type: "municipality", country: "KR" }, "Busan", 35],
    [{ name: "City of Osaka", type: "municipality", country: "JP" }, "Osaka", 35],
    [{ name: "Thành phố Đà Nẵng", shortName: "Đà Nẵng", type: "municipality", country: "VN" }, "Da Nang", 16],
    [{ name: "Ho Chi Minh City", type: "municipality", country: "VN" }, "Ho Chi Minh City", 11],
    [{ place: "Springfield, Illinois", country: "US" }, "Springfield", 40],
  ] as [Partial<Placeable>, string, number][])("is by the name of its place: %j", async (values, name, latitude) => {
    const found = await placed(one(values));
    expect(found).toMatchObject({ standing: "name", name });
    expect(Math.round(found?.latitude ?? 0)).toBe(latitude);
  });

  it.each([
    ["nothing is said of it", {}],
    ["its name is not that of a place", { name: "Shanghai" }],
    ["its place is in another country", { place: "Busan" }],
    ["several places have the name", { place: "Suzhou" }],
  ] as [string, Partial<Placeable>][])("is the middle of its country where %s", async (_, values) => {
    expect(await placed(one(values))).toMatchObject({ standing: "country", key: "CN", name: null });
  });

  it("is nowhere where its country is not known", async () => {
    expect(await placed(one({ country: "ZZ", place: "Guangzhou" }))).toBeNull();
  });
});

it("takes what is said after a name for telling two places apart", async () => {
  expect(await findPlace("Springfield", "US")).toBeNull();
  const [illinois, ohio] = [await findPlace("Springfield, Illinois", "US"), await findPlace("Springfield, Ohio", "US")];
  expect(illinois?.longitude).not.toBe(ohio?.longitude);
});
