import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedPeriod, offeredPeriods, parsePeriod, quarterOf, quartersUpTo, shortenPeriod } from "./period";

const today = "2026-11-21";
const asked = (search: string) => askedPeriod(new URLSearchParams(search), today);

test.each([
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  ["2026-Q4", "2026-10-01", "2026-12-31"],
  ["12m", "2025-11-22", "2026-11-21"],
  ["2025-01-01..2025-12-31", "2025-01-01", "2025-12-31"],
  ["2024-02-29..2024-02-29", "2024-02-29", "2024-02-29"],
])("%s lasts from %s to %s", (text, first, last) => {
  expect(parsePeriod(text, today)).toMatchObject({ text, first, last });
});

test.each([
  "1899",
  "3000",
  "2026-Q0",
  "2026-Q5",
  "2026-q1",
  "0m",
  "61m",
  "own",
  "all",
  "2026-02-30..2026-03-01",
  "2026-03-01..2026-02-01",
  "2026-01-01..",
  "2026'--",
  " 2026",
])("%s is no period", (text) => {
  expect(parsePeriod(text, today)).toBeNull();
});

test("no text makes the parser throw, and what it reads is in order", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const period = parsePeriod(text, today);
      return period === null || period.first <= period.last;
    }),
  );
});

test("quarters follow each other without a gap", () => {
  const quarters = quartersUpTo(today, 8);
  expect(quarters.map(({ text }) => text)).toEqual([
    "2025-Q1",
    "2025-Q2",
    "2025-Q3",
    "2025-Q4",
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-Q4",
  ]);
  expect(quarterOf("2026-12-31").text).toBe("2026-Q4");
});

test("what is offered by name is what its address says", () => {
  const offered = offeredPeriods(today);
  expect(Object.values(offered).map(({ text }) => text)).toEqual(["2026-Q4", "2026", "12m", "2025"]);
});

describe("an address", () => {
  test("without a period asks for this year", () => {
    expect(asked("")?.period.text).toBe("2026");
  });

  test("with a period that does not exist is refused", () => {
    expect(asked("period=2026-13")).toBeNull();
    expect(asked(`period=own&first=${"9".repeat(100)}`)).toBeNull();
  });

  test("with days typed by hand asks for these", () => {
    expect(asked("period=own&first=2025-03-01&last=2025-04-30")?.period).toMatchObject({
      text: "2025-03-01..2025-04-30",
      kind: "own",
    });
  });

  test.each([
    ["period=own&first=&last=2025-04-30", { field: "first", code: "enterDay" }],
    ["period=own&first=2025-03-01&last=31/4", { field: "last", code: "enterDay" }],
    ["period=own&first=2025-03-01&last=2025-02-01", { field: "last", code: "order" }],
  ])("%s says which day is missing or wrong, and shows this year meanwhile", (search, problem) => {
    expect(asked(search)).toMatchObject({ period: { text: "2026" }, problem });
  });

  test("is shortened to one value, and to none for this year", () => {
    const short = (search: string) => {
      const params = new URLSearchParams(search);
      shortenPeriod(params, today);
      return params.toString();
    };
    expect(short("period=own&first=2025-03-01&last=2025-04-30&q=a")).toBe("q=a&period=2025-03-01..2025-04-30");
    expect(short("period=2026&first=&last=")).toBe("");
    expect(short("period=own&first=x&last=")).toBe("period=own&first=x&last=");
  });
});
