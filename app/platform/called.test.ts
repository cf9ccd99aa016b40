import { expect, test } from "vitest";
import { calledBy } from "./called";

const guangzhou = {
  name: "Guangzhou",
  names: [
    { language: "en", name: "Canton" },
    { language: "vi", name: "Quảng Châu" },
    { language: "zh-Hans", name: "广州市" },
  ],
};

test("in Vietnamese the Vietnamese name stands first and the Latin one among the others", () => {
  expect(calledBy("vi", guangzhou)).toEqual({
    name: "Quảng Châu",
    names: [
      { language: "en", name: "Guangzhou" },
      { language: "zh-Hans", name: "广州市" },
    ],
  });
  const nen = { name: "Nguyen Dinh Nen", names: [{ language: "vi", name: "Nguyễn Đình Nên" }] };
  expect(calledBy("vi", nen)).toEqual({ name: "Nguyễn Đình Nên", names: [] });
  expect(calledBy("en", nen).names).toHaveLength(1);
  expect(calledBy("vi", { name: "Vinamilk", names: [{ language: "vi", name: "Vinamilk" }] }).names).toEqual([]);
});

test("without a Vietnamese name the Latin one stands first in both languages", () => {
  const seoul = { name: "Seoul", names: [{ language: "ko", name: "서울" }] };
  expect(calledBy("vi", seoul)).toEqual(seoul);
  expect(calledBy("en", seoul)).toEqual(seoul);
});

test("in English the Vietnamese name is there for what is in Viet Nam alone", () => {
  expect(calledBy("en", guangzhou, false).names.map(({ language }) => language)).toEqual(["en", "zh-Hans"]);
  expect(calledBy("en", { name: "Hanoi", names: [{ language: "vi", name: "Hà Nội" }] }).names).toHaveLength(1);
});
