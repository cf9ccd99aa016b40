import { describe, expect, it } from "vitest";
import { z } from "zod";
import { check } from "#app/platform/forms";
import { figureField, readNumber } from "./read-number";
import { optionalAmount, optionalFigure } from "./record-fields";

const form = z.object({ amount: optionalAmount("giftValue", 1e12), figure: optionalFigure("enterNumber") });
const amount = (typed: string) => {
  const checked = check(form, { amount: typed, figure: "" });
  return checked.ok ? checked.input.amount : checked.problems.amount;
};
const figure = (typed: string) => {
  const checked = check(form, { amount: "", figure: typed });
  return checked.ok ? checked.input.figure : checked.problems.figure;
};

describe("numbers as they are typed", () => {
  it("are read with the marks of either language", () => {
    const typed = ["12,5", "12.5", "1.500.000", "1,500,000.50", "1.500.000,25", "1 500 000", "-7", "0.125"];
    expect(typed.map(readNumber)).toEqual([12.5, 12.5, 1_500_000, 1_500_000.5, 1_500_000.25, 1_500_000, -7, 0.125]);
    for (const none of ["1.50.000", "1.500.00", "12a", "1,2,3"]) expect(readNumber(none)).toBeNaN();
  });

  it("of money part thousands before three digits, and have two decimals at most", () => {
    expect(["1.500", "1,500", "1.500.000", "12,5", "1500000", ""].map(amount)).toEqual([
      1500,
      1500,
      1_500_000,
      12.5,
      1_500_000,
      null,
    ]);
    for (const wrong of ["0.125", "-5", "1e3000", "twelve"]) expect(amount(wrong)).toBe("giftValue");
  });

  it("of anything else are asked for again where thousands and decimals cannot be told apart", () => {
    expect(["1500", "1.500.000", "12,5", "0,125", "1.5000", ""].map(figure)).toEqual([
      1500,
      1_500_000,
      12.5,
      0.125,
      1.5,
      null,
    ]);
    expect(["1.500", "12,125", "twelve"].map(figure)).toEqual(["numberUnclear", "numberUnclear", "enterNumber"]);
  });

  it("can be sent again as a field begins with them", () => {
    for (const value of [12.125, 1500, 0.5, -1.5]) expect(figure(figureField(value))).toBe(value);
    expect(figureField(null)).toBe("");
  });
});
