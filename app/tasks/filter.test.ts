import { expect, test } from "vitest";
import { isNarrowed, laneAsked, readFilter, shortSearch } from "./filter";

const usual = { whose: "mine", month: "2026-11" } as const;
const read = (search: string) => readFilter(new URLSearchParams(search), usual);
const id = "00000000-0000-4000-8000-000000000001";

test("an address that says nothing is the list of one's own open tasks by their day", () => {
  expect(read("")).toMatchObject({ view: "list", whose: "mine", status: "open", sort: { by: "due" }, page: 1 });
  expect(isNarrowed(read("") as never)).toBe(false);
});

test("whoever or whatever is named is shown whoever has it, unless the address says whose", () => {
  expect(read(`visit=${id}`)).toMatchObject({ whose: "all", visit: id });
  expect(read("assignee=nobody")).toMatchObject({ whose: "all" });
  expect(read(`visit=${id}&whose=mine`)).toMatchObject({ whose: "mine" });
});

test.each([
  "view=tree",
  "whose=me",
  "status=closed",
  "priority=urgent",
  "due=soon",
  "for=task",
  "sort=title",
  "first=2026-02-30",
  "day=today",
  "month=2026-13",
  "assignee=An",
  "visit=1",
  `q=${"x".repeat(201)}`,
  "q=a%00b",
  "page=0",
])("%.20s is no filter and not guessed at", (search) => {
  expect(read(search)).toBeNull();
});

test("the short form keeps nothing that is usual, blank, or of another view", () => {
  expect(shortSearch(new URLSearchParams("q=&status=open&view=list&page=1&sort=due"))).toBe("");
  expect(shortSearch(new URLSearchParams("view=board&month=2026-12&day=2026-12-01&q=a"))).toBe("?view=board&q=a");
  expect(shortSearch(new URLSearchParams("view=calendar&page=2&month=2026-12"))).toBe("?view=calendar&month=2026-12");
  expect(shortSearch(new URLSearchParams("view=board&status=done&page=2"))).toBeNull();
});

test("a board is narrowed to a lane by the status of that lane alone", () => {
  expect(laneAsked(read("status=waiting") as never)).toBe("waiting");
  expect(laneAsked(read("status=any") as never)).toBeNull();
});
