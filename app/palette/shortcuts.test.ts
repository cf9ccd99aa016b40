import { expect, test } from "vitest";
import { english } from "#app/locales/en";
import { followKeys, shortcutsOf, singleKeys } from "./shortcuts";

const everything = { may: { write: true, decide: true, settings: true } };
const goes = (found: ReturnType<ReturnType<typeof followKeys>>) =>
  found && "go" in found.does ? found.does.go : undefined;

test("two keys one after the other go to a page", () => {
  const follow = followKeys(singleKeys);
  expect(follow("g", 0)).toBeUndefined();
  expect(goes(follow("a", 900))).toBe("/agreements");
});

test("a second key that comes late begins anew", () => {
  const follow = followKeys(singleKeys);
  follow("g", 0);
  expect(follow("a", 1600)).toBeUndefined();
  follow("g", 5000);
  expect(goes(follow("n", 7000))).toBe("/agreements/new");
});

test("a key that continues nothing is taken for itself", () => {
  const follow = followKeys(singleKeys);
  follow("g", 0);
  expect(goes(follow("n", 100))).toBe("/agreements/new");
  follow("g", 200);
  follow("g", 300);
  expect(goes(follow("t", 400))).toBe("/");
});

test("a key that means nothing means nothing", () => {
  const follow = followKeys(singleKeys);
  expect(follow("x", 0)).toBeUndefined();
  expect(follow("a", 100)).toBeUndefined();
});

test("whoever may not write has no key for a new agreement", () => {
  const reader = { may: { write: false, decide: false, settings: false } };
  expect(shortcutsOf(reader).some(({ keys }) => keys[0] === "n")).toBe(false);
  expect(shortcutsOf(everything).some(({ keys }) => keys[0] === "n")).toBe(true);
});

test("no shortcut begins another, and each has words", () => {
  const written = singleKeys.map(({ keys }) => keys.join(" "));
  for (const one of written)
    expect(written.filter((other) => other === one || other.startsWith(`${one} `))).toEqual([one]);
  for (const { label } of singleKeys) expect(label(english)).not.toBe("");
});
