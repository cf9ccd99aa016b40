import { expect, test } from "vitest";
import { reckoning } from "#test/support/deadline-facts";
import { countDays } from "./count-days";
import type { Policy } from "./facts";

const with_ = (change: Partial<Policy>) => ({
  ...reckoning,
  policies: reckoning.policies.map((policy) => ({ ...policy, ...change })),
});

test.each([
  [null, "2026-03-02"],
  [0, "2026-03-02"],
  [15, "2026-03-02"],
  [16, "2026-03-03"],
  [23, "2026-03-03"],
])("a letter of Thu 12 February 2026 sent at hour %s, with a cut-off at 16, is answered by %s", (hour, due) => {
  const count = countDays("2026-02-12", "opinion", with_({ cutOffHour: 16 }), hour);
  expect(count?.dueOn).toBe(due);
  expect(count?.counted.late).toEqual(due === "2026-03-03" ? { sentOn: "2026-02-12", cutOffHour: 16 } : undefined);
});

test("without a cut-off hour the whole day counts", () => {
  expect(countDays("2026-02-12", "opinion", reckoning, 23)?.dueOn).toBe("2026-03-02");
});

test("the policy of the day it was sent counts, though it counts as sent the next day", () => {
  const [first] = reckoning.policies;
  if (!first) throw new Error("no policy");
  const policies = [
    { ...first, cutOffHour: 16 },
    { ...first, inForceFrom: "2026-06-02", days: 3 },
  ];
  expect(countDays("2026-06-01", "opinion", { ...reckoning, policies }, 17)?.counted).toMatchObject({
    from: "2026-06-02",
    number: 7,
  });
});

test.each([
  // 15 days after Thu 16 April 2026 is Fri 1 May; the weekend follows.
  ["2026-04-16", "2026-05-01", "2026-05-04"],
  // The last day is a Saturday.
  ["2026-06-05", "2026-06-20", "2026-06-22"],
  // A Saturday that is worked.
  ["2026-08-07", "2026-08-22", "2026-08-22"],
  ["2026-06-01", "2026-06-16", "2026-06-16"],
])("15 days after %s are over on %s, moved on from a day off on %s", (from, plain, moved) => {
  expect(countDays(from, "filing", reckoning)).toMatchObject({ dueOn: plain, unconfirmed: false });
  const count = countDays(from, "filing", with_({ rollForward: true }));
  expect(count?.dueOn).toBe(moved);
  expect(count?.counted.rolledFrom).toBe(plain === moved ? undefined : plain);
});

test("a last day among days that are not settled is unconfirmed once it would be moved on", () => {
  expect(countDays("2026-11-09", "filing", reckoning)).toMatchObject({ dueOn: "2026-11-24", unconfirmed: false });
  expect(countDays("2026-11-09", "filing", with_({ rollForward: true }))?.unconfirmed).toBe(true);
  expect(countDays("2028-01-03", "filing", with_({ rollForward: true }))?.counted.missingYears).toEqual([2028]);
});
