import { expect, test } from "vitest";
import { check } from "#app/platform/forms";
import { feedForm, preferencesForm } from "./forms";

const own = { locale: "vi", timeZone: "", country: "", deputyId: "", dailyMail: "on", version: "1" };

const problemsOf = (schema: Parameters<typeof check>[0], values: unknown) => {
  const parsed = check(schema, values);
  return parsed.ok ? {} : parsed.problems;
};

test("what is left blank is the office's", () => {
  expect(check(preferencesForm, own)).toEqual({
    ok: true,
    input: {
      locale: "vi",
      timeZone: null,
      country: null,
      deputyId: null,
      dailyMail: true,
      weeklyMail: false,
      mentionMail: false,
      singleKeys: false,
      version: 1,
    },
  });
});

test.each(["Mars/Olympus", "+07:00", "../etc/passwd", "x".repeat(100_000)])("%.20s is not a time zone", (timeZone) => {
  expect(problemsOf(preferencesForm, { ...own, timeZone })).toHaveProperty("timeZone");
});

test("a calendar of one agreement names it; others need none", () => {
  expect(problemsOf(feedForm, { scope: "agreement", agreement: "" })).toEqual({ agreement: "chooseFeedAgreement" });
  expect(problemsOf(feedForm, { scope: "office" })).toEqual({});
  expect(problemsOf(feedForm, { scope: "all" })).toEqual({ scope: "chooseFeedScope" });
});
