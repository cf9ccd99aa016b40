/** Charts say in words what they show, draw shares as they are, and let no text become markup. */
import { describe, expect, test } from "vitest";
import { drawCourse } from "./course.server";
import { drawLanes } from "./lanes.server";
import { drawRows } from "./rows.server";
import { drawSplit } from "./split.server";
import { drawSpread } from "./spread.server";

const words = { id: "chart", title: "Filings", summary: "In time: 3. Late: 1." };
const part = (label: string, value: number) => ({ label, value, tone: "good" as const });

/** Widths of the parts, in percent. */
const widths = (svg: string) =>
  [...svg.matchAll(/class="part"[^>]*? width="([\d.]+)%"/g)].map(([, width]) => Number(width));
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe("a bar in parts", () => {
  test("is an image with a title and a description", () => {
    const svg = drawSplit({ ...words, parts: [part("In time", 3), part("Late", 1)] });
    expect(svg).toContain('role="img" aria-labelledby="chart-t" aria-describedby="chart-d"');
    expect(svg).toContain('<title id="chart-t">Filings</title><desc id="chart-d">In time: 3. Late: 1.</desc>');
  });

  test("gives each part its share, and nothing to a part that counts nothing", () => {
    expect(widths(drawSplit({ ...words, parts: [part("A", 3), part("B", 0), part("C", 1)] }))).toEqual([75, 25]);
  });

  test("keeps the smallest part visible within the whole, without a number that does not fit", () => {
    const svg = drawSplit({ ...words, parts: [part("A", 9999), part("B", 1)] });
    expect(Math.min(...widths(svg))).toBeGreaterThan(0);
    expect(widths(svg).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(100);
    expect(texts(svg)).toEqual(["9999"]);
  });

  test("writes a name as text, whatever is in it", () => {
    const svg = drawSplit({ ...words, title: `<script>"&`, parts: [part("</title><img src=x>", 1)] });
    expect(svg).not.toMatch(/<script|<img/);
    expect(svg).toContain("&lt;script&gt;&quot;&amp;");
  });
});

test("rows share one scale", () => {
  const rows = [
    { label: "Proposed", parts: [part("Long", 4)] },
    { label: "Signed", parts: [part("Long", 1), part("Short", 1)] },
  ];
  expect(widths(drawRows({ ...words, rows }))).toEqual([100, 25, 25]);
});

test("lanes share one scale of height, and a quarter without anything has no column", () => {
  const axis = [
    { label: "Q1", group: "2026", name: "Quarter 1 of 2026" },
    { label: "Q2", group: null, name: "Quarter 2 of 2026" },
  ];
  const lanes = [
    { label: "Signed", tone: "signed" as const, values: [4, 0] },
    { label: "Ended", tone: "ended" as const, values: [2, 1] },
  ];
  const svg = drawLanes({ ...words, axis, lanes });
  const heights = [...svg.matchAll(/class="part"[^>]*? height="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights.map((height) => height / (heights[0] ?? 1))).toEqual([1, 0.5, 0.25]);
  expect(texts(svg)).toEqual(["Signed", "4", "Ended", "2", "1", "Q1", "2026", "Q2"]);
});

describe("a spread", () => {
  const spread = { least: 10, lowerQuartile: 20, median: 30, upperQuartile: 60, most: 100 };
  const draw = (boxed: boolean) => drawSpread({ ...words, spread, medianLabel: "median 30 days", boxed });

  test("has a box around the middle half, on a scale that begins at nothing", () => {
    const svg = draw(true);
    const [, x, width] = /class="box" x="([\d.]+)%"[^>]* width="([\d.]+)%"/.exec(svg) ?? [];
    // 0 to 100 days on 1 to 97 percent.
    expect(Number(x)).toBeCloseTo(1 + 96 * 0.2, 1);
    expect(Number(width)).toBeCloseTo(96 * 0.4, 1);
    expect(texts(svg)).toEqual(["0", "20", "40", "60", "80", "100", "median 30 days"]);
  });

  test("of few has none", () => {
    expect(draw(false)).not.toContain('class="box"');
  });
});

describe("values over time", () => {
  const value = (on: string, number: number) => ({ on, value: number, label: `${on}: ${number}` });
  const plain = { ...words, dayText: (on: string) => on, valueText: String };
  const places = (svg: string) =>
    [...svg.matchAll(/class="dot" cx="([\d.]+)%" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

  test("stand by their days, higher for more, joined from one to the next", () => {
    const svg = drawCourse({
      ...plain,
      values: [value("2026-01-01", 10), value("2026-02-01", 20), value("2026-12-31", 40)],
      levels: [{ value: 50, label: "Target 50", of: "target" }],
    });
    const [first, second, last] = places(svg) as [number[], number[], number[]];
    expect(first[0]).toBeLessThan(second[0] as number);
    expect((second[0] as number) - (first[0] as number)).toBeLessThan((last[0] as number) - (second[0] as number));
    expect([first[1], second[1], last[1]]).toEqual([first[1], second[1], last[1]].sort((a, b) => (b ?? 0) - (a ?? 0)));
    expect(svg.match(/class="way"/g)).toHaveLength(2);
    // The second stands too near the first for its number; the last has its own in any case.
    expect(texts(svg)).toEqual(["Target 50", "20", "40", "2026-01-01", "2026-12-31"]);
  });

  test("the name of a level that lies on the floor does not lie on the days", () => {
    const levels = [
      { value: 12, label: "Target", of: "target" as const },
      { value: 0, label: "Baseline", of: "baseline" as const },
    ];
    const svg = drawCourse({ ...plain, values: [value("2026-01-01", 2), value("2026-12-31", 11)], levels });
    const yOf = (text: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}<`).exec(svg)?.[1]);
    expect(yOf("2026-01-01") - yOf("Baseline")).toBeGreaterThanOrEqual(14);
    expect(Number(/height="([\d.]+)"/.exec(svg)?.[1])).toBeGreaterThan(yOf("2026-01-01"));
  });

  test("a single one stands in the middle, and one that is nothing is drawn, too", () => {
    const svg = drawCourse({ ...plain, values: [value("2026-01-01", 0)], levels: [] });
    expect(places(svg)[0]?.[0]).toBe(50);
    expect(svg).not.toContain("NaN");
  });
});
