import { expect, test } from "vitest";
import { check } from "#app/platform/forms";
import { holidayForm, holidayYearForm } from "./forms";

const day = { country: "VN", on: "2026-11-24", kind: "holiday", name: "Culture Day", localName: "", source: "A law" };
const year = { complete: "on", unconfirmedFrom: "", unconfirmedTo: "", note: "", version: "1" };

const problemsOf = (schema: Parameters<typeof check>[0], values: unknown) => {
  const parsed = check(schema, values);
  return parsed.ok ? {} : parsed.problems;
};

test("a day has a source, a name and a country that exists", () => {
  expect(problemsOf(holidayForm, day)).toEqual({});
  expect(problemsOf(holidayForm, { ...day, source: " ", name: "", country: "XX", on: "2026-02-30" })).toEqual({
    source: "enterHolidaySource",
    name: "enterName",
    country: "chooseCountry",
    on: "dayNotReal",
  });
});

test("only a weekend day can be made a working day", () => {
  expect(problemsOf(holidayForm, { ...day, kind: "workday" })).toEqual({ kind: "workdayInWeek" });
  expect(problemsOf(holidayForm, { ...day, kind: "workday", on: "2026-11-28" })).toEqual({});
  expect(problemsOf(holidayForm, { ...day, kind: "workday", on: "2026-11-29" })).toEqual({});
});

test("days that are not settled begin somewhere and do not end before", () => {
  expect(problemsOf(holidayYearForm, year)).toEqual({});
  expect(problemsOf(holidayYearForm, { ...year, unconfirmedFrom: "2026-11-21" })).toEqual({});
  expect(problemsOf(holidayYearForm, { ...year, unconfirmedTo: "2026-11-28" })).toEqual({
    unconfirmedFrom: "enterFirstUnconfirmed",
  });
  expect(problemsOf(holidayYearForm, { ...year, unconfirmedFrom: "2026-11-28", unconfirmedTo: "2026-11-21" })).toEqual({
    unconfirmedTo: "unconfirmedBackwards",
  });
});
