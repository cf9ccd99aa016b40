/** Written opinions, the higher consent and the clearance. */
import { describe, expect, it } from "vitest";
import { contextOf, formProblems, outcome, stands, story, type Told } from "#test/support/story";

const asked: Told[] = [["proposed"], ["opinionsAsked"]];
const agreeA: Told = ["opinionAnswered"];
const agreeB: Told = ["opinionAnswered", { body: "Ministry B" }];
const disagreeA: Told = ["opinionAnswered", { verdict: "disagrees", text: "Against it" }];
const disagreeB: Told = ["opinionAnswered", { body: "Ministry B", verdict: "disagrees", text: "Against it too" }];
const clear: Told = ["cleared", { ground: "" }];

describe("opinions", () => {
  it("one disagreement opens the higher consent", () => {
    expect(stands(story([...asked, agreeB, disagreeA]))).toBe("proposed.higherConsent");
  });

  it("agreement, with comments or without, stays in consulting", () => {
    const comments: Told = [
      "opinionAnswered",
      { body: "Ministry B", verdict: "agreesWithComments", text: "See art. 3" },
    ];
    expect(stands(story([...asked, agreeA, comments]))).toBe("proposed.consulting");
  });

  it("after a disagreement, other answers still arrive and the consent is still needed", () => {
    const history = story([...asked, disagreeA, agreeB]);
    expect(stands(history)).toBe("proposed.higherConsent");
    expect(outcome(history, ...clear)).toMatchObject({ accepted: false, why: "needs" });
    expect(stands(story([["higherConsentGiven"], clear], "agreement", history))).toBe("proposed.cleared");
  });

  it("a later disagreement needs a fresh consent", () => {
    const consented = story([...asked, disagreeA, ["higherConsentGiven"]]);
    const history = story([disagreeB], "agreement", consented);
    expect(contextOf(history).consent).toBeNull();
    const needs = expect.arrayContaining([{ need: "consentIn", met: false }]);
    expect(outcome(history, ...clear)).toMatchObject({ accepted: false, why: "needs", needs });
    expect(stands(story([["higherConsentGiven"], clear], "agreement", history))).toBe("proposed.cleared");
  });

  it("a consent that is on record is not given again", () => {
    const history = story([...asked, disagreeA, ["higherConsentGiven"]]);
    const problems = { on: "consentAlreadyGiven" };
    expect(outcome(history, "higherConsentGiven")).toEqual({ accepted: false, why: "input", problems });
  });

  it("a consent cannot be older than the disagreement", () => {
    const problems = { on: "dayBefore:2026-11-18" };
    expect(outcome(story([...asked, disagreeA]), "higherConsentGiven", { on: "2026-11-17" })).toMatchObject({
      problems,
    });
  });

  it("an answer cannot be older than the question", () => {
    const answer: Told = ["opinionAnswered", { on: "2026-11-15" }];
    expect(outcome(story(asked), ...answer)).toMatchObject({ why: "input", problems: { on: "dayBefore:2026-11-16" } });
  });

  it("an answer may come on the day of the question", () => {
    expect(outcome(story(asked), "opinionAnswered", { on: "2026-11-16" }).accepted).toBe(true);
  });

  it("a question cannot be older than the proposal", () => {
    const problems = { on: "dayBefore:2026-01-05" };
    expect(outcome(story([["proposed"]]), "opinionsAsked", { on: "2026-01-04" })).toMatchObject({ problems });
  });

  it("a body cannot be asked twice, in one request or in two, in capital letters or small ones", () => {
    const twice = [{ name: "Ministry A" }, { name: "MINISTRY A" }];
    expect(formProblems("opinionsAsked", { bodies: twice })).toEqual({ "bodies.1.name": "bodyAskedTwice:MINISTRY A" });
    const again: Told = ["opinionsAsked", { bodies: [{ name: "Ministry C" }, { name: "ministry b" }] }];
    const problems = { "bodies.1.name": "bodyAskedTwice:ministry b" };
    expect(outcome(story(asked), ...again)).toEqual({ accepted: false, why: "input", problems });
  });

  it("a body answers once, and only if it was asked", () => {
    const history = story([...asked, agreeA]);
    expect(outcome(history, ...agreeA)).toMatchObject({ problems: { body: "bodyAlreadyAnswered" } });
    expect(outcome(history, "opinionAnswered", { body: "Ministry C" })).toMatchObject({
      problems: { body: "bodyNotAsked" },
    });
  });

  it("comments and a disagreement have to be explained", () => {
    for (const verdict of ["agreesWithComments", "disagrees"])
      expect(formProblems("opinionAnswered", { verdict })).toEqual({ text: "explainDisagreement" });
    expect(formProblems("opinionAnswered", { verdict: "agrees" })).toEqual({});
  });

  it("a row that is wrong is said beside blank ones", () => {
    const bodies = [{ name: "x".repeat(301) }, { name: "" }];
    expect(formProblems("opinionsAsked", { bodies })).toEqual({ "bodies.0.name": "tooLong:300" });
  });

  it("a request names at least one body", () => {
    expect(formProblems("opinionsAsked", { bodies: [{ name: "" }] })).toEqual({ bodies: "nameBody" });
  });
});

describe("clearing", () => {
  it("lists who has not answered", () => {
    expect(outcome(story([...asked, agreeA]), ...clear)).toMatchObject({
      accepted: false,
      why: "needs",
      needs: expect.arrayContaining([{ need: "opinionsIn", met: false, because: ["Ministry B"] }]),
    });
  });

  it("is possible once everybody has answered, and not before the last answer's day", () => {
    const history = story([...asked, agreeA, agreeB]);
    expect(outcome(history, "cleared", { on: "2026-11-17" })).toMatchObject({
      problems: { on: "dayBefore:2026-11-18" },
    });
    expect(stands(story([clear], "agreement", history))).toBe("proposed.cleared");
  });

  it("counts a body that is asked later", () => {
    const more: Told = ["opinionsAsked", { on: "2026-11-18", bodies: [{ name: "Ministry C" }] }];
    const needs = expect.arrayContaining([{ need: "opinionsIn", met: false, because: ["Ministry C"] }]);
    expect(outcome(story([...asked, agreeA, agreeB, more]), ...clear)).toMatchObject({ needs });
  });

  it("directly is for an office without the duty to ask, which says on what ground", () => {
    const history = story([["proposed"]]);
    const noDuty = { office: { opinionsRequired: false } };
    expect(outcome(history, "cleared")).toMatchObject({
      why: "needs",
      needs: expect.arrayContaining([{ need: "opinionsNotOwed", met: false }]),
    });
    expect(outcome(history, "cleared", { ground: "" }, noDuty)).toMatchObject({ problems: { ground: "enterGround" } });
    expect(outcome(history, "cleared", {}, noDuty).accepted).toBe(true);
  });

  it("needs a decided kind, a party on each side and a title without treaty words", () => {
    const facts = {
      kind: { pilot: "none", decided: false },
      parties: { ours: 1, theirs: 0 },
      titles: ["Treaty"],
    } as const;
    const decided = outcome(story([...asked, agreeA, agreeB]), "cleared", {}, { ...facts, titles: [...facts.titles] });
    expect(decided).toMatchObject({
      needs: [
        { need: "opinionsIn", met: true },
        { need: "kindDecided", met: false },
        { need: "titleAllowed", met: false, because: ["Treaty"] },
        { need: "partiesNamed", met: false },
      ],
    });
  });
});

describe("returning to drafting", () => {
  it("drops the opinions and the clearance: the text will change", () => {
    const history = story([...asked, disagreeA, ["higherConsentGiven"], ["returned"]]);
    expect(stands(history)).toBe("proposed.drafting");
    expect(contextOf(history)).toMatchObject({ consultation: null, consent: null, clearance: null });
    expect(outcome(history, "opinionsAsked", { on: "2026-11-21" }).accepted).toBe(true);
  });

  it("keeps what cannot be established about other things than the opinions", () => {
    const history = story([
      ...asked,
      ["notEstablished", { need: "contactPerSide", reason: "The partner names nobody" }],
      ["notEstablished", { need: "opinionsIn", reason: "The files burnt" }],
      ["returned"],
    ]);
    expect(contextOf(history).waived).toEqual([{ need: "contactPerSide", reason: "The partner names nobody" }]);
  });
});

it("declining cannot be older than what was answered", () => {
  const problems = { on: "dayBefore:2026-11-18" };
  expect(outcome(story([...asked, agreeA]), "declined", { on: "2026-11-17" })).toMatchObject({ problems });
});
