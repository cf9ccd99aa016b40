import { expect, test } from "vitest";
import { type Asked, asSpelt, queryOf, termQuery, wholeQuery } from "./asked";

const asked = (line: string, ...near: string[]): Asked => ({
  line,
  terms: line.split(" ").map((text) => ({ text, run: /\p{Script=Han}|\p{Script=Hangul}/u.test(text), near })),
});
const short = (line: string) => queryOf(asked(line), { together: false });
const long = (line: string) => queryOf(asked(line), { together: true });

test("every word must be there, and the last one may go on", () => {
  expect(short("huangpu dist")).toBe("'huangpu' & 'dist':*");
  expect(short("a")).toBe("'a'");
});

test("in long texts a mere syllable stands beside its neighbour", () => {
  expect(long("thu duc")).toBe("'+thu duc':* & '+thu duc':*");
  expect(long("thanh pho thu")).toBe("'thanh' & ('+thanh pho' | '+pho thu':*) & '+pho thu':*");
  expect(long("pho")).toBe("'pho':*");
  expect(long("pho 黄埔")).toBe("'pho' & '黄埔'");
});

test("characters are asked for in pairs, one alone as itself", () => {
  expect(short("黄")).toBe("'黄'");
  expect(short("广州市")).toBe("('广州' & '州市')");
  expect(short("판교")).toBe("'판교'");
  expect(short("𠮷野")).toBe("'𠮷野'");
});

test("words that may be meant are asked for beside the one typed", () => {
  const meant = asked("huangpo", "huangpu", "huangpi");
  expect(termQuery(meant, 0)).toBe("('huangpo':* | 'huangpu' | 'huangpi')");
  expect(termQuery(asSpelt(meant), 0)).toBe("'huangpo':*");
});

test("signs of a question are taken as they are", () => {
  expect(short("it's")).toBe("'it''s':*");
  expect(short("a\\b")).toBe("'a\\\\b':*");
  expect(wholeQuery(asked("o'brien"))).toBe("'=o''brien'");
});
