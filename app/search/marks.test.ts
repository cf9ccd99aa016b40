import fc from "fast-check";
import { expect, test } from "vitest";
import type { Asked } from "./asked";
import { marked, nearIn, snippet, termsIn } from "./marks";

const asked = (line: string, near: string[] = []): Asked => ({
  line,
  terms: line.split(" ").map((text) => ({ text, run: /\p{Script=Han}|\p{Script=Hangul}/u.test(text), near })),
});

test("words are marked with their accents, characters wherever they stand", () => {
  expect(marked("Thành phố Thủ Đức", asked("thu duc"))).toEqual(["Thành phố ", "Thủ Đức"]);
  expect(marked("广州市黄埔区 (Huangpu)", asked("黄埔 huang"))).toEqual(["广州市", "黄埔", "区 (", "Huangpu", ")"]);
  expect(marked("Nothing here", asked("thu"))).toEqual(["Nothing here"]);
});

test("only the last word goes on", () => {
  expect(marked("Education in Thu Duc", asked("duc thu"))).toEqual(["Education in ", "Thu Duc"]);
  expect(marked("Ducal Thuan", asked("duc thu"))).toEqual(["Ducal ", "Thuan"]);
});

test("both spellings of Unicode are the same", () => {
  expect(marked("Thủ Đức".normalize("NFD"), asked("thu"))).toEqual(["", "Thủ", " Đức"]);
  expect(marked("판교".normalize("NFD"), asked("판교"))).toEqual(["", "판교"]);
});

test("a word that was meant is marked, and told", () => {
  expect(marked("Huangpu", asked("huangpo", ["huangpu"]))).toEqual(["", "Huangpu"]);
  expect(nearIn("In Huangpu.", asked("huangpo", ["huangpu", "huangpi"]))).toEqual(["huangpu"]);
});

test("the piece shown is where most of the words stand together", () => {
  const text = `${"One smart thing after another. ".repeat(20)}The smart city of Huangpu grows. ${"And so on. ".repeat(40)}`;
  const shown = snippet(text, asked("smart city huangpu"));
  expect(shown?.join("")).toContain("The smart city of Huangpu grows.");
  expect(shown?.[0]).toMatch(/^…/);
  expect(shown?.at(-1)).toMatch(/…$/);
  expect((shown?.join("") ?? "").length).toBeLessThan(260);
  expect(snippet(text, asked("zebra"))).toBeNull();
});

test("nothing is lost or added, whatever the text", () => {
  const text = fc.string({
    unit: fc.constantFrom("thu", "Đức", " ", "黄", "埔", "𠮷", "<b>", ".", "\n"),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (given) => {
      expect(marked(given, asked("thu 黄埔")).join("")).toBe(given.normalize("NFC"));
    }),
  );
});

test("a hundred thousand characters are gone through once: anything slower runs out of time", () => {
  const all = asked("thu duc 黄埔");
  const found = (text: string) => termsIn(text, all).size + (snippet(text, all)?.length ?? 0);
  expect(["a".repeat(100_000), ". ".repeat(50_000)].map(found)).toEqual([0, 0]);
  expect(found("黄埔".repeat(50_000))).toBeGreaterThan(0);
  expect(found("thu ".repeat(25_000))).toBeGreaterThan(0);
});
