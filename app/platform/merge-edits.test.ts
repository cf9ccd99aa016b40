import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstValues, mergeEdits, rewind } from "#app/platform/merge-edits";

const original = { name: "Huangpu", place: "Guangzhou", names: [{ language: "zh-Hans", name: "黄埔区" }] };

describe("two people edit one record", () => {
  it("changes to different fields are both kept", () => {
    const result = mergeEdits(original, { ...original, name: "Huangpu District" }, { ...original, place: "Canton" });
    expect(result.conflicts).toEqual([]);
    expect(result.merged).toEqual({ ...original, name: "Huangpu District", place: "Canton" });
    expect(result.changes).toEqual({ name: ["Huangpu", "Huangpu District"] });
  });

  it("a field both changed is shown with yours, theirs and the original", () => {
    const result = mergeEdits(original, { ...original, name: "A" }, { ...original, name: "B" });
    expect(result.conflicts).toEqual([{ field: "name", yours: "A", theirs: "B", original: "Huangpu" }]);
  });

  it("the same change made twice is no conflict and nothing to write", () => {
    const result = mergeEdits(original, { ...original, name: "A" }, { ...original, name: "A" });
    expect(result).toEqual({ merged: { ...original, name: "A" }, changes: {}, conflicts: [] });
  });

  it("a list is one field, whatever the order of its keys", () => {
    const yours = { ...original, names: [{ name: "黄埔区", language: "zh-Hans" }] };
    expect(mergeEdits(original, yours, original).changes).toEqual({});
  });

  it("an empty list, nothing and an absent value are the same", () => {
    const result = mergeEdits<Record<string, unknown>>({ names: null }, { names: [] }, {});
    expect(result.changes).toEqual({});
  });

  it("the earlier record is found by taking changes back, newest first", () => {
    const now = { name: "C", place: "X" };
    expect(rewind(now, [{ name: ["A", "B"] }, { name: ["B", "C"], other: [1, 2] }])).toEqual({ name: "A", place: "X" });
  });

  it("a new record's changes name only what has a value", () => {
    expect(firstValues({ name: "A", place: null, names: [] })).toEqual({ name: [null, "A"] });
  });

  it("without anybody else's change, what you typed is what is kept", () => {
    const record = fc.record({ a: fc.string(), b: fc.option(fc.integer()), c: fc.array(fc.string()) });
    fc.assert(
      fc.property(record, record, (was, mine) => {
        const result = mergeEdits(was, mine, was);
        expect(result.conflicts).toEqual([]);
        expect(result.merged).toEqual(mine);
      }),
    );
  });
});
