import { expect, it } from "vitest";
import { shortNameOf } from "./short-name";

const organisation = (name: string, shortName: string | null = null, ownName: string | null = null) => ({
  name,
  shortName,
  ownName,
});

it("is the short name that is kept, else the name", () => {
  expect(shortNameOf(organisation("China-Singapore Guangzhou Knowledge City", "CSGKC"), "en")).toBe("CSGKC");
  expect(shortNameOf(organisation("Da Nang"), "en")).toBe("Da Nang");
});

it("is the Vietnamese name as letters shorten it", () => {
  expect(shortNameOf(organisation("Thu Duc City", "Thu Duc", "Thành phố Thủ Đức"), "vi")).toBe("TP. Thủ Đức");
  expect(shortNameOf(organisation("Busan", null, "Busan"), "vi")).toBe("Busan");
});

it("keeps an abbreviation instead of a long Vietnamese name", () => {
  const long = "Ban Quản lý Đường sắt đô thị Thành phố Hồ Chí Minh";
  expect(shortNameOf(organisation("Management Authority for Urban Railways", "MAUR", long), "vi")).toBe("MAUR");
});
