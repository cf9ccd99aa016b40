import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { countryMiddles } from "#app/pipeline/map/country-middles.server";
import { countryCodes } from "#app/platform/codes";
import { mapFiles } from "./map-geometry";

test.each(Object.entries(mapFiles()))("%s is what is drawn; otherwise run npm run map:draw", (name, drawn) => {
  expect(readFileSync(name, "utf8").replaceAll("\r\n", "\n") === drawn, name).toBe(true);
});

it("knows the middle of every country but those that have no outline of their own", () => {
  const without = countryCodes.filter((code) => !(code in countryMiddles));
  expect(without.join(" ")).toBe("BQ BV CC CX GF GI GP MQ NH RE SJ TK TV UM YT ZZ");
});
