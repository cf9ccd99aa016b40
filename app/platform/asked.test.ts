import { expect, it } from "vitest";
import { choiceAsked, requireReadable, textAsked } from "./asked";
import { pageOf } from "./paging";

const url = (search: string) => new URL(`http://here.example/list${search}`);
const status = (work: () => unknown) => {
  try {
    work();
  } catch (thrown) {
    return (thrown as Response).status;
  }
};

it("blank and left out ask for nothing", () => {
  expect([choiceAsked(url(""), "view", ["all"]), choiceAsked(url("?view="), "view", ["all"])]).toEqual(["", ""]);
  expect([pageOf(url("")), pageOf(url("?page=")), pageOf(url("?page=3"))]).toEqual([1, 1, 3]);
  expect(textAsked(url("?q=O%27Brien%20%25"), "q", 200)).toBe("O'Brien %");
});

it("what an address cannot mean is refused with 400", () => {
  expect(status(() => choiceAsked(url("?view=' or 1=1 --"), "view", ["all"]))).toBe(400);
  for (const page of ["0", "-1", "1e3", "'", "1234567"]) expect(status(() => pageOf(url(`?page=${page}`)))).toBe(400);
  expect(status(() => textAsked(url(`?q=${"x".repeat(201)}`), "q", 200))).toBe(400);
  expect(status(() => textAsked(url("?q=%00"), "q", 200))).toBe(400);
  expect(status(() => requireReadable(url("?anything=%00")))).toBe(400);
});
