import { describe, expect, it } from "vitest";
import { isLate } from "./late";

const zone = "Asia/Ho_Chi_Minh";
const at = (moment: string) => new Date(`${moment}+07:00`);
const long = { createdAt: at("2026-01-05T10:00"), changedAt: null };

describe("a reminder", () => {
  it("is late when it is told on a later day than its step's", () => {
    expect(isLate("2026-11-18", long, zone, "2026-11-18")).toBe(false);
    expect(isLate("2026-11-18", long, zone, "2026-11-19")).toBe(true);
  });

  it("is not late where the deadline was put on record, or moved, after its step's moment", () => {
    expect(isLate("2026-11-18", { ...long, createdAt: at("2026-11-18T08:01") }, zone, "2026-11-19")).toBe(false);
    expect(isLate("2026-11-18", { ...long, changedAt: at("2026-11-18T09:00") }, zone, "2026-11-19")).toBe(false);
    expect(isLate("2026-11-18", { ...long, changedAt: at("2026-11-18T08:00") }, zone, "2026-11-19")).toBe(true);
  });
});
