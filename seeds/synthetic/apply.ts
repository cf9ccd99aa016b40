/** Records an event in memory: the machine decides it on the facts of its moment. Pure. */
import { check } from "#app/platform/forms";
import { decide } from "#workflows/decide";
import type { Entry } from "#workflows/entry";
import { type EventType, events } from "#workflows/events";
import type { Facts } from "#workflows/facts";
import { dayOf, lastToTakeBack } from "#workflows/history";
import { kindOf } from "#workflows/kinds";
import { projectionOf } from "#workflows/projection";
import { machineFor } from "./deed-parts";
import type { Earlier } from "./deeds";
import { writeFollowUps } from "./follow";
import type { At, Rec } from "./record";
import type { Register } from "./register";
import type { Setting } from "./world";

function factsOf(rec: Rec, register: Register, data: Record<string, unknown>, earlier: readonly Earlier[]): Facts {
  const kind = kindOf(rec.life.input.kind);
  const { input, members } = rec.life;
  const number = rec.snapshot?.context.pilot?.number ?? 0;
  const pilot = rec.pilots.find((each) => each.number === number);
  const ofPilot = rec.indicators.filter(({ pilotId }) => pilotId === pilot?.id).map(({ id }) => id);
  const successor = earlier.find(({ id }) => id === data.successorId);
  return {
    kind: { pilot: kind?.pilot ?? "none", decided: kind !== null && !kind.undecided },
    titles: rec.facts.titles,
    parties: { ours: rec.facts.ours, theirs: rec.facts.theirs },
    contacts: { ours: members.length > 0, theirs: members.length > 1 },
    described: { summary: !!input.summary, fields: input.fields.length > 0 },
    office: { opinionsRequired: register.office.opinionsRequired },
    pilot: {
      finalReport: rec.reports.some((one) => one.pilotId === pilot?.id && one.kind === "final"),
      measured: rec.measurements.some(({ indicatorId }) => ofPilot.includes(indicatorId)),
    },
    pilotElsewhere: rec.facts.pilotElsewhere,
    criteria: register.criteria,
    successor: successor
      ? { reference: successor.reference, signed: ["signed", "pilot", "evaluated"].includes(successor.stage) }
      : null,
    canTakeBack: lastToTakeBack(rec.history) !== null,
  };
}

/** Making a form's schema takes longer than using it. No day of a life lies ahead of its step, so the last day's schema answers the same. */
const schemas = new Map<string, ReturnType<(typeof events)[EventType]["schema"]>>();

function parsed(setting: Setting, type: EventType, values: unknown): Record<string, unknown> | null {
  const key = `${type} ${setting.today}`;
  const schema = schemas.get(key) ?? events[type].schema(setting.today);
  schemas.set(key, schema);
  const result = check(schema, values);
  return result.ok ? (result.input as Record<string, unknown>) : null;
}

/** What `recordEvent` does; false where it would refuse. */
export function apply(
  setting: Setting,
  rec: Rec,
  register: Register,
  at: At,
  type: EventType,
  values: Record<string, unknown>,
  requestKey: string,
  earlier: readonly Earlier[],
): boolean {
  const data = parsed(setting, type, values);
  if (!data) return false;
  const facts = factsOf(rec, register, data, earlier);
  const revision = rec.history.length + 1;
  const occurredOn = dayOf(data);
  const entry = { revision, type, data, facts, occurredOn, recordedOn: at.today } as unknown as Entry;
  const decided = decide(machineFor(rec.life), rec.snapshot, entry, rec.history);
  if (!decided.accepted) return false;
  rec.events.push({
    ...{ id: rec.random.id(), agreementId: rec.life.id, revision, type, data, facts: { ...facts } },
    ...{ actorId: at.actor.id, onBehalfOf: null, occurredOn, recordedAt: at.now, recordedOn: at.today, requestKey },
  });
  rec.history.push(entry);
  rec.snapshot = decided.snapshot;
  rec.updatedAt = at.now;
  rec.lastEventOn = projectionOf(decided.snapshot, rec.history, []).lastEventOn;
  writeFollowUps(rec, register, at);
  if (entry.type === "pilotStarted") openIndicators(rec, entry.data.indicators);
  return true;
}

function openIndicators(
  rec: Rec,
  rows: { name: string; unit: string | null; baseline: number | null; target: number | null }[],
) {
  const pilot = rec.pilots.find(({ number }) => number === rec.snapshot?.context.pilot?.number);
  if (!pilot) return;
  rows.forEach((row, position) => {
    if (!rec.indicators.some(({ pilotId, name }) => pilotId === pilot.id && name === row.name))
      rec.indicators.push({ id: rec.random.id(), pilotId: pilot.id, position, ...row });
  });
}
