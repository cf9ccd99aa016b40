import { expect, it } from "vitest";
import { endFrom } from "./kept-end";
import type { LaidSection } from "./laid-out";

const text = (lines: number): LaidSection => ({
  heading: "Heading",
  paragraphs: Array.from({ length: lines }, () => [[]]),
  table: null,
});
const table: LaidSection = { ...text(0), table: { caption: null, columns: [], rows: [], empty: "" } };

it("the end of a working paper is what stands behind its last table, as far as a part of a page holds it", () => {
  expect(endFrom([text(2), table, text(3), text(1)])).toBe(2);
  expect(endFrom([table])).toBe(1);
  expect(endFrom([table, text(30), text(3), text(1)])).toBe(2);
});
