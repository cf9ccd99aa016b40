import { describe, expect, it } from "vitest";
import { citations as english } from "#app/locales/en/citations";
import { citations as vietnamese } from "#app/locales/vi/citations";
import { policyRows } from "#seeds/reference/policies";
import { cited } from "./cited";

const en = { citations: english };
const vi = { citations: vietnamese };

describe("an act is cited in the reader's language", () => {
  it.each([
    [
      "Viet Nam, Law on International Agreements 70/2020/QH14, art. 19",
      "Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14",
    ],
    ["Viet Nam, Law on International Agreements 70/2020/QH14", "Luật Thỏa thuận quốc tế số 70/2020/QH14"],
    ["Decree 177/2025/NĐ-CP", "Nghị định số 177/2025/NĐ-CP"],
    ["Decree 64/2021/NĐ-CP, art. 5", "Điều 5 Nghị định số 64/2021/NĐ-CP"],
    ["National Assembly resolution 203/2025/QH15", "Nghị quyết số 203/2025/QH15 của Quốc hội"],
  ])("%s", (written, said) => {
    expect(cited(vi, written)).toBe(said);
    expect(cited(en, said)).toBe(written);
    expect(cited(en, written)).toBe(written);
    expect(cited(vi, said)).toBe(said);
  });

  it("where it is written a little otherwise, too", () => {
    expect(cited(vi, "Decree 177/2025/ND-CP")).toBe("Nghị định số 177/2025/NĐ-CP");
    expect(cited(en, "Nghị quyết 203/2025/QH15 của Quốc hội")).toBe("National Assembly resolution 203/2025/QH15");
  });

  it("and the rules that come with the register are all such", () => {
    for (const { source } of policyRows) expect(cited(vi, source)).not.toBe(source);
  });

  it.each([
    "Decision 12 of the provincial committee",
    "Luật Đầu tư số 61/2020/QH14",
    "See National Assembly resolution 203/2025/QH15, as amended",
    "",
  ])("any other text stays as it was written: %s", (text) => {
    expect(cited(vi, text)).toBe(text);
    expect(cited(en, text)).toBe(text);
  });
});
