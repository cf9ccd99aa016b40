import { describe, expect, it } from "vitest";
import { isNear } from "#app/merging/near";

describe("two names", () => {
  it("are near with one letter written otherwise, left out, added or changed with its neighbour", () => {
    expect(isNear("nen nguyen van", "nen nguyen vann")).toBe(true);
    expect(isNear("guangzhou", "guangzhuo")).toBe(true);
    expect(isNear("guangzhou", "gangzhou")).toBe(true);
    expect(isNear("huangpu district", "huangpo district")).toBe(true);
  });

  it("are near where words are written together or apart, in any order", () => {
    expect(isNear("nen nguyen van", "nguyen vannen")).toBe(true);
    expect(isNear("nen nguyen van", "nenvan nguyen")).toBe(true);
  });

  it("are two where a short word differs, or more than one", () => {
    expect(isNear("li wei", "le wei")).toBe(false);
    expect(isNear("an nguyen van", "nam nguyen van")).toBe(false);
    expect(isNear("guangzhou", "hangzhou")).toBe(false);
    expect(isNear("chen jie", "chan jia")).toBe(false);
  });
});
