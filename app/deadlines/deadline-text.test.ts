import { expect, test } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { inForce, reckoning } from "#test/support/deadline-facts";
import { deadlineKinds } from "#workflows/deadlines/deadline";
import { deadlinesOf } from "#workflows/deadlines/deadlines-of";
import type { DeadlineInput } from "#workflows/deadlines/facts";
import { deadlineDoubt, deadlineHow, deadlineName, deadlineSource, type StoredDeadline } from "./deadline-text";
import { deadlineLine } from "./row";

const today = "2026-11-21";
const nothing = inForce;

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

/** Every deadline of these facts as it is named, and how its day was computed. */
function told(input: Partial<DeadlineInput>): string[] {
  return deadlinesOf({ ...nothing, ...input }, reckoning, today).map(
    (each) => `${deadlineName(english, each)}: ${deadlineHow(english, each.basis)}`,
  );
}

test("the steps before a planned signing say what they are counted back from", () => {
  expect(told({ stage: "proposed", step: "drafting", plannedSigningOn: "2026-03-04" })).toEqual([
    "Latest day to ask for opinions: 7 working days before opinions have to be in, Mon 2 Mar 2026",
    "Latest day for opinions to be in: a working day before the text has to be cleared, Tue 3 Mar 2026",
    "Latest day to clear the text: a working day before the planned signing, Wed 4 Mar 2026",
    "Planned signing: the day the signing is planned for",
  ]);
});

test("reports of a pilot, the day of effect, anniversaries and dormancy say where they come from", () => {
  const pilot = { firstOn: "2026-07-01", lastOn: "2027-06-30", closed: false, evaluated: false };
  expect(
    told({
      stage: "pilot",
      step: "running",
      signing: { on: "2024-12-20", effectiveOn: "2026-12-01" },
      pilot: { ...pilot, reports: { mid: false, final: false } },
      lastActiveOn: "2026-07-01",
    }),
  ).toEqual([
    "Takes effect: later than the signing on 20 Dec 2024",
    "Anniversary of the signing: 2 years after the signing on 20 Dec 2024",
    "Mid-term report of the pilot due: the middle of the pilot’s window, 1 Jul 2026 to 30 Jun 2027",
    "Final report of the pilot due: last day of the pilot’s window",
    "End of the pilot’s window: last day of the pilot’s window",
    "Evaluation due: last day of the pilot’s window",
    "Nothing happened for 12 months: 12 months after the latest event, meeting or progress, 1 Jul 2026",
  ]);
});

test("a letter sent too late in the day and a last day that was moved on are told", () => {
  const policies = reckoning.policies.map((policy) => ({ ...policy, rollForward: true, cutOffHour: 16 }));
  const bodies = [{ name: "MOFA", sentOn: "2026-02-12", sentHour: 17, answered: false }];
  const asked = { ...nothing, stage: "proposed" as const, step: "consulting", consultation: { bodies } };
  const [opinionLate] = deadlinesOf(asked, { ...reckoning, policies }, today);
  expect(opinionLate && deadlineHow(english, opinionLate.basis)).toBe(
    "7 working days from Fri 13 Feb 2026, skipping the Tết days; sent on Thu 12 Feb 2026 from 16:00 on, so it counts as sent the next day",
  );
  const owed = [{ key: "filing", policyKey: "filing", sentOn: null, dueOn: null }];
  const signedThen = { ...nothing, signing: { on: "2026-06-05", effectiveOn: null }, filings: owed };
  const filing = deadlinesOf(signedThen, { ...reckoning, policies }, today).find(({ kind }) => kind === "filingDue");
  expect(filing && deadlineHow(english, filing.basis)).toBe(
    "15 days from Fri 5 Jun 2026; the last day, Sat 20 Jun 2026, is a day off, so the next working day counts",
  );
  expect(filing && deadlineHow(vietnamese, filing.basis)).toContain(
    "là ngày nghỉ nên tính đến ngày làm việc tiếp theo",
  );
});

test("every kind has a name in both languages", () => {
  for (const kind of deadlineKinds)
    for (const t of [english, vietnamese]) expect(deadlineName(t, { kind, subject: "" })).not.toBe(kind);
});
