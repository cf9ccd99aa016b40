import { expect, test } from "vitest";
import { check } from "#app/platform/forms";
import { invitationForm, officeForm, policyForm } from "./forms";

const invitation = { name: "Trần An", email: "an@city.example", role: "officer" };
const office = {
  organisation: "",
  timeZone: "Asia/Ho_Chi_Minh",
  country: "VN",
  opinionsRequired: "on",
  locale: "en",
  version: "1",
};
const policy = {
  days: "7",
  unit: "workingDays",
  source: "Law 70/2020/QH14, art. 19",
  inForceFrom: "2021-07-01",
  lastCheckedOn: "2026-11-21",
  basedOn: "id",
  version: "1",
};

const problemsOf = (schema: Parameters<typeof check>[0], values: unknown) => {
  const parsed = check(schema, values);
  return parsed.ok ? {} : parsed.problems;
};

test("a full invitation is accepted", () => {
  expect(problemsOf(invitationForm, invitation)).toEqual({});
});

test.each([
  "an",
  "an@city",
  "@city.example",
  "an@@city.example",
  "an@city.example\nBcc: x@y.example",
  "an@city..example",
  "an <an@city.example>",
  "a,b@city.example",
  `${"x".repeat(250)}@city.example`,
])("%s is not an address", (email) => {
  expect(problemsOf(invitationForm, { ...invitation, email })).toHaveProperty("email");
});

test("a role that does not exist is refused, and so is one that is missing", () => {
  expect(problemsOf(invitationForm, { ...invitation, role: "owner" })).toEqual({ role: "chooseRole" });
  expect(problemsOf(invitationForm, {})).toMatchObject({
    name: "enterPersonName",
    email: "enterEmail",
    role: "chooseRole",
  });
});

test.each(["Mars/Olympus", "+07:00", "", "../etc/passwd", "x".repeat(100_000)])(
  "%.20s is not a time zone",
  (timeZone) => {
    expect(problemsOf(officeForm, { ...office, timeZone })).toHaveProperty("timeZone");
  },
);

test("a box that is not ticked is a no", () => {
  const { opinionsRequired: _, ...unticked } = office;
  expect(check(officeForm, unticked)).toMatchObject({
    ok: true,
    input: { opinionsRequired: false, organisation: null },
  });
  expect(check(officeForm, office)).toMatchObject({ ok: true, input: { opinionsRequired: true, version: 1 } });
});

test.each(["0", "367", "-1", "7.5", "seven", "", "99999"])("%s is not a number of days", (days) => {
  expect(problemsOf(policyForm, { ...policy, days })).toHaveProperty("days");
});

test("days of a policy have to exist", () => {
  expect(problemsOf(policyForm, { ...policy, inForceFrom: "2026-02-30" })).toEqual({ inForceFrom: "dayNotReal" });
  expect(check(policyForm, policy)).toMatchObject({ ok: true, input: { days: 7 } });
});
