import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { asPlainCell, fromPlainCell } from "./formula";

describe("a text in a cell of a CSV file", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+84 28", "'+84 28"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A", "'＠A"],
    ["'=1", "''=1"],
    ["Memorandum;=HYPERLINK(1)", "Memorandum;'=HYPERLINK(1)"],
    ["Hợp tác – đô thị", "Hợp tác – đô thị"],
    ["'quoted'", "'quoted'"],
    ["", ""],
  ])("%j is written %j", (text, cell) => {
    expect(asPlainCell(text)).toBe(cell);
    expect(fromPlainCell(cell)).toBe(text);
  });

  const tricky = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "'", ";", '"', "a") });

  it("never begins as a formula, wherever it is split, and gives the text back", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const cell = asPlainCell(text);
        for (const part of cell.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(fromPlainCell(cell)).toBe(text);
      }),
    );
  });
});
