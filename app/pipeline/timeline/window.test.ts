/** The stretch of time an address of the timeline stands for. */
import { expect, test } from "vitest";
import { readWindow } from "./window";
import { zooms } from "./zooms";

const today = "2026-11-21";
const windowOf = (search = "") => readWindow(new URLSearchParams(search), today);

test.each([
  ["", "2021-01-01", "2030-12-31"],
  ["zoom=decade", "1996-01-01", "2035-12-31"],
  ["zoom=five", "2014-01-01", "2033-12-31"],
  ["zoom=quarter", "2025-10-01", "2028-09-30"],
  ["zoom=month", "2026-08-01", "2027-07-31"],
  ["zoom=month&from=2024-02", "2024-02-01", "2025-01-31"],
  ["zoom=year&from=2024-05", "2024-01-01", "2033-12-31"],
  ["zoom=quarter&from=2024-05", "2024-04-01", "2027-03-31"],
])("the address %s shows %s to %s", (search, first, last) => {
  expect(windowOf(search)).toMatchObject({ first, last });
});

test("the axis is marked at round years, quarters and months", () => {
  expect(windowOf("zoom=decade")?.ticks).toEqual([
    "1990-01-01",
    "2000-01-01",
    "2010-01-01",
    "2020-01-01",
    "2030-01-01",
  ]);
  expect(windowOf("zoom=year")?.ticks).toHaveLength(10);
  expect(windowOf("zoom=quarter")?.ticks.slice(0, 2)).toEqual(["2025-10-01", "2026-01-01"]);
  expect(windowOf("zoom=month")?.ticks.at(-1)).toBe("2027-07-01");
});

test("earlier and later go half a window, and back to where one was", () => {
  const here = windowOf();
  expect([here?.earlier, here?.later]).toEqual(["2016-01", "2026-01"]);
  expect(windowOf("from=2026-01")?.earlier).toBe("2021-01");
});

test("another zoom keeps the middle", () => {
  const { zoomed } = windowOf("zoom=year&from=2021-01") ?? {};
  expect(zoomed).toEqual({ decade: "2006-01", five: "2016-01", year: "2021-01", quarter: "2024-07", month: "2025-07" });
});

test("the calendar has an end on both sides, and the window stops there", () => {
  for (const zoom of zooms) {
    expect(windowOf(`zoom=${zoom}&from=1900-01`)).toMatchObject({ first: "1900-01-01", earlier: null });
    expect(windowOf(`zoom=${zoom}&from=2200-12`)).toMatchObject({ last: "2200-12-31", later: null });
  }
});

test.each(["zoom=week", "zoom=Year", "from=2024", "from=2024-13", "from=1899-12", "from=2201-01", "from=2024-01-01"])(
  "%s is refused",
  (search) => {
    expect(windowOf(search)).toBeNull();
  },
);
