/** What an event asks of somebody afterwards. */
import { describe, expect, it } from "vitest";
import { story, type Told } from "#test/support/story";
import { followUpsOf } from "./follow-ups";

const signing: Told[] = [["takenOver", { step: "cleared" }], ["signed"]];
const of = (...events: Told[]) => followUpsOf(story(events).log);
const decided = (decision: string, more = {}): Told => [
  "decided",
  { decision, on: "2026-11-20", by: "Chairman", reason: "As evaluated", ...more },
];

describe("after signing", () => {
  it("a report and a copy are owed, counted from the day of signing and keyed by the event", () => {
    expect(of(...signing).filings).toEqual([
      { key: "2:signingReport", template: "signingReport", policyKey: "filing", from: "2026-11-20" },
      { key: "2:signingCopy", template: "signingCopy", policyKey: "filing", from: "2026-11-20" },
    ]);
  });

  it("an office without the duty owes nothing", () => {
    const noDuty = { office: { opinionsRequired: false } };
    const { tasks, filings } = of(signing[0] as Told, ["signed", { languages: "en" }, noDuty]);
    expect([...tasks, ...filings]).toEqual([]);
  });

  it("a text only in foreign languages is translated", () => {
    const translate = { key: "2:translateText", template: "translateText", dueOn: null };
    const signedIn = (languages: string) => of(signing[0] as Told, ["signed", { languages, authentic: "" }]).tasks;
    expect(signedIn("zh, en")).toEqual([translate]);
    for (const languages of ["vi, zh", "en; VI", "Tiếng Việt"]) expect(signedIn(languages)).toEqual([]);
  });

  it("they are taken back with the event and follow its correction", () => {
    expect(of(...signing, ["withdrawn"])).toEqual({ tasks: [], filings: [] });
    const history = story(signing);
    const data = { ...history.log[1]?.data, on: "2026-11-18" };
    const { filings } = of(...signing, ["corrected", { revision: 2, data, reason: "Checked" }]);
    expect(filings.map(({ key, from }) => [key, from])).toEqual([
      ["2:signingReport", "2026-11-18"],
      ["2:signingCopy", "2026-11-18"],
    ]);
  });

  it("what is taken over asks for nothing: nobody knows what was sent", () => {
    expect(of(["takenOver", { step: "inForce", signedOn: "2026-11-01", languages: "zh" }])).toEqual({
      tasks: [],
      filings: [],
    });
  });
});

describe("tasks", () => {
  it("a returned text is reworked", () => {
    const tasks = of(["proposed"], ["opinionsAsked"], ["returned"]).tasks;
    expect(tasks).toEqual([{ key: "3:reworkDraft", template: "reworkDraft", dueOn: null }]);
  });

  it("another pilot is started, a watch is looked at on its day, and other decisions ask for nothing", () => {
    const begun: Told[] = [["takenOver", { step: "inForce" }], ["evaluated"]];
    expect(of(...begun, decided("anotherPilot")).tasks).toEqual([
      { key: "3:startNextPilot", template: "startNextPilot", dueOn: null },
    ]);
    expect(of(...begun, decided("watch", { reviewOn: "2027-03-01" })).tasks).toEqual([
      { key: "3:reviewOnWatch", template: "reviewOnWatch", dueOn: "2027-03-01" },
    ]);
    expect(of(...begun, decided("complete")).tasks).toEqual([]);
  });

  it("making them again gives the same keys, and an event that happens twice gives two", () => {
    const twice: Told[] = [["proposed"], ["opinionsAsked"], ["returned"], ["opinionsAsked"], ["returned"]];
    expect(of(...twice).tasks.map(({ key }) => key)).toEqual(["3:reworkDraft", "5:reworkDraft"]);
    expect(of(...twice)).toEqual(of(...twice));
  });
});
