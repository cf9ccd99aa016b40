/** "Cannot be established", and words kept for treaties. */
import { describe, expect, it } from "vitest";
import { allFacts } from "#test/support/facts";
import { today } from "#test/support/history";
import { contextOf, formProblems, outcome, stands, story, type Told } from "#test/support/story";
import { nothingRecorded } from "./context";
import { answersTo, needs, waivableNeeds } from "./needs";

const nothingKnown = { described: { summary: false, fields: false }, parties: { ours: 0, theirs: 0 } };
const asking: Told = ["opinionsAsked", {}, nothingKnown];

describe("cannot be established", () => {
  const waived: Told = ["notEstablished", { need: "described", reason: "The file is lost" }];

  it("satisfies exactly its need and stays visible", () => {
    expect(outcome(story([["proposed"], waived]), ...asking)).toEqual({
      accepted: false,
      why: "needs",
      needs: [
        { need: "partiesNamed", met: false },
        { need: "described", met: true, waived: "The file is lost" },
      ],
    });
  });

  it("leaves the agreement where it stands", () => {
    expect(stands(story([["proposed"], waived]))).toBe("proposed.drafting");
  });

  it("said again of the same need replaces the reason", () => {
    const history = story([["proposed"], waived, ["notEstablished", { need: "described", reason: "Asked again" }]]);
    expect(contextOf(history).waived).toEqual([{ need: "described", reason: "Asked again" }]);
  });

  it("is possible only for needs that may be given up, with a reason", () => {
    for (const need of needs.filter((each) => !(waivableNeeds as readonly string[]).includes(each)))
      expect(formProblems("notEstablished", { need, reason: "Lost" })).toEqual({ need: "chooseOne" });
    expect(formProblems("notEstablished", { reason: "" })).toEqual({ reason: "enterReason" });
  });

  it("of the opinions does not cover a body that is asked later", () => {
    const history = story([
      ["proposed"],
      ["opinionsAsked"],
      ["notEstablished", { need: "opinionsIn", reason: "The answers burnt" }],
      ["opinionsAsked", { bodies: [{ name: "Ministry C" }] }],
    ]);
    expect(outcome(history, "cleared")).toMatchObject({ why: "needs" });
  });

  it("of the end of the term does not outlive a new term", () => {
    const lost: Told[] = [
      ["takenOver", { step: "inForce", signedOn: "2000-01-01" }],
      ["notEstablished", { need: "termOver", reason: "No copy is left" }],
    ];
    expect(stands(story([...lost, ["lapsed"]]))).toBe("ended.lapsed");
    for (const term of [["renewed"], ["amended", { termKind: "evergreen" }]] as Told[])
      expect(outcome(story([...lost, term]), "lapsed")).toMatchObject({ why: "needs" });
  });
});

describe("titles", () => {
  const allowed = (...titles: string[]) =>
    answersTo(["titleAllowed"], { context: nothingRecorded, facts: { ...allFacts, titles }, today })[0]?.met;

  it.each([
    "Hiệp định hợp tác giữa hai thành phố",
    "HIỆP ĐỊNH HỢP TÁC",
    "Hiệp định".normalize("NFD"),
    "Công ước",
    "CÔNG ƯỚC VỀ MÔI TRƯỜNG",
    "Bản Hiệp ước hữu nghị",
    "Định  ước",
    "ĐỊNH ƯỚC",
    "Friendship Treaty",
    "“Convention” on smart cities",
  ])("%s is refused", (title) => {
    expect(allowed(title)).toBe(false);
    expect(allowed("Bản ghi nhớ hợp tác", title)).toBe(false);
  });

  it.each([
    "Bản ghi nhớ hợp tác",
    "Thỏa thuận hợp tác",
    "Biên bản ghi nhớ về quy ước đô thị",
    "Use of the Conventional Railway",
    "Entreaty of the two cities",
    "黄埔区合作备忘录",
  ])("%s is allowed", (title) => {
    expect(allowed(title)).toBe(true);
  });
});
