import { describe, expect, it } from "vitest";
import { check } from "#app/platform/forms";
import { meetingForm } from "./forms";

const problemsOf = (hours: object) => {
  const checked = check(meetingForm, { titleVi: "Hội đàm", firstOn: "2026-12-02", ...hours });
  return checked.ok ? {} : checked.problems;
};

describe("the hours of a meeting", () => {
  it("end after they begin", () => {
    expect(problemsOf({ startsAt: "9h30", endsAt: "10:30" })).toEqual({});
    expect(problemsOf({ startsAt: "14:00", endsAt: "9h" })).toEqual({ endsAt: "endsBeforeStart" });
  });

  it("are not compared where one is no hour of a day", () => {
    expect(problemsOf({ startsAt: "25:00", endsAt: "9h" })).toEqual({ startsAt: "hourNotReal" });
    expect(problemsOf({ startsAt: "14:00", endsAt: "1:99" })).toEqual({ endsAt: "hourNotReal" });
  });
});
