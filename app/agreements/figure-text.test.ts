import { expect, test } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { figureText } from "./figure-text";

test("figures are written with the marks of the reader's language", () => {
  expect([51234.5, -1000, 999, 0.25, null].map((value) => figureText(english, value))).toEqual([
    "51,234.5",
    "−1,000",
    "999",
    "0.25",
    "–",
  ]);
  expect(figureText(vietnamese, 1234567.8)).toBe("1.234.567,8");
});
