import { expect, it } from "vitest";
import { english } from "#app/locales/en/index";
import { countryName, languageName } from "./codes";

it("names the codes we know, and shows any other text as it is", () => {
  expect(countryName(english, "VN")).toBe("Viet Nam");
  expect(languageName(english, "ko")).toBe("Korean");
  for (const sent of ["xx", "toString", "valueOf", "constructor", "__proto__"]) {
    expect(countryName(english, sent)).toBe(sent);
    expect(languageName(english, sent)).toBe(sent);
  }
});
