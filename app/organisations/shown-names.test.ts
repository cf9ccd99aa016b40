import { expect, it } from "vitest";
import { shownNames } from "./shown-names";

const names = [
  { language: "en", name: "CSGKS" },
  { language: "zh-Hans", name: "中新广州知识城" },
  { language: "vi", name: "Thành phố Tri thức" },
];

it("another spelling of the short name does not stand for it", () => {
  expect(shownNames("CSGKC", names)).toEqual(names.slice(1));
  expect(shownNames(null, names)).toEqual(names);
});
