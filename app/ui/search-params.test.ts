import { describe, expect, it } from "vitest";
import { pageOf, sortOf, withParams } from "./search-params";

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

  it("counts pages from one", () => {
    expect(pageOf(params("page=3"))).toBe(3);
    for (const text of ["page=0", "page=-1", "page=x", "page=99999999", ""]) expect(pageOf(params(text))).toBe(1);
  });
});
