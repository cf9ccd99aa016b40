import { describe, expect, it } from "vitest";
import { z } from "zod";
import { day, optionalDay, optionalText, text, ticked } from "./form-fields";
import { atTypedRows, listOf, rowsOf } from "./form-rows";
import { check } from "./forms";

const form = z.object({
  signatories: rowsOf(z.object({ name: text(20, "enterName"), side: z.enum(["ours", "theirs"]) }), {
    max: 3,
    ignore: ["side"],
  }).refine((rows) => rows.length > 0, "enterSignatory"),
});

describe("rows", () => {
  it("that are blank are left out", () => {
    const parsed = check(form, {
      signatories: [
        { name: "", side: "ours" },
        { name: "Nguyễn Văn A", side: "theirs" },
      ],
    });
    expect(parsed).toEqual({ ok: true, input: { signatories: [{ name: "Nguyễn Văn A", side: "theirs" }] } });
  });

  it("keep their number in problems when a blank row stands before", () => {
    const long = { name: "x".repeat(21), side: "ours" };
    const parsed = check(form, { signatories: [{ name: "", side: "ours" }, long] });
    expect(parsed).toEqual({ ok: false, problems: { "signatories.1.name": "tooLong:20" } });
  });

  it("can be required, and are limited", () => {
    expect(check(form, {})).toEqual({ ok: false, problems: { signatories: "enterSignatory" } });
    const many = Array.from({ length: 4 }, () => ({ name: "A", side: "ours" }));
    expect(check(form, { signatories: many })).toEqual({ ok: false, problems: { signatories: "tooManyRows:3" } });
  });
});

describe("chosen answers", () => {
  it("are a list however many there are", () => {
    const list = z.object({ fields: listOf(z.string()) });
    expect(check(list, {})).toEqual({ ok: true, input: { fields: [] } });
    expect(check(list, { fields: "health" })).toEqual({ ok: true, input: { fields: ["health"] } });
    expect(check(list, { fields: ["health", "trade"] })).toEqual({ ok: true, input: { fields: ["health", "trade"] } });
  });
});

describe("fields", () => {
  const fields = z.object({ on: day("enterDay"), end: optionalDay(), note: optionalText(5), firm: ticked() });

  it("left blank are null, or the problem of the missing thing", () => {
    expect(check(fields, { on: "2023-11-17", end: "", note: " ", firm: "on" })).toEqual({
      ok: true,
      input: { on: "2023-11-17", end: null, note: null, firm: true },
    });
    expect(check(fields, { on: "" })).toEqual({ ok: false, problems: { on: "enterDay" } });
    expect(check(fields, {})).toEqual({ ok: false, problems: { on: "enterDay" } });
  });

  it("that are boxes are ticked or not, and nothing else", () => {
    const box = z.object({ firm: ticked() });
    expect(check(box, { firm: "on" })).toEqual({ ok: true, input: { firm: true } });
    for (const left of [{}, { firm: "" }]) expect(check(box, left)).toEqual({ ok: true, input: { firm: false } });
    for (const firm of ["off", "x".repeat(100_000), ["on", "on"]])
      expect(check(box, { firm })).toEqual({ ok: false, problems: { firm: "checkAnswer" } });
  });

  it("hold only days that exist and texts that are short enough", () => {
    expect(check(fields, { on: "2023-02-30", end: "1066-10-14", note: "123456" })).toEqual({
      ok: false,
      problems: { on: "dayNotReal", end: "dayTooFar", note: "tooLong:5" },
    });
  });
});

describe("problems of rows that count", () => {
  it("stand at the rows that were typed", () => {
    const typed = [{ name: "", role: "party" }, { name: "A" }, { name: "" }, { name: "B" }];
    const problems = { "parties.0.name": "one", "parties.1.name": "two", other: "three" };
    expect(atTypedRows(problems, typed, "parties", ["role"])).toEqual({
      "parties.1.name": "one",
      "parties.3.name": "two",
      other: "three",
    });
  });
});
