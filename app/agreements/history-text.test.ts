import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { sampleOf } from "#test/support/scenarios";
import { type EventType, events, eventTypes } from "#workflows/events";
import { eventSentence } from "./history-text";

const today = "2026-11-21";

/** The stored form of an event. */
function stored(type: EventType, data: Record<string, unknown> = {}): Record<string, unknown> {
  if (type === "corrected") return { revision: 2, data: {}, reason: "Checked against the file" };
  const decided = {
    decision: "watch",
    on: "2026-11-20",
    by: "Chairman",
    reason: "As evaluated",
    reviewOn: "2027-03-01",
  };
  return events[type].schema(today).parse(sampleOf(type, { ...(type === "decided" ? decided : {}), ...data }));
}

const about = { type: "signed", day: "2026-11-10" } as const;

describe("the history in sentences", () => {
  it.each(eventTypes)("%s has a whole sentence in both languages", (type) => {
    for (const t of [english, vietnamese]) {
      const { text } = eventSentence(t, type, stored(type), type === "corrected" ? about : null);
      expect(text).toMatch(/^\S.+\.$/);
      expect(text).not.toMatch(/undefined|null|\.\.| {2}/);
    }
    const say = (t: typeof english | typeof vietnamese) => eventSentence(t, type, stored(type), about).text;
    expect(say(english)).not.toBe(say(vietnamese));
  });

  it("says in its reader's words what bringing in a file wrote, and what people wrote as they did", () => {
    const file = "Danh sách (2).xlsx";
    const [en, vi] = [english, vietnamese].map((t) => t.importRecords.reasons);
    const both = [
      [en?.corrected(file, "7"), vi?.corrected(file, "7")],
      [en?.restored(file), vi?.restored(file)],
      [en?.voided(file), vi?.voided(file)],
    ];
    const saidIn = (t: typeof english | typeof vietnamese, reason = "") =>
      eventSentence(t, "voided", { reason }, null).said;
    for (const [inEnglish, inVietnamese] of both) {
      expect([saidIn(vietnamese, inEnglish), saidIn(english, inEnglish)]).toEqual([inVietnamese, inEnglish]);
      expect([saidIn(vietnamese, inVietnamese), saidIn(english, inVietnamese)]).toEqual([inVietnamese, inEnglish]);
    }
    expect(saidIn(vietnamese, "Row 7 says otherwise")).toBe("Row 7 says otherwise");
    const source = `${en?.publisher}: ${en?.source(file)}`;
    expect(eventSentence(vietnamese, "takenOver", stored("takenOver", { source }), null).text).toContain(
      `${vi?.publisher}: ${vi?.source(file)}`,
    );
  });

  it("says who answered what, and keeps the words of the answer beside it", () => {
    const data = stored("opinionAnswered", {
      body: "Ministry of Foreign Affairs",
      verdict: "disagrees",
      text: "Too early",
    });
    expect(eventSentence(english, "opinionAnswered", data, null)).toEqual({
      text: "Ministry of Foreign Affairs answered: disagrees.",
      said: "Too early",
    });
  });

  it("leaves out what a source does not give", () => {
    const data = stored("takenOver", { step: "running", source: "Bản tin" });
    expect(eventSentence(vietnamese, "takenOver", data, null).text).toBe(
      "Tiếp nhận từ nguồn: Bản tin. Đang trong thời gian thí điểm.",
    );
    const signed = stored("signed", { place: "", occasion: "" });
    expect(eventSentence(english, "signed", signed, null).text).toBe("Signed by A.");
  });

  it("names the entry that a correction corrects", () => {
    expect(eventSentence(english, "corrected", stored("corrected"), about)).toEqual({
      text: "Entry “Signed” of 10 Nov 2026 corrected.",
      said: "Checked against the file",
    });
  });
});
