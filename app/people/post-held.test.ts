import { describe, expect, it } from "vitest";
import { postsHeldDuring, postsHeldOn } from "#app/people/post-held";

const post = (title: string, days: { fromOn?: string; toOn?: string; heldOn?: string }) => ({
  ...{ title, organisation: "Guangzhou", fromOn: null, toOn: null, heldOn: null },
  ...days,
});
const held = (days: Parameters<typeof post>[1], on: string) => postsHeldOn([post("Mayor", days)], on).length === 1;

describe("a post", () => {
  it("is held from its first to its last day, both included", () => {
    const days = { fromOn: "2021-01-01", toOn: "2023-12-31" };
    expect(["2020-12-31", "2021-01-01", "2023-12-31", "2024-01-01"].map((on) => held(days, on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("without a last day is held on; without a first day only from when a source knows it", () => {
    expect(held({ fromOn: "2021-01-01" }, "2030-01-01")).toBe(true);
    expect(held({ heldOn: "2023-11-17", toOn: "2024-06-30" }, "2024-01-01")).toBe(true);
    expect(held({ heldOn: "2023-11-17" }, "2023-11-17")).toBe(true);
    expect(held({ heldOn: "2023-11-17" }, "2023-11-18")).toBe(false);
    expect(held({ toOn: "2024-06-30" }, "2023-01-01")).toBe(false);
    expect(held({}, "2023-01-01")).toBe(false);
  });

  it("counts for days in a row where it was held on one of them", () => {
    const during = (days: Parameters<typeof post>[1]) =>
      postsHeldDuring([post("Mayor", days)], "2023-11-13", "2023-11-18").length === 1;
    expect(during({ heldOn: "2023-11-16" })).toBe(true);
    expect(during({ fromOn: "2023-11-18" })).toBe(true);
    expect(during({ fromOn: "2020-01-01", toOn: "2023-11-13" })).toBe(true);
    expect(during({ fromOn: "2020-01-01", toOn: "2023-11-12" })).toBe(false);
    expect(during({ heldOn: "2023-11-19" })).toBe(false);
  });

  it("that was taken up later is not the one held then", () => {
    const posts = [
      post("Secretary", { fromOn: "2025-01-01" }),
      post("Mayor", { fromOn: "2020-01-01", toOn: "2024-12-31" }),
    ];
    expect(postsHeldOn(posts, "2023-11-17").map(({ title }) => title)).toEqual(["Mayor"]);
  });
});
