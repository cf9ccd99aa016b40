import { describe, expect, it } from "vitest";
import { attachmentHeaders } from "./attachment.server";

const dispositionOf = (name: string, plainName = "list") =>
  attachmentHeaders({ name, plainName, extension: "csv", mediaType: "text/csv" })["Content-Disposition"];

describe("the name of a file that is downloaded", () => {
  it("is given plainly and in full", () => {
    expect(dispositionOf("Thỏa thuận 2026-11-21", "agreements 2026-11-21")).toBe(
      `attachment; filename="agreements 2026-11-21.csv"; filename*=UTF-8''Th%E1%BB%8Fa%20thu%E1%BA%ADn%202026-11-21.csv`,
    );
  });

  it.each([
    ["../../etc/passwd", ".. .. etc passwd"],
    ["a\r\nSet-Cookie: b", "a Set-Cookie b"],
    ['a"; filename=b', "a filename=b"],
    ["a\u0000b\u202Egpj", "a b gpj"],
    ["x".repeat(300), "x".repeat(120)],
    // A character outside the first 65,536 is two units: neither half of it stays alone.
    [`${"x".repeat(119)}𠮷𠮷`, `${"x".repeat(119)}𠮷`],
    ["a\ud842", "a"],
    ["", "list"],
  ])("holds nothing of %j that a system or a header reads as something else", (name, kept) => {
    const full = /filename\*=UTF-8''(.*)\.csv$/.exec(dispositionOf(name) ?? "")?.[1];
    expect(decodeURIComponent(full ?? "")).toBe(kept);
    expect(dispositionOf("a", name)).toMatch(/^attachment; filename="[^"\r\n]+\.csv"; /);
  });
});
