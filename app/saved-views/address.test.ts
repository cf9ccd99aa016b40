/** Which addresses are kept as a view, and in which form. */
import { expect, test } from "vitest";
import { readAddress } from "./address";

test.each([
  ["/pipeline", "", ""],
  ["/pipeline", "?view=board&page=3&q=", ""],
  ["/pipeline", "?country=CN&view=table&columns=title,ends&sort=late", "view=table&columns=title%2Cends&country=CN"],
  ["/pipeline", "view=timeline&zoom=decade&from=1996-01&late=yes", "view=timeline&zoom=decade&from=1996-01&late=yes"],
  ["/pipeline", "view=board&zoom=decade", ""],
  ["/agreements", "step=running&sort=-updated", "step=running&stage=pilot"],
  ["/agreements", "sort=late&view=timeline", "sort=late"],
  ["/agreements", "q=Thủ Đức&stranger=1", "q=Th%E1%BB%A7+%C4%90%E1%BB%A9c"],
])("of %s with %s the view %s is kept", (page, search, kept) => {
  expect(readAddress(page, search)).toEqual({ page, search: kept });
});

test.each([
  ["/settings", ""],
  ["//evil.example/pipeline", ""],
  ["https://evil.example", ""],
  ["/pipeline/", ""],
  ["/pipeline", "stage=no"],
  ["/pipeline", "view=calendar"],
  ["/pipeline", "view=table&columns=title'--"],
  ["/pipeline", "view=timeline&from=javascript(1)"],
  ["/agreements", "sort=title;drop"],
  ["/agreements", `q=${"x".repeat(2001)}`],
])("%s with %s is no view", (page, search) => {
  expect(readAddress(page, search)).toBeNull();
});

test("an address that was kept is kept as it is", () => {
  const search = "view=map&zoom=3&at=106.7,10.8&kind=letterOfIntent&partner=A";
  const once = readAddress("/pipeline", search)?.search ?? "";
  expect(readAddress("/pipeline", once)?.search).toBe(once);
});
