/** What can happen next, and what is missing for the rest: the buttons and checklists of the agreement's page. */

import type { AgreementContext } from "./context";
import { aheadOf, type Gated, transitionsOf } from "./decide";
import { type EventType, events } from "./events";
import type { Facts } from "./facts";
import type { MachineName } from "./kinds";
import { answersTo, type Need, type NeedAnswer } from "./needs";
import { revive, type StoredSnapshot } from "./snapshot";

export interface NextStep {
  event: EventType;
  ready: boolean;
  needs: NeedAnswer[];
  /** Not possible yet: this event comes first. */
  after?: EventType;
  by: "officer" | "manager";
  place: "forward" | "aside" | "record";
}

/** Every event of the present step, the ways on first, each ready or with its checklist. */
export function nextSteps(name: MachineName, stored: StoredSnapshot, facts: Facts, today: string): NextStep[] {
  const snapshot = revive(name, stored);
  const world = { context: snapshot.context, facts, today };
  const now = [...byEvent(transitionsOf(snapshot))].filter(([event]) => offered(event, snapshot.context, facts));
  const steps = now.map(([event, gates]) => step(event, answersTo(common(gates), world)));
  const ahead = aheadOf(snapshot).map(({ event, after, at }) => {
    const later = revive(name, { ...stored, value: { [at.stage]: at.step } });
    const gates = byEvent(transitionsOf(later)).get(event as EventType) ?? [];
    return { ...step(event as EventType, answersTo(common(gates), world)), ready: false, after: after as EventType };
  });
  const order = { forward: 0, aside: 1, record: 2 };
  return [...ahead, ...steps].sort((a, b) => order[a.place] - order[b.place]);
}

function step(event: EventType, needs: NeedAnswer[]): NextStep {
  const { by, place } = events[event];
  return { event, by, place: place === "entry" ? "record" : place, needs, ready: needs.every(({ met }) => met) };
}

function byEvent(transitions: Gated[]): Map<EventType, Gated[]> {
  const map = new Map<EventType, Gated[]>();
  for (const each of transitions) map.set(each.type, [...(map.get(each.type) ?? []), each]);
  return map;
}

/** What every branch of an event needs; what only one needs is said in its form. */
function common(gates: Gated[]): Need[] {
  const [first, ...others] = gates;
  return (first?.gate.needs ?? []).filter((need) => others.every(({ gate }) => gate.needs.includes(need)));
}

/** An answer can only be recorded while a body has not answered; a consent only once; what nobody inherited is nobody's to decide. */
function offered(event: EventType, context: AgreementContext, facts: Facts): boolean {
  if (event === "opinionAnswered")
    return context.consultation?.opinions.some(({ verdict }) => verdict === null) ?? false;
  if (event === "higherConsentGiven") return context.consent === null;
  if (event === "inheritanceDecided") return (facts.successions?.length ?? 0) > 0;
  return true;
}
