import { describe, expect, it } from "vitest";
import { linesOf } from "./minute-lines";

describe("lines of minutes", () => {
  it("are what they say, without the marks of a list", () => {
    const minutes =
      "Both sides met.\r\n\r\n- Send the report\n  • Name a contact\n2. Pay the fare\n3) Thank them\n– Gửi báo cáo";
    expect(linesOf(minutes)).toEqual([
      "Both sides met.",
      "Send the report",
      "Name a contact",
      "Pay the fare",
      "Thank them",
      "Gửi báo cáo",
    ]);
  });

  it("keep figures and days that are no mark of a list", () => {
    expect(linesOf("31.12.2026 is the last day\n5 trainees come\n-5 °C at night\n2026. The year")).toEqual([
      "31.12.2026 is the last day",
      "5 trainees come",
      "-5 °C at night",
      "2026. The year",
    ]);
  });

  it("are none where nothing is written", () => {
    expect(linesOf(null)).toEqual([]);
    expect(linesOf(" \n\n")).toEqual([]);
  });
});
