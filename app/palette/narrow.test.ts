import { expect, test } from "vitest";
import { plainly } from "#app/platform/plainly";
import { narrow } from "./narrow";

const entries = [{ label: "Thỏa thuận" }, { label: "Đề xuất thỏa thuận mới" }, { label: "Báo cáo" }];
const found = (typed: string) => narrow(entries, typed).map(({ label }) => label);

test("accents and đ are forgiven, in both spellings of Unicode", () => {
  expect(found("thoa thuan moi")).toEqual(["Đề xuất thỏa thuận mới"]);
  expect(found("de xuat")).toEqual(["Đề xuất thỏa thuận mới"]);
  expect(found("báo".normalize("NFD"))).toEqual(["Báo cáo"]);
  expect(plainly("Đà Nẵng")).toBe("da nang");
});

test("every word must occur, in any order", () => {
  expect(found("moi de")).toEqual(["Đề xuất thỏa thuận mới"]);
  expect(found("moi bao")).toEqual([]);
});

test("nothing typed leaves everything in its order", () => {
  expect(found("  ")).toEqual(entries.map(({ label }) => label));
});

test("what begins with the typed word comes first", () => {
  expect(narrow([{ label: "Reorganise" }, { label: "An organisation" }], "organi").map(({ label }) => label)).toEqual([
    "An organisation",
    "Reorganise",
  ]);
});
