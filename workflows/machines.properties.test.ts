/** What holds for any sequence of events, valid and invalid. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allFacts } from "#test/support/facts";
import { sampleOf } from "#test/support/scenarios";
import { decide, replayed } from "./decide";
import type { Entry } from "./entry";
import { type EventType, events, eventTypes } from "./events";
import type { Facts } from "./facts";
import { followUpsOf } from "./follow-ups";
import { dayOf, effective } from "./history";
import type { MachineName } from "./kinds";
import { milestonesOf } from "./milestones";
import { needs, waivableNeeds } from "./needs";
import { nextSteps } from "./next-steps";
import { verdicts } from "./parts/consultation-schema";
import { decisions } from "./parts/evaluation-schema";
import { entrySteps } from "./parts/record-schema";
import { termKinds } from "./parts/signing-schema";
import { projectionOf } from "./projection";
import { placeOf, type StoredSnapshot } from "./snapshot";
import { stepsOf, transitionsIn } from "./transitions";

const machines: MachineName[] = ["agreement", "pilotAgreement"];
const anyDayOf400 = fc.integer({ min: 0, max: 400 });
const dayIn = fc.oneof(
  fc.constant("2026-11-20"),
  anyDayOf400.map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
);
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** What may differ from the sample form: only fields that the event's form has are put in. */
const differences = fc.record(
  {
    on: dayIn,
    lastOn: dayIn,
    firstOn: dayIn,
    endsOn: dayIn,
    reviewOn: dayIn,
    signedOn: dayIn,
    effectiveOn: dayIn,
    termUntil: dayIn,
    termKind: pick(termKinds),
    termYears: fc.integer({ min: 1, max: 99 }).map(String),
    step: pick(entrySteps),
    body: pick(["Ministry A", "Ministry B", "Ministry C"]),
    bodies: fc.array(
      pick(["Ministry A", "ministry b", "Ministry C"]).map((name) => ({ name })),
      { maxLength: 3 },
    ),
    verdict: pick(verdicts),
    text: pick(["", "Seen"]),
    decision: pick(decisions),
    changes: pick(["", "A new annex"]),
    successorId: pick(["", "another"]),
    need: pick(waivableNeeds),
  },
  { requiredKeys: [] },
);

const facts: fc.Arbitrary<Facts> = fc
  .record({
    opinionsRequired: fc.boolean(),
    signed: sometimes(fc.boolean()),
    elsewhere: sometimes(fc.constant("2026-007")),
    theirs: pick([0, 1, 1, 1]),
    described: pick([true, true, false]),
    finalReport: pick([true, true, false]),
  })
  .map(({ opinionsRequired, signed, elsewhere, theirs, described, finalReport }) => ({
    ...allFacts,
    office: { opinionsRequired },
    successor: signed === undefined ? allFacts.successor : { reference: "2026-008", signed },
    pilotElsewhere: elsewhere ?? null,
    parties: { ours: 1, theirs },
    described: { summary: described, fields: true },
    pilot: { finalReport, measured: true },
  }));

const schemas = new Map<string, ReturnType<(typeof events)[EventType]["schema"]>>();

/** Making a schema takes far longer than using it. */
function schemaOf(type: EventType, day: string) {
  const made = schemas.get(`${type} ${day}`) ?? events[type].schema(day);
  schemas.set(`${type} ${day}`, made);
  return made;
}

interface Attempt {
  type: EventType;
  data: Record<string, unknown>;
  facts: Facts;
  recordedOn: string;
}

const usual: EventType[] = [
  ...eventTypes,
  "opinionsAsked",
  "opinionAnswered",
  "opinionAnswered",
  "higherConsentGiven",
  "cleared",
  "signed",
  "pilotStarted",
  "pilotClosed",
  "evaluated",
  "decided",
];

const attempt: fc.Arbitrary<Attempt> = fc
  .record({ type: pick(usual), more: differences, facts, recordedOn: pick(["2026-11-21", "2027-06-30"]) })
  .map(({ type, more, ...rest }) => {
    const fields = schemaOf(type, "2027-06-30").shape;
    const own = Object.entries(more).filter(([field, value]) => field in fields && value !== undefined);
    return {
      type,
      data: sampleOf(type, { decision: "watch", by: "Chairman", reason: "R", ...Object.fromEntries(own) }),
      ...rest,
    };
  });

/** How a life begins: proposed, taken over somewhere, or in the midst of a disagreement. */
const begun: fc.Arbitrary<Attempt[]> = fc.oneof(
  fc.constant<Attempt[]>([usually("proposed")]),
  fc
    .tuple(pick(entrySteps), pick([{}, { termKind: "until", termUntil: "2026-06-01" }]))
    .map(([step, term]) => [usually("takenOver", { step, ...term })]),
  fc.constant<Attempt[]>([
    usually("proposed"),
    usually("opinionsAsked"),
    usually("opinionAnswered", { verdict: "disagrees", text: "Against it" }),
  ]),
);

function usually(type: EventType, data = {}): Attempt {
  return { type, data: sampleOf(type, data), facts: allFacts, recordedOn: "2026-11-21" };
}

const attempts = fc
  .tuple(begun, fc.array(attempt, { minLength: 5, maxLength: 25 }))
  .map(([first, rest]) => [...first, ...rest]);

/** The entry of an attempt whose form is right; a correction corrects some earlier entry with the form of another attempt. */
function entryFor({ type, data, facts, recordedOn }: Attempt, log: readonly Entry[]): Entry | null {
  let form = data;
  if (type === "corrected") {
    const target = log[data.on ? log.length - 1 : Math.floor(log.length / 2)];
    if (!target) return null;
    const inner = schemaOf(target.type, recordedOn).safeParse({ ...target.data, ...data });
    if (!inner.success) return null;
    form = { revision: target.revision, data: inner.data, reason: "Checked" };
  }
  const parsed = schemaOf(type, recordedOn).safeParse(form);
  if (!parsed.success) return null;
  const occurredOn = dayOf(parsed.data);
  return { revision: log.length + 1, type, data: parsed.data, facts, occurredOn, recordedOn } as unknown as Entry;
}

interface Step {
  before: StoredSnapshot | null;
  entry: Entry;
  after: StoredSnapshot;
  log: Entry[];
}

/** Decides all attempts one after another; the accepted ones with what was before and after. */
function live(machine: MachineName, tried: Attempt[]): Step[] {
  const steps: Step[] = [];
  for (const each of tried) {
    const last = steps.at(-1);
    const log = last?.log ?? [];
    const entry = entryFor(each, log);
    if (!entry) continue;
    const decided = decide(machine, last?.after ?? null, entry, log);
    if (decided.accepted)
      steps.push({ before: last?.after ?? null, entry, after: decided.snapshot, log: [...log, entry] });
  }
  return steps;
}

const nameOf = (snapshot: StoredSnapshot | null) => {
  const place = snapshot && placeOf(snapshot);
  return place ? `${place.stage}.${place.step}` : "unrecorded";
};
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe.each(machines)("any life of %s", (machine) => {
  const each = (check: (steps: Step[]) => void) => () =>
    fc.assert(
      fc.property(attempts, (tried) => check(live(machine, tried))),
      { numRuns: 150 },
    );

  it(
    "never throws, in no reading of it",
    each((steps) => {
      const last = steps.at(-1);
      if (!last) return;
      projectionOf(last.after, last.log, milestonesOf(machine, last.log));
      followUpsOf(last.log);
      nextSteps(machine, last.after, allFacts, "2026-11-21");
    }),
  );

  it(
    "replayed gives the state it has",
    each((steps) => {
      const last = steps.at(-1);
      if (last) expect(replayed(machine, last.log)).toStrictEqual({ accepted: true, snapshot: last.after });
    }),
  );

  it(
    "moves as a transition says, or stays",
    each((steps) => {
      for (const { before, entry, after } of steps) {
        if (entry.type === "corrected" || entry.type === "withdrawn") continue;
        const targets = transitionsIn(machine, nameOf(before), entry.type).map(({ to }) => to ?? nameOf(before));
        expect(targets).toContain(nameOf(after));
      }
    }),
  );

  it(
    "is the same after it was stored and read",
    each((steps) => {
      for (const { after } of steps) expect(json(after)).toStrictEqual(after);
      const last = steps.at(-1);
      if (last) expect(replayed(machine, json(last.log))).toStrictEqual({ accepted: true, snapshot: last.after });
    }),
  );

  it(
    "goes back exactly when the last event is withdrawn",
    each((steps) => {
      for (const { before, entry, after, log } of steps) {
        if (!before || entry.type === "corrected" || entry.type === "withdrawn") continue;
        const withdrawn = { ...entry, revision: log.length + 1, type: "withdrawn", data: { reason: "R" } } as Entry;
        const facts = { ...entry.facts, canTakeBack: effective(log).length > 1 };
        expect(decide(machine, after, { ...withdrawn, facts }, log)).toStrictEqual({
          accepted: true,
          snapshot: before,
        });
      }
    }),
  );

  it("reaches every step and takes most events", () => {
    const seen = new Set<string>();
    const taken = new Set<string>();
    for (const tried of fc.sample(attempts, { numRuns: 800, seed: 7 }))
      for (const { entry, after } of live(machine, tried)) {
        seen.add(nameOf(after));
        taken.add(entry.type);
      }
    expect(stepsOf(machine).filter((step) => !seen.has(step))).toEqual([]);
    expect(taken.size).toBeGreaterThan(eventTypes.length - 5);
  });

  it(
    "offers as ready only what is accepted in principle",
    each((steps) => {
      const last = steps.at(-1);
      if (!last) return;
      for (const { event, ready, after } of nextSteps(machine, last.after, allFacts, "2026-11-21")) {
        const rows = transitionsIn(machine, nameOf(last.after), event);
        if (after) expect(rows).toEqual([]);
        else expect(rows.length).toBeGreaterThan(0);
        if (ready) expect(rows.flatMap(({ gate }) => gate.needs).every((need) => needs.includes(need))).toBe(true);
      }
    }),
  );
});

it("no form throws on anything that can be sent", () => {
  const sent = fc.dictionary(
    fc.constantFrom("on", "bodies", "scores", "termKind", "languages", "data", "revision", "x"),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(pick(eventTypes), sent, (type, values) => {
      schemaOf(type, "2026-11-21").safeParse(values);
    }),
    { numRuns: 500 },
  );
});
