import { expect, it } from "vitest";
import { userInput } from "./user-input";

const an = { name: "An", email: "a@b.example", role: "viewer" };

it("takes a person with an address and a role", () => {
  expect(userInput.parse({ ...an, name: " An " })).toEqual(an);
});

it.each([
  [{ ...an, role: "king" }, /^--role must be viewer, officer, manager or administrator$/],
  [{ ...an, role: undefined }, /^--role must be/],
  [{ ...an, email: "nothing" }, /^--email must be an address/],
  [{ ...an, name: undefined }, /^--name is missing: whose account is it\?$/],
  [{ ...an, name: " " }, /^--name is empty$/],
])("of %j says what is wrong", (values, why) => {
  expect(userInput.safeParse(values).error?.issues[0]?.message).toMatch(why);
});
