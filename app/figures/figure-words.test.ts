import { describe, expect, test } from "vitest";
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";
import { type FigureId, figureIds, figureOf, figurePath, isBucket, trends } from "./figure";
import { bucketName, figureDefinition, figureName, quarterName } from "./figure-words";

/** Buckets that come from the records, by example. */
const examples: Partial<Record<FigureId, string[]>> = {
  country: ["CN", "none"],
  overdueByOwner: ["nobody"],
  trend: trends.flatMap((trend) => [`${trend}:2026-Q3`, `${trend}:undated`]),
};

describe.each(["en", "vi"] as const)("in %s", (locale) => {
  const t = textIn(locale);

  test.each(figureIds)("%s and each of its buckets has words of its own", (id) => {
    const buckets = figureOf(id).buckets ?? examples[id] ?? [];
    const said = buckets.map((bucket) => bucketName(t, id, { bucket }));
    expect(said.filter((words, index) => words === buckets[index] || words === "")).toEqual([]);
    expect(new Set(said).size).toBe(buckets.length);
    expect(figureName(t, id)).not.toBe(id);
    expect(figureDefinition(t, id).length).toBeGreaterThan(40);
  });

  test("the two exports of a page are told apart by their names", () => {
    expect(t.figures.exportNumbers).not.toBe(t.figures.exportList);
  });
});

test("a person and a body are called by the name that came with their number", () => {
  const bucket = "00000000-0000-4000-8000-000000000001";
  expect(bucketName(textIn("en"), "overdueByOwner", { bucket, name: "An" })).toBe("An");
  expect(bucketName(textIn("en"), "overdueByBody", { bucket: "A ministry", name: "A ministry" })).toBe("A ministry");
});

test("a quarter is written as the language writes it", () => {
  expect(quarterName(textIn("en"), "2026-Q3")).toBe("Q3 2026");
  expect(quarterName(textIn("vi"), "2026-Q3")).toBe("Quý III/2026");
});

test.each([
  ["stage", "signed", true],
  ["stage", "Signed", false],
  ["country", "CN", true],
  ["country", "C'", false],
  ["overdueByOwner", "nobody", true],
  ["overdueByOwner", "somebody", false],
  ["overdueByBody", "Sở Ngoại vụ", true],
  ["overdueByBody", "a\u0000b", false],
  ["overdueByBody", "a".repeat(301), false],
  ["trend", "signed:2026-Q3", true],
  ["trend", "signed:2026-Q5", false],
  ["trend", "cleared:2026-Q3", false],
] as const)("%s %j: a bucket that can be asked for is %s", (id, bucket, can) => {
  expect(isBucket(id, bucket)).toBe(can);
});

test("the address of a list keeps filter and period of the page it is opened from, not its page or order", () => {
  expect(figurePath("stage", "signed", "kind=x&period=2025&page=3&sort=title&view=map&bucket=pilot")).toBe(
    "/figures/stage?kind=x&period=2025&bucket=signed",
  );
  expect(figurePath("stage", null)).toBe("/figures/stage");
});
