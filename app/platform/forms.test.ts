import { expect, it } from "vitest";
import { nest } from "./forms";

const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

it("a text comes without the one character that no text can hold", () => {
  expect(nest(form([["name", " a\0b "]]))).toEqual({ name: "ab" });
});

it("names that would reach behind the form's own values are left out", () => {
  const values = nest(
    form([
      ["__proto__.role", "administrator"],
      ["a.__proto__", "x"],
      ["name", "n"],
    ]),
  );
  expect(values).toEqual({ name: "n" });
  expect(({} as Record<string, unknown>).role).toBeUndefined();
});
