import { describe, expect, it } from "vitest";
import { sortOf, withParams } from "./search-params";

const params = (text: string) => new URLSearchParams(text);

describe("the address of a list", () => {
  it("keeps other parameters when one changes", () => {
    expect(withParams("?stage=pilot&page=3", { page: null, sort: "-title" })).toBe("?stage=pilot&sort=-title");
    expect(withParams("?page=3", { page: null })).toBe("");
  });

  it("sorts only by columns that are allowed", () => {
    const allowed = ["title", "updated"] as const;
    expect(sortOf(params("sort=-title"), allowed, "-updated")).toEqual({ by: "title", descending: true });
    expect(sortOf(params("sort=title;drop"), allowed, "-updated")).toEqual({ by: "updated", descending: true });
    expect(sortOf(params(""), allowed, "title")).toEqual({ by: "title", descending: false });
  });
});
