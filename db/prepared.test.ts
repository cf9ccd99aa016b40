import { describe, expect, it } from "vitest";
import { makeKeeper, planAnew } from "./prepared.server";

describe("a statement", () => {
  it("is kept from the second time on", () => {
    const keeps = makeKeeper();
    expect([keeps("select $1", 1), keeps("select $1", 1), keeps("select $1", 1)]).toEqual([false, true, true]);
  });

  it("is not kept without values, nor where its plan depends on them, nor when it is very long", () => {
    const keeps = makeKeeper();
    const never: [string, number][] = [
      ["select 1", 0],
      [`select $1 ${planAnew}`, 1],
      [`select $1 ${"x".repeat(13_000)}`, 1],
    ];
    for (const each of [...never, ...never]) expect(keeps(...each)).toBe(false);
  });

  it("is no longer kept once there are many", () => {
    const keeps = makeKeeper();
    const texts = Array.from({ length: 10_000 }, (_, at) => `select $1, ${at}`);
    for (const text of texts) keeps(text, 1);
    const again = texts.slice(-1000).filter((text) => keeps(text, 1));
    expect(again).toHaveLength(250);
  });
});
