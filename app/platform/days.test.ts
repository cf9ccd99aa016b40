import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { dayOfMoment, daysBetween, formatDay, formatMoment, formatSpan, isDay, relativeDays, weekdayOf } from "./days";

describe("days", () => {
  it("are written with the reader's words", () => {
    expect(formatDay(english, "2025-12-31", { weekday: true })).toBe("Wed 31 Dec 2025");
    expect(formatDay(vietnamese, "2025-12-31", { weekday: true })).toBe("Thứ Tư 31/12/2025");
    expect(formatDay(english, "2024-01-01")).toBe("1 Jan 2024");
    expect(formatDay(vietnamese, "2024-01-01")).toBe("01/01/2024");
  });

  it("of a span share their month and year, said once", () => {
    const spans = (first: string, last: string) => [english, vietnamese].map((t) => formatSpan(t, first, last));
    expect(spans("2024-01-01", "2025-12-31")).toEqual(["1 Jan 2024 – 31 Dec 2025", "01/01/2024 – 31/12/2025"]);
    expect(spans("2026-11-28", "2026-12-02")).toEqual(["28 Nov – 2 Dec 2026", "28/11 – 02/12/2026"]);
    expect(spans("2023-11-03", "2023-11-18")).toEqual(["3 – 18 Nov 2023", "03 – 18/11/2023"]);
    expect(spans("2023-11-13", "2023-11-13")).toEqual(["13 Nov 2023", "13/11/2023"]);
    expect(formatSpan(english, "spring", "autumn")).toBe("spring – autumn");
  });

  it("that do not exist are not days", () => {
    expect(isDay("2024-02-29")).toBe(true);
    for (const text of ["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "", "17/11/2023", "0099-01-01"])
      expect(isDay(text)).toBe(false);
    expect(formatDay(english, "soon", { weekday: true })).toBe("soon");
    expect(weekdayOf("soon")).toBeUndefined();
  });

  it("are counted without a time zone", () => {
    expect(daysBetween("2025-12-31", "2026-11-21")).toBe(325);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
    expect(() => daysBetween("soon", "2026-03-28")).toThrow(RangeError);
  });

  it("stand to today as overdue, due today or ahead", () => {
    expect(relativeDays(english, "2026-11-21", "2025-12-31")).toBe("325 days overdue");
    expect(relativeDays(english, "2026-01-01", "2025-12-31")).toBe("1 day overdue");
    expect(relativeDays(english, "2025-12-31", "2025-12-31")).toBe("due today");
    expect(relativeDays(english, "2025-12-28", "2025-12-31")).toBe("in 3 days");
    expect(relativeDays(vietnamese, "2026-11-21", "2025-12-31")).toBe("quá hạn 325 ngày");
  });
});

describe("moments", () => {
  it("are written in the office's time zone", () => {
    expect(formatMoment(english, "2023-11-17T17:05:00Z", "Asia/Ho_Chi_Minh")).toBe("18 Nov 2023, 00:05");
    expect(formatMoment(vietnamese, "2023-11-17T07:05:00Z", "Asia/Ho_Chi_Minh")).toBe("14:05 ngày 17/11/2023");
    expect(dayOfMoment("2023-11-17T17:05:00Z", "America/Los_Angeles")).toBe("2023-11-17");
  });
});
