import { expect, test } from "vitest";
import { timeScale } from "./time-scale";

const at = timeScale({ first: "2021-01-01", last: "2024-12-31" });

test("a day stands where the share of days before it puts it", () => {
  expect(at("2021-01-01")).toBe(0);
  expect(at("2024-12-31", 1)).toBe(100);
  expect(at("2023-01-01")).toBe(49.97);
  expect(at("2023-01-01", 1)).toBeGreaterThan(at("2023-01-01"));
});

test("days beyond the line stand at its edges", () => {
  expect(at("1996-05-01")).toBe(0);
  expect(at("2035-05-01", 1)).toBe(100);
});
