import { expect, test } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { policyRows } from "#seeds/reference/policies";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { deadlinesOf } from "#workflows/deadlines/deadlines-of";
import type { DeadlineInput } from "#workflows/deadlines/facts";
import { deadlineDoubt, deadlineHow, deadlineName, deadlineSource, type StoredDeadline } from "./deadline-text";
import { deadlineLine } from "./row";

const today = "2026-11-21";
const reckoning = { policies: policyRows, calendar: seededCalendar("VN") };
const nothing: DeadlineInput = {
  observed: false,
  stage: "signed",
  step: "inForce",
  consultation: null,
  higherConsent: null,
  plannedSigningOn: null,
  opinionsRequired: true,
  signing: null,
  term: { startsOn: null, endsOn: null, noticeOn: null },
  pilot: null,
  lastEvaluationOn: null,
  review: null,
  lastActiveOn: null,
  filings: [],
  ended: false,
};

/** As it comes back from the database. */
function first(input: Partial<DeadlineInput>): StoredDeadline {
  const [found] = deadlinesOf({ ...nothing, ...input }, reckoning, today);
  if (!found) throw new Error("nothing falls due");
  return JSON.parse(JSON.stringify(found));
}

const opinion = (sentOn: string) =>
  first({
    stage: "proposed",
    step: "consulting",
    consultation: { bodies: [{ name: "MOFA", sentOn, sentHour: null, answered: false }] },
  });

test("an opinion says from when and what was skipped", () => {
  const due = opinion("2026-02-12");
  expect(deadlineName(english, due)).toBe("Opinion due: MOFA");
  expect(deadlineHow(english, due.basis)).toBe("7 working days from Thu 12 Feb 2026, skipping the Tết days");
  expect(deadlineHow(vietnamese, due.basis)).toBe(
    "7 ngày làm việc kể từ Thứ Năm 12/02/2026, không tính Tết Âm lịch (5 ngày)",
  );
  expect(deadlineDoubt(english, due)).toBeNull();
  expect(deadlineSource(english, due.basis)).toBe(
    "Source: Viet Nam, Law on International Agreements 70/2020/QH14, art. 19",
  );
});

test("several days off are listed, plain weekends are not", () => {
  expect(deadlineHow(english, opinion("2026-08-26").basis)).toBe(
    "7 working days from Wed 26 Aug 2026, skipping Day off swapped with Saturday 2026-08-22 and National Day (2 days)",
  );
  expect(deadlineHow(vietnamese, opinion("2026-04-24").basis)).toBe(
    "7 ngày làm việc kể từ Thứ Sáu 24/04/2026, không tính Ngày Giỗ Tổ Hùng Vương, ngày nghỉ bù Giỗ Tổ Hùng Vương, Ngày Chiến thắng và Ngày Quốc tế lao động",
  );
  expect(deadlineHow(english, opinion("2026-06-01").basis)).toBe("7 working days from Mon 1 Jun 2026");
});

test("a count that is not certain says why", () => {
  expect(deadlineDoubt(english, opinion("2026-11-18"))).toContain("unconfirmed");
  expect(deadlineDoubt(vietnamese, opinion("2026-11-18"))).toContain("chưa xác nhận");
  expect(deadlineDoubt(english, opinion("2027-12-29"))).toContain("2028");
});

test("a pilot whose window closed on 31 December 2025 is 325 days overdue on 21 November 2026", () => {
  const due = first({
    stage: "pilot",
    step: "running",
    pilot: { firstOn: null, lastOn: "2025-12-31", closed: false, evaluated: false, reports: null },
  });
  expect(deadlineName(english, due)).toBe("Evaluation due");
  expect(deadlineLine(english, due, "2026-11-21")).toBe("325 days overdue · last day of the pilot’s window");
  expect(deadlineLine(vietnamese, due, "2026-11-21")).toContain("325");
});

test("the end of a term, its notice and its evaluation name the end", () => {
  const term = { startsOn: "2023-11-17", endsOn: "2028-11-17", noticeOn: "2028-05-17" };
  const lines = deadlinesOf({ ...nothing, term }, reckoning, today).map(({ basis }) => deadlineHow(english, basis));
  expect(lines).toEqual([
    "a year before the end of the term, 17 Nov 2028",
    "last day to give notice before the end of the term, 17 Nov 2028",
    "last day of the term",
  ]);
});

test("a report after signing counts calendar days", () => {
  const due = first({
    signing: { on: "2023-11-17", effectiveOn: null },
    filings: [{ key: "filing", policyKey: "filing", sentOn: null, dueOn: null }],
  });
  expect(deadlineHow(english, due.basis)).toBe("15 days from Fri 17 Nov 2023");
});
