/**
 * Decides whether an event is accepted. A pure function of the stored snapshot, the entry (with its facts and its day) and,
 * for corrections and withdrawals, the history. XState ignores an event that is not allowed without a word, so the needs are
 * read from the transitions and a "no" becomes a refusal that says what is missing.
 */
import { getNextTransitions, transition } from "xstate";
import { checkAgainst, type FieldProblems } from "./checks";
import { type Ahead, type Gate, takes } from "./define-workflow";
import type { Entry } from "./entry";
import type { EventType } from "./events";
import { effective, lastToTakeBack } from "./history";
import type { MachineName } from "./kinds";
import { answersTo, type NeedAnswer } from "./needs";
import { blank, type LiveSnapshot, revive, type StoredSnapshot, store } from "./snapshot";

export type Decided =
  | { accepted: true; snapshot: StoredSnapshot }
  | { accepted: false; why: "notNow"; first?: EventType }
  | { accepted: false; why: "needs"; needs: NeedAnswer[] }
  | { accepted: false; why: "input"; problems: FieldProblems }
  /** A correction or withdrawal that a later event would contradict. */
  | { accepted: false; why: "contradicts"; revision: number; type: EventType };

export interface Gated {
  type: EventType;
  gate: Gate;
}

/** The transitions of a step with their gates, in the machine's order. */
export function transitionsOf(snapshot: LiveSnapshot): Gated[] {
  return getNextTransitions(snapshot).map(({ eventType, guard }) => ({
    type: eventType as EventType,
    gate: gateOf(guard),
  }));
}

export function gateOf(guard: unknown): Gate {
  return (guard as { params: Gate }).params;
}

/** Events that this step promises after another one. */
export function aheadOf(snapshot: LiveSnapshot): readonly Ahead[] {
  return Object.values(snapshot.getMeta()).flatMap(
    (meta) => (meta as { ahead?: readonly Ahead[] } | undefined)?.ahead ?? [],
  );
}

/**
 * Decides one entry on a snapshot (null: nothing recorded yet). `history` is the whole log before it, and only read
 * for `corrected` and `withdrawn`.
 */
export function decide(
  name: MachineName,
  stored: StoredSnapshot | null,
  entry: Entry,
  history: readonly Entry[] = [],
): Decided {
  const snapshot = stored ? revive(name, stored) : blank(name);
  const step = decideStep(snapshot, entry);
  if (!step.accepted) return step;
  if (entry.type === "corrected") return decideCorrection(name, entry, history);
  if (entry.type === "withdrawn") return decideWithdrawal(name, entry, history);
  return { accepted: true, snapshot: store(step.snapshot) };
}

/** What is wrong with the corrected entry itself is said at its field; what a later entry contradicts names that entry. */
function decideCorrection(name: MachineName, entry: EntryOf<"corrected">, history: readonly Entry[]): Decided {
  const { revision } = entry.data;
  if (!effective(history).some((each) => each.revision === revision))
    return { accepted: false, why: "input", problems: { revision: "chooseEntry" } };
  const { snapshot, at, refused } = replay(name, [...history, entry]);
  if (!refused) return { accepted: true, snapshot: store(snapshot) };
  if (at.revision === revision && refused.why === "needs") return refused;
  if (at.revision === revision && refused.why === "input") {
    const problems = Object.entries(refused.problems).map(([field, problem]) => [`data.${field}`, problem]);
    return { accepted: false, why: "input", problems: Object.fromEntries(problems) };
  }
  return { accepted: false, why: "contradicts", revision: at.revision, type: at.type };
}

function decideWithdrawal(name: MachineName, entry: EntryOf<"withdrawn">, history: readonly Entry[]): Decided {
  if (lastToTakeBack(history)) return replayed(name, [...history, entry]);
  return { accepted: false, why: "needs", needs: [{ need: "somethingToTakeBack", met: false }] };
}

type EntryOf<T extends EventType> = Extract<Entry, { type: T }>;

type DecidedStep = { accepted: true; snapshot: LiveSnapshot } | Extract<Decided, { accepted: false }>;

function decideStep(snapshot: LiveSnapshot, entry: Entry): DecidedStep {
  const branch = transitionsOf(snapshot)
    .filter(({ type }) => type === entry.type)
    .find(({ gate }) => takes(gate.when, snapshot.context, entry));
  if (!branch) {
    const ahead = aheadOf(snapshot).find(({ event }) => event === entry.type);
    return { accepted: false, why: "notNow", ...(ahead ? { first: ahead.after } : {}) };
  }
  const needs = answersTo(branch.gate.needs, {
    context: snapshot.context,
    facts: entry.facts,
    today: entry.recordedOn,
  });
  if (needs.some(({ met }) => !met)) return { accepted: false, why: "needs", needs };
  const problems = checkAgainst(snapshot.context, entry);
  if (Object.keys(problems).length > 0) return { accepted: false, why: "input", problems };
  const [next] = transition(snapshot.machine as never, snapshot as never, entry as never) as [LiveSnapshot, unknown];
  if (!snapshot.can(entry))
    throw new Error(`${entry.type} met its needs and was not taken in ${JSON.stringify(snapshot.value)}`);
  return { accepted: true, snapshot: next };
}

/** The state that the whole history adds up to, with corrections put in and what was taken back left out. */
export function replayed(name: MachineName, history: readonly Entry[]): Decided {
  const { snapshot, at, refused } = replay(name, history);
  if (refused) return { accepted: false, why: "contradicts", revision: at.revision, type: at.type };
  return { accepted: true, snapshot: store(snapshot) };
}

type Replay =
  | { snapshot: LiveSnapshot; at: null; refused: null }
  | { snapshot: LiveSnapshot; at: Entry; refused: Extract<Decided, { accepted: false }> };

/** Decides the entries that count one after another; stops at the first that no longer follows. */
function replay(name: MachineName, history: readonly Entry[], passed?: Passed[]): Replay {
  let snapshot = blank(name);
  for (const entry of effective(history)) {
    const step = decideStep(snapshot, entry);
    if (!step.accepted) return { snapshot, at: entry, refused: step };
    snapshot = step.snapshot;
    passed?.push({ entry, snapshot: store(snapshot) });
  }
  return { snapshot, at: null, refused: null };
}

/** An entry that counts, and the state it led to. */
export interface Passed {
  entry: Entry;
  snapshot: StoredSnapshot;
}

/** Every state that a history went through, in order. Throws where the history no longer follows: it was accepted once. */
export function statesOf(name: MachineName, history: readonly Entry[]): Passed[] {
  const passed: Passed[] = [];
  const { at } = replay(name, history, passed);
  if (at) throw new Error(`The history no longer follows at ${at.type}, revision ${at.revision}`);
  return passed;
}
