import { describe, expect, it } from "vitest";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";
import { type EventType, events, eventTypes, formFields } from "#workflows/events";
import { type Need, waivableNeeds } from "#workflows/needs";
import { fieldText, optionText } from "./field-text";

const today = "2026-11-21";

/** Names of all fields, those of a repeated group too. */
function namesOf(type: EventType): string[] {
  return Object.entries(events[type].schema(today).shape).flatMap(([name, field]) => [
    name,
    ...cellsOf(field).map((cell) => `${name}.0.${cell}`),
  ]);
}

interface Schema {
  shape?: Record<string, unknown>;
  def?: Partial<Record<"in" | "out" | "innerType" | "element", Schema>>;
}

/** The names inside a repeated group, wherever its wrappings put the row's schema. */
function cellsOf(field: unknown): string[] {
  const { shape, def } = field as Schema;
  if (shape) return Object.keys(shape);
  return [def?.in, def?.out, def?.innerType, def?.element].flatMap((inner) => (inner ? cellsOf(inner) : []));
}

describe.each([
  ["en", english],
  ["vi", vietnamese],
] as const)("in %s", (_, t) => {
  it.each(eventTypes)("every field of the form of %s has a label", (type) => {
    for (const name of namesOf(type)) expect(fieldText(t, type, name).label.length).toBeGreaterThan(1);
  });

  it("every answer of every choice has words", () => {
    for (const type of eventTypes)
      for (const { name, control } of formFields(type, today) ?? [])
        if (control.as === "choice")
          for (const option of control.options) expect(optionText(t, name, option).length).toBeGreaterThan(1);
    for (const option of ["drafting", "closed"]) expect(optionText(t, "step", option)).toBeTruthy();
    for (const need of waivableNeeds satisfies readonly Need[]) expect(optionText(t, "need", need)).toBeTruthy();
  });

  it("an event's own label goes before the shared one", () => {
    expect(fieldText(t, "signed", "on").label).not.toBe(t.workflowFields.shared.on.label);
    expect(fieldText(t, "signed", "signatories.0.party")).toEqual(t.workflowFields.shared["signatories.party"]);
  });
});

it("finds the cells of repeated groups", () => {
  expect(namesOf("signed")).toContain("signatories.0.party");
  expect(namesOf("evaluated")).toContain("scores.0.evidence");
});
