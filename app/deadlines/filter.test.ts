import { expect, test } from "vitest";
import { isNarrowed, readFilter, shortSearch } from "./filter";

const params = (text: string) => new URLSearchParams(text);
const usual = { whose: "mine" as const, month: (view: string) => (view === "timeline" ? "2026-10" : "2026-11") };

test("an address that says nothing means the list of what is overdue and to come", () => {
  expect(readFilter(params(""), usual)).toEqual({
    view: "list",
    whose: "mine",
    kind: "",
    state: "open",
    country: "",
    q: "",
    day: "",
    month: "2026-11",
    page: 1,
  });
  expect(readFilter(params("view=timeline"), usual)?.month).toBe("2026-10");
  expect(readFilter(params("view=timeline&month=2027-02&whose=office"), usual)).toMatchObject({
    month: "2027-02",
    whose: "office",
  });
});

test.each(["month=2026-1", "month=2026-00", "month=1899-12", "month=2201-01", "day=2026-11-31", "page=-1", "q=a%00b"])(
  "%s is refused",
  (search) => {
    expect(readFilter(params(search), usual)).toBeNull();
  },
);

test.each([
  ["?q=&kind=&state=open&page=1&view=list", ""],
  ["?view=calendar&state=overdue&day=2026-11-21&month=2026-12", "?view=calendar&month=2026-12"],
  ["?month=2026-12&whose=mine", "?whose=mine"],
])("%s is written shorter", (long, short) => {
  expect(shortSearch(params(long))).toBe(short);
  expect(shortSearch(params(short))).toBeNull();
});

test("whose, how and which page narrow nothing", () => {
  const narrowed = (search: string) => isNarrowed(readFilter(params(search), usual) as never);
  expect(narrowed("whose=office&view=calendar&month=2026-12&page=3")).toBe(false);
  for (const one of ["q=x", "kind=termEnd", "state=closed", "country=KR", "day=2026-11-21"])
    expect(narrowed(one), one).toBe(true);
});
