/** What the dashboard says of its numbers in both languages: shares, spreads, the filter. */
import { describe, expect, test } from "vitest";
import { readFilter } from "#app/agreements/filters";
import type { FigureCounts, FigureId } from "#app/figures/figure";
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";
import { spreadInWords } from "#app/figures/spread-text";
import { filterInWords } from "./filter-words";
import { headline } from "./headline";

const en = textIn("en");
const vi = textIn("vi");

function figure(id: FigureId, counts: Record<string, number>): FigureCounts {
  const buckets = Object.entries(counts).map(([bucket, count]) => ({ bucket, count }));
  return { id, buckets, total: buckets.reduce((sum, { count }) => sum + count, 0), spread: null };
}

describe("a headline", () => {
  test("takes the share of what could be in time: nothing that is still to come, nothing unknown", () => {
    const filings = figure("filings", { onTime: 3, late: 1, overdue: 2, toCome: 9, unknown: 4 });
    expect(headline(en, filings)).toBe("3 of 6 in time");
    expect(headline(vi, filings)).toBe("3/6 đúng hạn");
  });

  test("is none where there is nothing to take a share of", () => {
    expect(headline(en, figure("filings", { onTime: 0, late: 0, overdue: 0, toCome: 9, unknown: 4 }))).toBeNull();
    expect(headline(en, figure("stage", { signed: 9 }))).toBeNull();
  });
});

describe("a spread", () => {
  const spread = { known: 8, least: 26, lowerQuartile: 132.5, median: 177.5, upperQuartile: 293.75, most: 1407 };

  test("is said in whole days", () => {
    expect(spreadInWords(en, spread)).toBe(
      "Known of 8. Median 178 days; the middle half took 133 to 294 days, all took 26 to 1,407 days.",
    );
    expect(spreadInWords(vi, spread)).toContain("từ 26 đến 1.407 ngày");
  });

  test("of three has no middle half", () => {
    expect(spreadInWords(en, { ...spread, known: 3 })).toBe("Known of 3: 26 to 1,407 days, median 178 days.");
  });
});

test("a length is said in its two largest units", () => {
  expect([0, 1, 29, 45, 400, 731, 3000].map(en.dashboard.length)).toEqual([
    "0 days",
    "1 day",
    "29 days",
    "1 month",
    "1 year 1 month",
    "2 years",
    "8 years 2 months",
  ]);
  expect(vi.dashboard.length(400)).toBe("1 năm 1 tháng");
});

test("a filter is said value by value, and one that narrows nothing is not said", () => {
  const said = (search: string) => {
    const filter = readFilter(new URLSearchParams(search));
    if (!filter) throw new Error(search);
    return filterInWords(en, filter, { owners: [{ id: filter.owner, name: "Mai" }], partner: null });
  };
  const owner = "01890000-0000-7000-8000-000000000000";
  expect(said(`stage=pilot&country=JP&owner=${owner}&late=yes`)).toBe(
    "Stage: Pilot · Country of a party: Japan · Owner: Mai · Overdue: Only with something overdue",
  );
  expect(said("owner=nobody")).toBe("Owner: Nobody");
  expect(said("sort=title")).toBe("");
});
