import { expect, test } from "vitest";
import { stageOfStep } from "#workflows/parts/states";
import { isNarrowed, readFilter, shortSearch, stepsOfStage } from "./filters";

const read = (search: string) => readFilter(new URLSearchParams(search));

test("every step of the machines can be filtered by, under its own stage", () => {
  const offered = Object.entries(stepsOfStage).flatMap(([stage, steps]) => steps.map((step) => [step, stage]));
  expect(Object.fromEntries(offered)).toEqual(stageOfStep);
});

test("an address without filters is the whole list, the last changed first", () => {
  expect(read("")).toMatchObject({ q: "", stage: "", sort: { by: "updated", descending: true }, page: 1 });
  expect(isNarrowed(read("sort=title&page=3") as never)).toBe(false);
});

test("blank fields of the form filter nothing", () => {
  expect(read("q=&stage=&owner=&sort=&page=")).toEqual(read(""));
});

test("a step stands in its own stage, whatever stage was asked for", () => {
  expect(read("stage=signed&step=running")?.stage).toBe("pilot");
});

test.each([
  "stage=nothing",
  "stage='",
  "stage=signed' or 1=1 --",
  "step=running;drop table agreements",
  "kind=treaty",
  "country=Vietnam",
  "country=cn",
  "field=__proto__",
  "owner=1",
  "owner=nobody'",
  "observed=true",
  "sort=title desc",
  "sort=updated_at",
  "sort=--title",
  'sort="title"',
  "sort=(select 1)",
  "page=0",
  "page=-1",
  "page=1e3",
  "page=1234567",
  "page=1; select 1",
  "q=%00",
  `q=${"x".repeat(201)}`,
  `partner=${"x".repeat(100_000)}`,
])("%# %.40s is no address of the list", (search) => {
  expect(read(search)).toBeNull();
});

test("quotes and patterns can be searched for", () => {
  expect(read(`q=${encodeURIComponent(`O'Brien "100%" ; --`)}`)?.q).toBe(`O'Brien "100%" ; --`);
});

test.each([
  ["q=&stage=signed&kind=&sort=-updated&page=1", "?stage=signed"],
  ["q=", ""],
  ["step=running&stage=signed", "?step=running&stage=pilot"],
  ["step=running", "?step=running&stage=pilot"],
  ["stage=signed", null],
  ["", null],
])("the short form of %s is %s", (search, expected) => {
  expect(shortSearch(new URLSearchParams(search))).toBe(expected);
});
