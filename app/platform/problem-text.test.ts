import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { problemText } from "./problem-text";

describe("the text of a problem", () => {
  it("is the catalogue's sentence in the reader's language", () => {
    expect(problemText(english, "enterReason")).toBe("Enter the reason");
    expect(problemText(vietnamese, "enterReason")).toBe("Đề nghị nêu lý do");
  });

  it("writes a day given as parameter", () => {
    expect(problemText(english, "endAfter:2023-11-17")).toBe("The end date must be after 17 Nov 2023");
    expect(problemText(english, "tooLong:200")).toBe("Shorten this to 200 characters");
  });

  it("never shows a key or a library's own words", () => {
    for (const unknown of ["Invalid input: expected string", "nowhere", "toString", "__proto__"])
      expect(problemText(english, unknown)).toBe(english.problems.checkAnswer);
  });
});
