import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { check } from "#app/platform/forms";
import { eventTypes, formFields } from "#workflows/events";
import { correctionSchema, eventSchema } from "./event-schema";
import { fieldText, optionText } from "./field-text";

const today = "2026-11-21";

describe("the form of an event in the browser", () => {
  it("takes the name of an agreement where the server will find its id", () => {
    const typed = { on: "2026-11-20", successorId: "2026-014 · A title much longer than any identifier could be" };
    expect(check(eventSchema("replaced", today), typed).ok).toBe(true);
    expect(check(eventSchema("replaced", today), { ...typed, successorId: "" })).toMatchObject({
      problems: { successorId: "chooseSuccessor" },
    });
  });

  it("stands under `data` in a correction, which needs a reason", () => {
    expect(check(correctionSchema("suspended", today), { data: { on: "2027-01-01", reason: "" } })).toMatchObject({
      problems: { "data.on": "dayInFuture", "data.reason": "enterReason", reason: "enterReason" },
    });
  });

  it.each([
    ["en", english],
    ["vi", vietnamese],
  ] as const)("has a label for every generated field and a word for every answer: %s", (_, t) => {
    const fields = eventTypes.flatMap((type) => (formFields(type, today) ?? []).map((field) => ({ type, field })));
    expect(fields.length).toBeGreaterThan(40);
    for (const { type, field } of fields) {
      expect(fieldText(t, type, field.name).label).not.toBe("");
      if (field.control.as !== "choice") continue;
      for (const option of field.control.options) expect(optionText(t, field.name, option)).not.toBe("");
    }
  });
});
