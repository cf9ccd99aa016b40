import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingAway } from "#test/security/redirect-corpus";
import { safePath } from "./safe-path";

describe("a redirect", () => {
  it.each(leadingAway)("to %j goes to the home page", (path) => {
    expect(safePath(path)).toBe("/");
  });

  it.each([undefined, null, 1, {}, ["/agreements"]])("to %j, which is no text, goes to the home page", (value) => {
    expect(safePath(value)).toBe("/");
  });

  it.each([
    "/",
    "/agreements",
    "/agreements?q=th%E1%BB%A7&page=2",
    "/a/b#history",
    "/agreements?q=a%5Cb",
    "/t%E1%BB%95",
  ])("to %j is followed", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it("never leaves the site, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("/", "\\", ":", "%", "5", "c", "2", "f", "e", "\t", "?", "@", ".") }),
        (text) => {
          expect(new URL(safePath(text), "https://here.example").origin).toBe("https://here.example");
        },
      ),
    );
  });
});
