import { expect, test } from "vitest";
import { noticeDay, termEnd } from "./term";

test("a term of years ends with the corresponding day of its last year", () => {
  expect(termEnd("2023-11-17", { kind: "years", years: 5 })).toBe("2028-11-17");
  expect(termEnd("2024-02-29", { kind: "years", years: 1 })).toBe("2025-02-28");
  expect(termEnd("2024-02-29", { kind: "years", years: 4 })).toBe("2028-02-29");
});

test("a term until a date ends on it; evergreen and not given have no end", () => {
  expect(termEnd("2023-11-17", { kind: "until", endsOn: "2025-12-31" })).toBe("2025-12-31");
  expect(termEnd("2023-11-17", { kind: "evergreen" })).toBeNull();
  expect(termEnd("2023-11-17", { kind: "notGiven" })).toBeNull();
});

test("notice is due so many months or days before the end", () => {
  expect(noticeDay("2028-11-17", { months: 6 })).toBe("2028-05-17");
  expect(noticeDay("2026-08-31", { months: 6 })).toBe("2026-02-28");
  expect(noticeDay("2028-11-17", { days: 90 })).toBe("2028-08-19");
});
