import { describe, expect, it } from "vitest";
import { standingsOf } from "./taken-over-facts";

const known = {
  step: "inForce",
  kind: "memorandumOfCooperation",
  parties: ["a", "b"],
  fields: [],
  parent: null,
  proposedOn: null,
  signedOn: "2023-11-17",
  place: null,
  occasion: null,
  signatories: [],
  witnesses: ["c"],
  languages: [],
  effectiveOn: null,
  termKind: "notGiven",
  noticeCount: null,
  renewal: null,
  question: null,
  firstOn: null,
  lastOn: null,
  endedOn: null,
  inferred: [],
} as const;

const standing = (changes: object = {}) =>
  Object.fromEntries(standingsOf({ ...known, ...changes }).map((one) => [one.field, one.standing]));

describe("how a fact stands in its source", () => {
  it("what is there is stated, what is blank is not given", () => {
    expect(standing()).toMatchObject({
      signedOn: "stated",
      witnesses: "stated",
      fields: "notGiven",
      place: "notGiven",
    });
  });

  it("a term that the text does not give is not given", () => {
    expect(standing().term).toBe("notGiven");
    expect(standing({ termKind: "evergreen" }).term).toBe("stated");
  });

  it("what is marked as inferred is inferred, but not what is blank", () => {
    const inferred = ["signedOn", "place"];
    expect(standing({ inferred })).toMatchObject({ signedOn: "inferred", place: "notGiven" });
  });

  it("nothing is said of a part of its life that it has not reached", () => {
    expect(Object.keys(standing({ step: "drafting", signedOn: null }))).not.toContain("signedOn");
    expect(Object.keys(standing())).not.toContain("window");
    expect(standing({ step: "running", firstOn: "2024-01-01" })).toMatchObject({
      window: "stated",
      question: "notGiven",
    });
  });
});
