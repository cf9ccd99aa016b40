import { describe, expect, test } from "vitest";
import { clean, linesOf, spansOf } from "./spans";

describe("texts cut by language", () => {
  test("Han in a Vietnamese sentence is a span of its own, its marks with it", () => {
    expect(spansOf("Quận Hoàng Phố 黄埔区，广州市 (Trung Quốc)")).toEqual([
      { text: "Quận Hoàng Phố ", language: null },
      { text: "黄埔区，广州市", language: "zh-Hans" },
      { text: " (Trung Quốc)", language: null },
    ]);
  });

  test("Hangul with spaces stays one span; kana is Japanese", () => {
    expect(spansOf("Gangnam 서울특별시 강남구 and さいたま市").map(({ language }) => language)).toEqual([
      null,
      "ko",
      null,
      "ja",
    ]);
  });

  test("a marked text keeps its mark", () => {
    expect(spansOf({ text: "高雄市", language: "zh-Hant" })).toEqual([{ text: "高雄市", language: "zh-Hant" }]);
  });

  test("letters come out composed, and what no file may hold is taken out", () => {
    expect(clean("Thu\u0309 \u0110u\u031b\u0301c".normalize("NFD"))).toBe("Thủ Đức");
    expect(clean("a\u0000b\u0008c\u001fd\ufffee\ud800f\udc00g😀\th")).toBe("abcdefg😀 h");
  });

  test("every line of a text is a line", () => {
    expect(linesOf("one\r\ntwo\n").map((line) => line.map(({ text }) => text).join(""))).toEqual(["one", "two", ""]);
  });
});
