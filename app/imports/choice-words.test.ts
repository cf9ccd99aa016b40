import { expect, it } from "vitest";
import { english } from "#app/locales/en/index";
import { vietnamese } from "#app/locales/vi/index";
import { choiceWords } from "./choice-words";

it("says what holds for all rows in the reader's words, and a cell as it stands", () => {
  expect(choiceWords(vietnamese, "agreements", "step", "inForce")).toBe(vietnamese.workflow.steps.inForce);
  expect(choiceWords(english, "agreements", "kind", "friendshipCity")).toBe(english.workflow.kinds.friendshipCity);
  expect(choiceWords(english, "agreements", "step", "in force")).toBe("in force");
  expect(choiceWords(english, "agreements", "step", "toString")).toBe("toString");
  expect(choiceWords(english, "agreements", "title", "inForce")).toBe("inForce");
});
