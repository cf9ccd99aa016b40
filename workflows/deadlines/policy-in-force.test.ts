import { expect, test } from "vitest";
import { policyInForce } from "./policy-in-force";

const policies = [
  { key: "opinion" as const, inForceFrom: "2026-07-01", days: 5 },
  { key: "opinion" as const, inForceFrom: "2021-07-01", days: 7 },
  { key: "filing" as const, inForceFrom: "2021-07-01", days: 15 },
];

test.each([
  ["2021-06-30", undefined],
  ["2021-07-01", 7],
  ["2026-06-30", 7],
  ["2026-07-01", 5],
  ["2030-01-01", 5],
])("on %s the opinion's days are %s", (day, days) => {
  expect(policyInForce(policies, "opinion", day)?.days).toBe(days);
});
