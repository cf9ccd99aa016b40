import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policyRows } from "#seeds/reference/policies";
import { seededCalendar } from "#seeds/reference/working-calendar";
import { addDays } from "#workflows/calendar/day";
import { deadlinesOf } from "./deadlines-of";
import type { DeadlineInput } from "./facts";

const today = "2026-11-21";
const reckoning = { policies: policyRows, calendar: seededCalendar("VN") };

const signed: DeadlineInput = {
  observed: false,
  stage: "signed",
  step: "inForce",
  consultation: null,
  higherConsent: null,
  plannedSigningOn: null,
  opinionsRequired: true,
  signing: { on: "2023-11-17", effectiveOn: "2023-11-17" },
  term: { startsOn: "2023-11-17", endsOn: null, noticeOn: null },
  pilot: null,
  lastEvaluationOn: null,
  review: null,
  lastActiveOn: null,
  filings: [],
  commitments: [],
  ended: false,
};
/** Its window is over, and its reports are not known. */
const fromSource = { firstOn: "2024-01-01", lastOn: "2025-12-31", closed: false, evaluated: false, reports: null };
const fiveYears = { startsOn: "2023-11-17", endsOn: "2028-11-17", noticeOn: "2028-05-17" };
const consulting: DeadlineInput = {
  ...signed,
  stage: "proposed",
  step: "consulting",
  signing: null,
  consultation: {
    bodies: [
      { name: "Ministry of Foreign Affairs", sentOn: "2026-02-12", sentHour: null, answered: false },
      { name: "Department of Finance", sentOn: "2026-02-12", sentHour: null, answered: true },
    ],
  },
};

/** Without anniversaries, which have tests of their own. */
const found = (input: DeadlineInput) =>
  deadlinesOf(input, reckoning, today).filter(({ kind }) => kind !== "anniversary");
const brief = (input: DeadlineInput) =>
  found(input).map(({ kind, subject, dueOn }) => [kind, subject, dueOn].filter(Boolean).join(" "));

describe("opinions", () => {
  test("each body that has not answered owes one 7 working days after its letter", () => {
    expect(found(consulting)).toEqual([
      {
        kind: "opinionDue",
        subject: "Ministry of Foreign Affairs",
        dueOn: "2026-03-02",
        unconfirmed: false,
        validThrough: null,
        basis: {
          rule: "opinion",
          from: "2026-02-12",
          number: 7,
          unit: "workingDays",
          source: expect.stringContaining("70/2020/QH14"),
          inForceFrom: "2021-07-01",
          country: "VN",
          skipped: [
            {
              name: "Tết (Lunar New Year)",
              localName: "Tết Âm lịch",
              firstOn: "2026-02-16",
              lastOn: "2026-02-20",
              days: 5,
            },
          ],
          missingYears: [],
        },
      },
    ]);
  });

  test("a count across 21 to 28 November 2026 is unconfirmed", () => {
    const bodies = [{ name: "Ministry of Foreign Affairs", sentOn: "2026-11-18", sentHour: null, answered: false }];
    expect(deadlinesOf({ ...consulting, consultation: { bodies } }, reckoning, today)).toMatchObject([
      { dueOn: "2026-11-27", unconfirmed: true },
    ]);
  });

  test("none is due once the text is cleared or back in drafting", () => {
    expect(brief({ ...consulting, step: "cleared" })).toEqual([]);
    expect(brief({ ...consulting, step: "drafting" })).toEqual([]);
  });

  test("none is due by a policy that was not yet in force", () => {
    const bodies = [{ name: "Ministry of Foreign Affairs", sentOn: "2021-06-30", sentHour: null, answered: false }];
    expect(brief({ ...consulting, consultation: { bodies } })).toEqual([]);
  });

  test("of two letters to one body the earlier day counts", () => {
    const [first] = consulting.consultation?.bodies ?? [];
    const bodies = [
      { name: "Ministry of Foreign Affairs", sentOn: "2026-03-02", sentHour: null, answered: false },
      first,
    ].flatMap((body) => body ?? []);
    expect(brief({ ...consulting, consultation: { bodies } })).toEqual([
      "opinionDue Ministry of Foreign Affairs 2026-03-02",
    ]);
  });
});

describe("the higher consent", () => {
  const asked = { ...consulting, step: "higherConsent", consultation: null };
  test("is due 7 working days after it was asked for", () => {
    expect(brief({ ...asked, higherConsent: { askedOn: "2026-04-24", given: false } })).toEqual([
      "higherConsentDue 2026-05-08",
    ]);
  });
  test("is not due once given", () => {
    expect(brief({ ...asked, higherConsent: { askedOn: "2026-04-24", given: true } })).toEqual([]);
  });
});

describe("filings", () => {
  const filing = { key: "primeMinister", policyKey: "filing", sentOn: null, dueOn: null };
  test("are due 15 days after signing until sent, also after the end", () => {
    expect(brief({ ...signed, filings: [filing] })).toEqual(["filingDue primeMinister 2023-12-02"]);
    expect(brief({ ...signed, stage: "ended", ended: true, term: fiveYears, filings: [filing] })).toEqual([
      "filingDue primeMinister 2023-12-02",
    ]);
    expect(brief({ ...signed, filings: [{ ...filing, sentOn: "2023-11-30" }] })).toEqual([]);
  });
  test("opened by hand are due on the day that was typed, if one was", () => {
    const byHand = { key: "7f", policyKey: null, sentOn: null };
    expect(brief({ ...signed, filings: [{ ...byHand, dueOn: "2024-03-01" }] })).toEqual(["filingDue 7f 2024-03-01"]);
    expect(brief({ ...signed, filings: [{ ...byHand, dueOn: null }] })).toEqual([]);
  });
  test("of a signing before the law, or on a day not known, have no due day", () => {
    expect(brief({ ...signed, signing: { on: "2019-05-05", effectiveOn: null }, filings: [filing] })).toEqual([]);
    expect(brief({ ...signed, signing: { on: null, effectiveOn: null }, filings: [filing] })).toEqual([]);
  });
});

describe("the evaluation", () => {
  const pilot = {
    ...signed,
    stage: "pilot" as const,
    step: "running",
    pilot: fromSource,
  };
  test("falls due when the pilot's window closes", () => {
    expect(found(pilot)).toEqual([
      {
        kind: "evaluationDue",
        subject: "",
        dueOn: "2025-12-31",
        unconfirmed: false,
        validThrough: null,
        basis: { rule: "pilotWindow" },
      },
    ]);
  });
  test("falls due by the window, not the term, until the pilot is evaluated", () => {
    expect(brief({ ...pilot, term: fiveYears })).toContain("evaluationDue 2025-12-31");
    expect(brief({ ...pilot, term: fiveYears, pilot: { ...fromSource, evaluated: true } })).toContain(
      "evaluationDue 2027-11-17",
    );
  });
  test("falls due a year before the end unless made in the last two years of the term", () => {
    expect(brief({ ...signed, term: fiveYears })).toContain("evaluationDue 2027-11-17");
    expect(brief({ ...signed, term: fiveYears, lastEvaluationOn: "2026-11-16" })).toContain("evaluationDue 2027-11-17");
    expect(brief({ ...signed, term: fiveYears, lastEvaluationOn: "2026-11-17" })).toEqual([
      "noticeDay 2028-05-17",
      "termEnd 2028-11-17",
    ]);
  });
  test("that led to a short new term does not count for it", () => {
    const term = { startsOn: "2026-06-01", endsOn: "2027-12-01", noticeOn: null };
    expect(brief({ ...signed, term, lastEvaluationOn: "2026-05-20" })).toContain("evaluationDue 2026-12-01");
  });
  test("of a term of a year or less is due by its notice day, or its end", () => {
    const term = { startsOn: "2026-06-01", endsOn: "2027-06-01", noticeOn: "2027-03-01" };
    expect(brief({ ...signed, term })).toContain("evaluationDue 2027-03-01");
    expect(brief({ ...signed, term: { ...term, noticeOn: null } })).toContain("evaluationDue 2027-06-01");
  });
  test("is not due without a window and without an end", () => {
    expect(brief({ ...signed, pilot: { ...fromSource, lastOn: null } })).toEqual([]);
  });
});

test("an observed agreement has no deadlines of ours", () => {
  const filings = [{ key: "a", policyKey: null, sentOn: null, dueOn: "2026-01-01" }];
  expect(brief({ ...signed, observed: true, term: fiveYears, filings })).toEqual([]);
});

test("before it is signed neither term nor evaluation counts", () => {
  expect(brief({ ...consulting, step: "cleared", term: fiveYears })).toEqual([]);
});

test("deadlines come in order of their day, one for each kind and subject, none without a reason", () => {
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2022-01-01", n));
  const body = fc.record({
    name: fc.constantFrom("A", "B", "C"),
    sentOn: anyDay,
    sentHour: fc.constant(null),
    answered: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(body, { maxLength: 6 }), anyDay, (bodies, askedOn) => {
      const input = {
        ...consulting,
        step: "higherConsent",
        consultation: { bodies },
        higherConsent: { askedOn, given: false },
      };
      const found = deadlinesOf(input, reckoning, today);
      const days = found.map((deadline) => deadline.dueOn);
      expect(days).toEqual([...days].sort());
      expect(new Set(found.map(({ kind, subject }) => kind + subject)).size).toBe(found.length);
      for (const { subject } of found)
        expect(subject === "" || bodies.some(({ name, answered }) => name === subject && !answered)).toBe(true);
    }),
  );
});

describe("commitments", () => {
  const promised = { id: "c", dueOn: "2027-01-31", recurs: null, recursFrom: null, status: "open" } as const;
  const named = (input: DeadlineInput) =>
    found(input)
      .filter(({ kind }) => kind === "commitmentDue")
      .map(({ subject, dueOn, basis }) => [subject, dueOn, basis]);

  test("one that is open has its day, whatever stage its agreement is in", () => {
    const expected = [["c", "2027-01-31", { rule: "commitment" }]];
    expect(named({ ...signed, commitments: [promised] })).toEqual(expected);
    expect(named({ ...consulting, commitments: [{ ...promised, status: "underway" }] })).toEqual(expected);
  });

  test("one that comes again says how often and from when", () => {
    const again = { ...promised, recurs: "month", recursFrom: "2026-12-31" } as const;
    expect(named({ ...signed, commitments: [again] })).toEqual([
      ["c", "2027-01-31", { rule: "commitmentAgain", span: "month", firstOn: "2026-12-31" }],
    ]);
  });

  test("closed ones have none, nor those of an ended or an observed agreement", () => {
    for (const status of ["fulfilled", "notFulfilled", "withdrawn"] as const)
      expect(named({ ...signed, commitments: [{ ...promised, status }] })).toEqual([]);
    expect(named({ ...signed, ended: true, commitments: [promised] })).toEqual([]);
    expect(named({ ...signed, observed: true, commitments: [promised] })).toEqual([]);
  });
});
