import { describe, expect, it } from "vitest";
import routes from "#app/routes";
import { routeNames } from "./route-names";

const paths = (routes as { path?: string }[]).map(({ path = "" }) => path);
const nameOf = routeNames(paths);

describe("the name of an address", () => {
  it.each([
    ["/", "/"],
    ["/_root.data", "/"],
    ["/agreements", "/agreements"],
    ["/agreements.data?q=secret", "/agreements"],
    ["/agreements/new", "/agreements/new"],
    ["/agreements/00000000-0000-4000-8000-00000000000a", "/agreements/:id"],
    ["/agreements/00000000-0000-4000-8000-00000000000a/signing?x", "/agreements/:id/signing"],
    ["/assets/entry-123.js", "/assets/*"],
    ["/wp-login.php", "other"],
    ["/agreements/a/b/c/d/e", "other"],
    ["//evil.example", "other"],
  ])("%s is %s", (address, name) => {
    expect(nameOf(address)).toBe(name);
  });

  it("is that of its own route, whichever it is", () => {
    for (const path of paths.filter((each) => !each.includes("*") && !each.includes("?")))
      expect(nameOf(`/${path.replace(/:\w+/g, "00000000-0000-4000-8000-00000000000a")}`)).toBe(`/${path}`);
  });
});
