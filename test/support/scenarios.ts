/**
 * For every transition of both machines, a history that takes it: decided purely in the unit tests, and replayed through the
 * real verbs on a real database in the integration tests.
 */
import { everyScore } from "#test/support/scorecard";
import type { Branch } from "#workflows/define-workflow";
import type { EventType } from "#workflows/events";
import type { MachineName } from "#workflows/kinds";
import { allTransitions, type TransitionRow } from "#workflows/transitions";

/** Something that must be on record before the next event: a fact in the pure tests, a verb in the others. */
export type Preparation = "finalReport" | "measured" | "noOpinionDuty" | "opinionDuty";

export interface ScenarioStep {
  type: EventType;
  data: Record<string, unknown>;
  before?: Preparation[];
}

export interface Scenario {
  name: string;
  machine: MachineName;
  steps: ScenarioStep[];
  transition: TransitionRow;
}

/** The id that stands for a signed successor until a test puts a real one in its place. */
export const successorId = "00000000-0000-4000-8000-00000000aaaa";

/** The succession of a party, and who is made responsible, until a test puts real ones in their place. */
export const succession = {
  id: "00000000-0000-4000-8000-00000000bbbb",
  predecessor: "A former district",
  successor: "The city",
  act: "Resolution 1",
};
export const officerId = "00000000-0000-4000-8000-00000000cccc";

const on = "2026-11-20";

const samples: Partial<Record<EventType, Record<string, unknown>>> = {
  proposed: { on: "2026-01-05", by: "Department of Planning" },
  takenOver: { step: "drafting", source: "A file of the office" },
  opinionsAsked: { on: "2026-11-16", bodies: [{ name: "Ministry A" }, { name: "Ministry B" }] },
  opinionAnswered: { body: "Ministry A", verdict: "agrees", on: "2026-11-18" },
  higherConsentGiven: { from: "The Prime Minister", on, reference: "100/TTg" },
  cleared: { on, by: "Chairman", ground: "No opinion is owed" },
  returned: { on, reason: "The text changes" },
  declined: { on, by: "Chairman", reason: "No interest" },
  signed: {
    on,
    place: "Here",
    signatories: [{ name: "A", post: "Chair", party: "Ours" }],
    languages: ["vi", "en"],
    authentic: "all",
    termKind: "years",
    termYears: "5",
    renewal: "byConsent",
  },
  amended: { on, what: "An annex" },
  suspended: { on, reason: "A review" },
  resumed: { on },
  noticeGiven: { on, by: "The partner", endsOn: "2027-05-20" },
  renewed: { on, how: "byConsent", termKind: "years", termYears: "5" },
  pilotStarted: {
    on,
    question: "Does it work here?",
    scope: "One district",
    leadOurs: "Department A",
    leadTheirs: "Department B",
    firstOn: on,
    lastOn: "2027-11-20",
    indicators: [{ name: "Requests handled", unit: "per day", baseline: "10", target: "20" }],
  },
  pilotExtended: { on, lastOn: "2028-12-31", reason: "Started late" },
  pilotPaused: { on, reason: "Supply" },
  pilotResumed: { on },
  pilotClosed: { on, outcome: "go", reason: "Enough was learnt" },
  evaluated: {
    on,
    by: "Chairman",
    scores: everyScore,
    result: "met",
  },
  inheritanceDecided: {
    successionId: succession.id,
    predecessor: succession.predecessor,
    successor: succession.successor,
    act: succession.act,
    becomes: "amend",
    officerId,
    dueOn: "2027-03-01",
    on,
  },
  lapsed: { on },
  terminated: { on, by: "Chairman", reason: "Obliged to" },
  replaced: { on, successorId },
  completed: { on },
  withdrawn: { reason: "Recorded on the wrong agreement" },
  voided: { reason: "Entered twice" },
  notEstablished: { need: "described", reason: "The file is lost" },
};

/** A form of the event that is filled in as asked for. */
export const sampleOf = (type: EventType, data: Record<string, unknown> = {}) => ({ ...samples[type], ...data });

const decisionData: Record<string, Record<string, unknown>> = {
  renew: { termKind: "years", termYears: "5" },
  renewWithChanges: { termKind: "years", termYears: "5", changes: "A new annex" },
  stepUp: { successorId },
  watch: { reviewOn: "2027-03-01" },
};

const step = (type: EventType, data: Record<string, unknown> = {}, before?: Preparation[]): ScenarioStep => ({
  type,
  data: sampleOf(type, data),
  ...(before ? { before } : {}),
});

const takenOverAt = (at: string, data: Record<string, unknown> = {}) => step("takenOver", { step: at, ...data });
const inForce = (data = {}) => takenOverAt("inForce", { signedOn: "2020-01-01", ...data });
const running = () => takenOverAt("running", { signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2027-12-31" });
const closed = () => takenOverAt("closed", { signedOn: "2020-01-01", firstOn: "2024-01-01", lastOn: "2025-12-31" });
const evaluate = () => step("evaluated", {}, ["finalReport", "measured"]);
const overTerm = { termKind: "until", termUntil: "2025-01-01" };
const openTerm = { termKind: "until", termUntil: "2030-01-01" };
const disagreeing = () => step("opinionAnswered", { verdict: "disagrees", text: "Against it" });

/** How each step is reached. Every path begins with an entry and goes through real events. */
const paths: Record<string, () => ScenarioStep[]> = {
  unrecorded: () => [],
  "proposed.drafting": () => [step("proposed", {}, ["opinionDuty"])],
  "proposed.consulting": () => [step("proposed", {}, ["opinionDuty"]), step("opinionsAsked")],
  "proposed.higherConsent": () => [step("proposed", {}, ["opinionDuty"]), step("opinionsAsked"), disagreeing()],
  "proposed.cleared": () => [takenOverAt("cleared")],
  "signed.inForce": () => [inForce()],
  "signed.suspended": () => [inForce(), step("suspended")],
  "pilot.running": () => [running()],
  "pilot.paused": () => [running(), step("pilotPaused")],
  "pilot.closed": () => [closed()],
  "evaluated.deciding": () => [closed(), evaluate()],
  "evaluated.watched": () => [closed(), evaluate(), step("decided", decision("watch"))],
  "ended.declined": () => [step("proposed"), step("declined")],
  "ended.lapsed": () => [inForce(overTerm), step("lapsed")],
  "ended.terminated": () => [inForce(), step("terminated")],
  "ended.replaced": () => [inForce(), step("replaced")],
  "ended.completed": () => [inForce(), step("completed")],
  "ended.voided": () => [inForce(), step("voided")],
};

function decision(which: string): Record<string, unknown> {
  return { decision: which, on, by: "Chairman", reason: "As evaluated", ...decisionData[which] };
}

const firstStepOf: Record<string, string> = {
  proposed: "proposed.drafting",
  signed: "signed.inForce",
  pilot: "pilot.running",
  evaluated: "evaluated.deciding",
};

const branchValue = (when: readonly Branch[] | undefined, field: string): string | undefined =>
  when?.flatMap((branch) => ("data" in branch && branch.data === field ? [branch.is[0] as string] : []))[0];

function stepsFor(row: TransitionRow): ScenarioStep[] {
  const from = firstStepOf[row.from] ?? row.from;
  const path = (paths[from] as () => ScenarioStep[])();
  const { when } = row.gate;
  switch (row.event) {
    case "takenOver":
      return [takenOverAt(branchValue(when, "step") ?? "drafting")];
    case "cleared":
      if (from === "proposed.drafting") return [...path, step("cleared", {}, ["noOpinionDuty"])];
      return [...path, ...consented(from), ...answers(from), step("cleared")];
    case "opinionsAsked":
      return [...path, step("opinionsAsked", { bodies: [{ name: "Ministry C" }] })];
    case "opinionAnswered": {
      const verdict = branchValue(when, "verdict") ?? "agrees";
      const body = from === "proposed.higherConsent" ? "Ministry B" : "Ministry A";
      return [...path, step("opinionAnswered", { body, verdict, text: "Seen" })];
    }
    case "resumed": {
      const pilot = when?.flatMap((branch) => ("pilot" in branch ? [branch.pilot] : []))[0];
      if (pilot === "none") return [...path, step("resumed")];
      const entry =
        pilot === "closed" ? [closed()] : pilot === "paused" ? [running(), step("pilotPaused")] : [running()];
      return [...entry, step("suspended"), step("resumed")];
    }
    case "lapsed": {
      const [entry, ...rest] = path as [ScenarioStep, ...ScenarioStep[]];
      return [{ ...entry, data: { ...entry.data, ...overTerm } }, ...rest, step("lapsed")];
    }
    case "evaluated":
      return [...path, evaluate()];
    case "decided": {
      const which = branchValue(when, "decision") ?? "renew";
      const term = when?.flatMap((branch) => ("term" in branch ? [branch.term] : []))[0];
      const [entry, ...rest] = path as [ScenarioStep, ...ScenarioStep[]];
      const begun = { ...entry, data: { ...entry.data, ...(term === "runs" ? openTerm : {}) } };
      return [begun, ...rest, step("decided", decision(which))];
    }
    case "corrected": {
      const corrected = path[0] as ScenarioStep;
      return [...path, step("corrected", { revision: 1, data: corrected.data, reason: "Checked against the file" })];
    }
    case "withdrawn":
      return path.length > 1 ? [...path, step("withdrawn")] : [...path, step("notEstablished"), step("withdrawn")];
    default:
      return [...path, step(row.event)];
  }
}

const consented = (from: string) => (from === "proposed.higherConsent" ? [step("higherConsentGiven")] : []);
const answers = (from: string) =>
  ["Ministry A", "Ministry B"]
    .slice(from === "proposed.higherConsent" ? 1 : 0)
    .map((body) => step("opinionAnswered", { body }));

/** One scenario for each transition of a machine. */
export function scenariosOf(machine: MachineName): Scenario[] {
  return allTransitions(machine).map((transition, index) => ({
    name: `${machine} ${index + 1}: ${transition.from} + ${transition.event} → ${transition.to ?? "stays"}`,
    machine,
    steps: stepsFor(transition),
    transition,
  }));
}
