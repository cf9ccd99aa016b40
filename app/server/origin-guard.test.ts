import { describe, expect, it } from "vitest";
import { isOurs } from "./origin-guard";

const ours = new Set(["https://entente.example"]);

describe("a request that may change something", () => {
  it.each([
    ["same-origin", undefined],
    ["same-origin", "https://entente.example"],
    ["none", undefined],
    [undefined, "https://entente.example"],
  ])("is taken with Sec-Fetch-Site %s and Origin %s", (site, origin) => {
    expect(isOurs(site, origin, ours)).toBe(true);
  });

  it.each([
    ["cross-site", "https://evil.example"],
    ["cross-site", "https://entente.example"],
    ["cross-site", "null"],
    ["cross-site", undefined],
    ["same-site", "https://other.entente.example"],
    ["same-origin", "null"],
    ["something", "https://entente.example"],
    [undefined, "https://evil.example"],
    [undefined, "null"],
    [undefined, "http://entente.example"],
    [undefined, "https://entente.example.evil.example"],
    [undefined, "https://entente.example:8443"],
    [undefined, ""],
    [undefined, undefined],
  ])("is refused with Sec-Fetch-Site %s and Origin %s", (site, origin) => {
    expect(isOurs(site, origin, ours)).toBe(false);
  });
});
