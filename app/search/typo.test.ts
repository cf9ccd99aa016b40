import fc from "fast-check";
import { expect, test } from "vitest";
import { oneTypoApart } from "./typo";

test("a letter too many, too few, another one, or two that changed places", () => {
  expect(oneTypoApart("huangpo", "huangpu")).toBe(true);
  expect(oneTypoApart("huangpuu", "huangpu")).toBe(true);
  expect(oneTypoApart("hungpu", "huangpu")).toBe(true);
  expect(oneTypoApart("haungpu", "huangpu")).toBe(true);
});

test("the same word and two errors are not one", () => {
  expect(oneTypoApart("huangpu", "huangpu")).toBe(false);
  expect(oneTypoApart("hungpo", "huangpu")).toBe(false);
  expect(oneTypoApart("abcde", "bcdef")).toBe(false);
  expect(oneTypoApart("abcd", "badc")).toBe(false);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 8 });

test("it is the same in both directions, and every single change is one", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(oneTypoApart(one, other)).toBe(oneTypoApart(other, one));
    }),
  );
  fc.assert(
    fc.property(word, fc.nat(7), fc.constantFrom("a", "b", "c", "d"), (typed, place, letter) => {
      const at = place % typed.length;
      const replaced = `${typed.slice(0, at)}${letter}${typed.slice(at + 1)}`;
      expect(oneTypoApart(typed, replaced)).toBe(replaced !== typed);
      expect(oneTypoApart(typed, `${typed.slice(0, at)}${letter}${typed.slice(at)}`)).toBe(true);
      expect(oneTypoApart(typed, `${typed.slice(0, at)}${typed.slice(at + 1)}`)).toBe(true);
    }),
  );
});
