/** Signing, the term that follows from it, and what happens in force. */
import { describe, expect, it } from "vitest";
import { contextOf, formProblems, outcome, stands, story, type Told } from "#test/support/story";

const cleared: Told[] = [["takenOver", { step: "cleared" }]];
const inForce: Told[] = [
  [
    "takenOver",
    {
      step: "inForce",
      signedOn: "2023-11-17",
      termKind: "until",
      termUntil: "2028-11-17",
      noticeCount: "6",
      noticeUnit: "months",
    },
  ],
];
const signed = (data: Record<string, unknown> = {}) => story([...cleared, ["signed", data]]);
const termOf = (data: Record<string, unknown>) => contextOf(signed({ on: "2024-02-29", ...data })).term;

describe("the form of a signing", () => {
  it("refuses a day in the future and one that does not exist", () => {
    expect(formProblems("signed", { on: "2026-11-22" })).toEqual({ on: "dayInFuture" });
    expect(formProblems("signed", { on: "2026-11-21" })).toEqual({});
    expect(formProblems("signed", { on: "2026-02-30" })).toEqual({ on: "dayNotReal" });
    expect(formProblems("signed", { on: "" })).toEqual({ on: "enterSigningDay" });
  });

  it("lets the effective day lie ahead or before the signing", () => {
    expect(formProblems("signed", { effectiveOn: "2027-01-01" })).toEqual({});
    expect(formProblems("signed", { effectiveOn: "2026-01-01" })).toEqual({});
  });

  it("needs a signatory with the party signed for", () => {
    expect(formProblems("signed", { signatories: [] })).toEqual({ signatories: "nameSignatory" });
    expect(formProblems("signed", { signatories: [{ name: "A", post: "", party: "" }] })).toEqual({
      "signatories.0.party": "signatoryNeedsParty",
    });
  });

  it("takes the authentic text from the languages, or all", () => {
    expect(formProblems("signed", { authentic: "zh" })).toEqual({ authentic: "authenticNotAmongLanguages" });
    for (const authentic of ["vi", "all", ""]) expect(formProblems("signed", { authentic })).toEqual({});
    expect(formProblems("signed", { languages: "" })).toMatchObject({ languages: "nameLanguage" });
  });

  it("reads languages typed with commas", () => {
    expect(contextOf(signed({ languages: "vi, zh ,en" })).signing?.languages).toEqual(["vi", "zh", "en"]);
  });

  it("a term until a date needs that date, after the start", () => {
    expect(formProblems("signed", { termKind: "until" })).toEqual({ termUntil: "enterTermDay" });
    const before = { termKind: "until", termUntil: "2026-11-20" };
    expect(formProblems("signed", before)).toEqual({ termUntil: "untilBeforeStart" });
    expect(formProblems("signed", { ...before, termUntil: "2027-01-01", effectiveOn: "2027-01-01" })).toEqual({
      termUntil: "untilBeforeStart",
    });
  });

  it("a term of years needs whole years", () => {
    for (const termYears of ["", "2.5"])
      expect(formProblems("signed", { termKind: "years", termYears })).toEqual({ termYears: "enterTermYears" });
    expect(formProblems("signed", { termKind: "years", termYears: "0" })).toEqual({
      termYears: "numberOutOfRange:1–99",
    });
  });

  it("a term without an end and one that is not given need nothing more", () => {
    for (const termKind of ["evergreen", "notGiven"]) expect(formProblems("signed", { termKind })).toEqual({});
  });
});

describe("the term", () => {
  it("of years ends on the corresponding day, counted from the effective day where there is one", () => {
    expect(termOf({ termKind: "years", termYears: "5" })).toMatchObject({
      startsOn: "2024-02-29",
      endsOn: "2029-02-28",
    });
    expect(termOf({ termKind: "years", termYears: "5", effectiveOn: "2024-06-01" })?.endsOn).toBe("2029-06-01");
  });

  it("until a date ends on it; the others have no end", () => {
    expect(termOf({ termKind: "until", termUntil: "2030-12-31" })?.endsOn).toBe("2030-12-31");
    for (const termKind of ["evergreen", "notGiven"]) expect(termOf({ termKind })?.endsOn).toBeNull();
  });

  it("ignores what belongs to another kind of term", () => {
    expect(termOf({ termKind: "evergreen", termUntil: "2030-12-31", termYears: "3" })).toMatchObject({
      until: null,
      years: null,
      endsOn: null,
    });
  });

  it("has a last day for notice, in months or days before its end", () => {
    const until = { termKind: "until", termUntil: "2030-12-31" };
    expect(termOf({ ...until, noticeCount: "6", noticeUnit: "months" })?.noticeOn).toBe("2030-06-30");
    expect(termOf({ ...until, noticeCount: "30", noticeUnit: "days" })?.noticeOn).toBe("2030-12-01");
    expect(termOf({ ...until, noticeCount: "6" })?.noticeOn).toBe("2030-06-30");
    expect(termOf(until)?.noticeOn).toBeNull();
    expect(termOf({ termKind: "evergreen", noticeCount: "6", noticeUnit: "months" })?.noticeOn).toBeNull();
  });
});

describe("signing", () => {
  it("cannot be older than the clearance", () => {
    const history = story([["proposed"], ["cleared", {}, { office: { opinionsRequired: false } }]]);
    expect(outcome(history, "signed", { on: "2026-11-19" })).toMatchObject({
      problems: { on: "dayBefore:2026-11-20" },
    });
  });

  it("needs parties and a contact person on each side", () => {
    const facts = { contacts: { ours: true, theirs: false } };
    expect(outcome(story(cleared), "signed", {}, facts)).toMatchObject({
      why: "needs",
      needs: expect.arrayContaining([{ need: "contactPerSide", met: false }]),
    });
  });

  it("needs the signed text where the office asks for it, unless it cannot be established", () => {
    const without = { signedText: { onRecord: false } };
    const history = story(cleared);
    expect(outcome(history, "signed", {}, without)).toMatchObject({
      why: "needs",
      needs: expect.arrayContaining([{ need: "signedText", met: false }]),
    });
    expect(outcome(history, "signed", {}, { signedText: { onRecord: true } })).toMatchObject({ accepted: true });
    const lost: Told = ["notEstablished", { need: "signedText", reason: "The paper was lost in a move" }];
    expect(outcome(story([...cleared, lost]), "signed", {}, without)).toMatchObject({ accepted: true });
  });

  it("has the signed text on no checklist where the office does not ask for it", () => {
    const answer = outcome(story(cleared), "signed", {}, { contacts: { ours: false, theirs: false } });
    expect(JSON.stringify(answer)).not.toContain("signedText");
  });
});

describe("in force", () => {
  it("an amendment can set a new term, and leaves it where none is given", () => {
    const untouched = story([...inForce, ["amended"]]);
    expect(contextOf(untouched).term?.endsOn).toBe("2028-11-17");
    const changed = story([...inForce, ["amended", { termKind: "until", termUntil: "2030-01-01" }]]);
    expect(contextOf(changed).term).toMatchObject({ endsOn: "2030-01-01", noticeOn: "2029-07-01" });
    expect(contextOf(changed).amendments).toHaveLength(1);
  });

  it("a last day or years without a kind of term are not lost silently", () => {
    expect(formProblems("amended", { termUntil: "2030-01-01" })).toEqual({ termKind: "chooseTerm" });
    expect(formProblems("takenOver", { step: "inForce", termYears: "5" })).toEqual({ termKind: "chooseTerm" });
  });

  it("an amended term cannot end before it began", () => {
    const amended: Told = ["amended", { termKind: "until", termUntil: "2023-11-17" }];
    expect(outcome(story(inForce), ...amended)).toMatchObject({ problems: { termUntil: "untilBeforeStart" } });
  });

  it("notice moves the end and leaves no day to give notice", () => {
    const history = story([...inForce, ["noticeGiven"]]);
    expect(contextOf(history).term).toMatchObject({ endsOn: "2027-05-20", noticeOn: null });
    expect(formProblems("noticeGiven", { endsOn: "2026-11-20" })).toEqual({ endsOn: "dayBefore:2026-11-20" });
  });

  it("a renewal begins where the term ended, and takes a notice back", () => {
    const history = story([...inForce, ["renewed"]]);
    expect(contextOf(history).term).toMatchObject({
      startsOn: "2028-11-17",
      endsOn: "2033-11-17",
      noticeOn: "2033-05-17",
    });
    expect(contextOf(story([...inForce, ["noticeGiven"], ["renewed"]])).notice).toBeNull();
  });

  it("a renewal cannot end before the present term does", () => {
    const renewed: Told = ["renewed", { termKind: "until", termUntil: "2028-11-17" }];
    const problems = { termUntil: "lastDayNotLater:2028-11-17" };
    expect(outcome(story(inForce), ...renewed)).toMatchObject({ problems });
  });

  it("suspended is taken up again where it stood", () => {
    expect(stands(story([...inForce, ["suspended"], ["resumed"]]))).toBe("signed.inForce");
    const history = story([...inForce, ["suspended"]]);
    expect(outcome(history, "resumed", { on: "2026-11-19" })).toMatchObject({
      problems: { on: "dayBefore:2026-11-20" },
    });
    expect(contextOf(story([["resumed"]], "agreement", history)).suspension).toBeNull();
  });

  it("lapses only after the last day of its term", () => {
    expect(outcome(story(inForce), "lapsed")).toMatchObject({ needs: [{ need: "termOver", met: false }] });
    const over: Told = ["takenOver", { step: "inForce", termKind: "until", termUntil: "2026-11-20" }];
    expect(stands(story([over, ["lapsed"]]))).toBe("ended.lapsed");
    expect(outcome(story([over]), "lapsed", { on: "2026-11-19" })).toMatchObject({
      problems: { on: "dayBefore:2026-11-20" },
    });
    const today: Told = ["takenOver", { step: "inForce", termKind: "until", termUntil: "2026-11-21" }];
    expect(outcome(story([today]), "lapsed", { on: "2026-11-21" })).toMatchObject({ why: "needs" });
  });

  it("is replaced only by an agreement that is signed", () => {
    const proposedOnly = { successor: { reference: "2026-002", signed: false } };
    expect(outcome(story(inForce), "replaced", {}, proposedOnly)).toMatchObject({
      needs: [{ need: "successorSigned", met: false }],
    });
    expect(outcome(story(inForce), "replaced", {}, { successor: null })).toMatchObject({ why: "needs" });
    expect(stands(story([...inForce, ["replaced"]]))).toBe("ended.replaced");
  });
});
