import { describe, expect, it } from "vitest";
import { orLastPage } from "./last-page.server";

const at = (search: string) => new URL(`https://entente.example/people.data${search}`);
const list = (page: number, total: number, shown = 0) => ({ page, total, rows: Array.from({ length: shown }) });

function wayFrom(search: string, ...asked: Parameters<typeof list>): string | null {
  try {
    orLastPage(at(search), list(...asked));
    return null;
  } catch (thrown) {
    return (thrown as Response).headers.get("location");
  }
}

describe("a page after the last one of a list", () => {
  it("leads to the last one, with all else that was asked for", () => {
    expect(wayFrom("?q=lan&page=9", 9, 101)).toBe("/people?q=lan&page=3");
    expect(wayFrom("?q=lan&page=9", 9, 50)).toBe("/people?q=lan");
  });

  it("of a list that is counted no further leads to the last page that is", () => {
    expect(wayFrom("?page=900", 900, 1001)).toBe("/people?page=20");
  });

  it("keeps what has rows, the first page, and a list of nothing", () => {
    for (const asked of [list(21, 1001, 3), list(1, 7), list(4, 0)])
      expect(orLastPage(at("?page=4"), asked)).toBe(asked);
  });
});
