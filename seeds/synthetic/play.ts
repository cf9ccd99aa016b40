/** Plays a life in memory as the verbs would have recorded it: the machine decides each event on the facts of its moment. Pure. */
import { check } from "#app/platform/forms";
import { firstValues } from "#app/platform/merge-edits";
import { momentAt } from "#workflows/calendar/moment";
import { decide } from "#workflows/decide";
import type { Entry } from "#workflows/entry";
import { type EventType, events } from "#workflows/events";
import type { Facts } from "#workflows/facts";
import { dayOf, lastToTakeBack } from "#workflows/history";
import { kindOf } from "#workflows/kinds";
import { milestonesOf } from "#workflows/milestones";
import { projectionOf } from "#workflows/projection";
import type { Deed, Earlier } from "./deeds";
import { deriveDeadlines, deriveTaskDeadline, writeFollowUps } from "./follow";
import type { Life } from "./life";
import { numbered } from "./names";
import { idOf, randomOf } from "./random";
import { type At, note, type Rec } from "./record";
import type { Register } from "./register";
import { countryOf, person, type Setting, users } from "./world";

export const machineFor = (life: Life) => kindOf(life.input.kind)?.machine ?? "agreement";

/** The moment of a step of a life, from 0: the opening. */
export const momentOf = (setting: Setting, life: Life, day: string, index: number): Date =>
  new Date(momentAt(day, "09:00", setting.timeZone).getTime() + (index * 60 + (life.number % 60)) * 1000);

/** Who records a step: what a manager decides is a manager's, everything else the life's own officer's. */
export function actorOf(
  setting: Setting,
  life: Life,
  deed: Deed,
): { id: string; name: string; role: "officer" | "manager" } {
  const role = deed.do === "event" && events[deed.type].by === "manager" ? "manager" : "officer";
  const [first, ...others] = users(setting).filter((user) => user.role === role);
  const named = role === "officer" ? [first, ...others].find((user) => user?.id === life.by) : first;
  if (!named) throw new Error(`no ${role} records here`);
  return { id: named.id, name: named.name, role };
}

/** The form of an event as somebody would type it: an evaluation scores every criterion in use. */
export function formOf(
  { values }: Extract<Deed, { do: "event" }>,
  criteria: readonly string[],
): Record<string, unknown> {
  if (values.scores !== "all") return values;
  const scores = criteria.map((criterion, at) => ({ criterion, score: (at % 4) + 1, evidence: "As the reports say." }));
  return { ...values, scores };
}

/** A whole life up to the last day. `earlier`: what it may name. */
export function played(setting: Setting, register: Register, life: Life, earlier: readonly Earlier[]): Rec {
  const rec = opened(setting, register, life, earlier);
  const begin = { now: momentOf(setting, life, life.on, 0), today: life.on, actor: { id: life.by } };
  rec.updatedAt = begin.now;
  if (!apply(setting, rec, register, begin, life.how, life.values, life.id, earlier))
    throw new Error(`agreement ${life.number} could not begin with ${life.how}`);
  life.steps.forEach((step, index) => {
    const at = {
      now: momentOf(setting, life, step.on, index + 1),
      today: step.on,
      actor: actorOf(setting, life, step.deed),
    };
    act(setting, rec, register, at, step.deed, index + 1, earlier);
  });
  roll(setting, rec, register);
  rec.milestones = milestonesOf(machineFor(life), rec.history);
  return rec;
}

/** What the daily job does on the last day: what held only up to a day that has passed is derived anew. */
function roll(setting: Setting, rec: Rec, register: Register): void {
  const passed = [...rec.deadlines.values()].some(
    ({ closedAt, closedWhy, validThrough, agreementId }) =>
      agreementId !== null &&
      validThrough !== null &&
      validThrough < setting.today &&
      (closedAt === null || closedWhy === "done"),
  );
  if (passed) deriveDeadlines(rec, register, lastMoment(setting));
}

export const lastMoment = ({ today, timeZone }: Setting): At => ({
  now: momentAt(today, "12:00", timeZone),
  today,
  actor: { id: "00000000-0000-4000-8000-000000000001" },
});

function opened(setting: Setting, register: Register, life: Life, earlier: readonly Earlier[]): Rec {
  const { input } = life;
  const bound = input.parties.filter(({ role }) => role === "party");
  const parent = earlier.find(({ id }) => id === input.parentId);
  return {
    life,
    random: randomOf(`${setting.seed} agreement ${life.number} rows`),
    observed: !bound.some(({ organisationId }) => register.ours.has(organisationId)),
    confidential: input.confidential,
    contacts: contactsOf(setting, life),
    facts: {
      titles: [...new Set([input.title, ...input.titles.map(({ title }) => title)])],
      ours: bound.filter(({ side }) => side === "ours").length,
      theirs: bound.filter(({ side }) => side === "theirs").length,
      pilotElsewhere: parent?.stage === "pilot" ? parent.reference : null,
    },
    ...{ history: [], snapshot: null, milestones: [], events: [], plannedSigningOn: null, version: 1 },
    ...{ updatedAt: new Date(0), lastEventOn: null, lastMetOn: null, successorId: null, pilots: [], indicators: [] },
    ...{ measurements: [], reports: [], filings: [], tasks: [], deadlines: new Map(), reminders: new Map() },
    ...{ meetings: [], activity: [] },
  };
}

function contactsOf(setting: Setting, life: Life): Rec["contacts"] {
  return life.members.slice(0, 2).map((member, at) => {
    const { name, email } = person(setting, member).details;
    const side = at === 0 ? ("ours" as const) : ("theirs" as const);
    return { agreementId: life.id, side, name, email, country: countryOf(setting, member.organisation) };
  });
}

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
function apply(
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

/** What the verb of a deed does; nothing where it would refuse. */
function act(
  setting: Setting,
  rec: Rec,
  register: Register,
  at: At,
  deed: Deed,
  index: number,
  earlier: readonly Earlier[],
): void {
  const agreementId = rec.life.id;
  switch (deed.do) {
    case "event": {
      const key = idOf(`${agreementId} step ${index}`);
      apply(setting, rec, register, at, deed.type, formOf(deed, register.criteria), key, earlier);
      return;
    }
    case "plan": {
      const changes = { plannedSigningOn: [rec.plannedSigningOn, deed.signingOn] } as Record<
        string,
        [unknown, unknown]
      >;
      Object.assign(rec, { plannedSigningOn: deed.signingOn, version: rec.version + 1, updatedAt: at.now });
      deriveDeadlines(rec, register, at);
      note(rec, at, {
        subjectType: "agreement",
        subjectId: agreementId,
        agreementId,
        verb: "detailsEdited",
        changes,
        version: rec.version,
      });
      return;
    }
    case "report":
    case "measure":
      onPilot(rec, register, at, deed);
      return;
    case "sendFiling":
      sendFiling(rec, register, at, deed);
      return;
    case "addTask": {
      const { title, dueOn } = deed;
      const details = { title, agreementId, assigneeId: rec.life.by, dueOn, note: null };
      const id = rec.random.id();
      rec.tasks.push({
        ...{ id, ...details, template: null, doneOn: null, doneBy: null, withdrawn: false, key: null, version: 1 },
        ...{ createdBy: at.actor.id, createdAt: at.now },
      });
      deriveTaskDeadline(rec, register, at, id);
      note(rec, at, {
        subjectType: "task",
        subjectId: id,
        agreementId,
        verb: "taskAdded",
        changes: firstValues(details),
        version: 1,
      });
      return;
    }
    case "completeTask": {
      const task = rec.tasks.find(({ title }) => title === deed.title);
      if (!task || task.doneOn) return;
      Object.assign(task, { doneOn: deed.doneOn, doneBy: at.actor.id, version: task.version + 1 });
      deriveTaskDeadline(rec, register, at, task.id);
      note(rec, at, {
        subjectType: "task",
        subjectId: task.id,
        agreementId,
        verb: "taskDone",
        changes: { doneOn: [null, deed.doneOn] },
        version: task.version,
      });
      return;
    }
    case "meet": {
      const id = rec.random.id();
      rec.meetings.push({ id, deed });
      if (rec.lastMetOn === null || deed.on > rec.lastMetOn) rec.lastMetOn = deed.on;
      deriveDeadlines(rec, register, at);
      note(rec, at, {
        subjectType: "meeting",
        subjectId: id,
        verb: "meetingRecorded",
        changes: firstValues({ ...meetingOf(rec.life, deed) }),
      });
      return;
    }
  }
}

/** A meeting as the verb takes it. */
export const meetingOf = (life: Life, deed: Extract<Deed, { do: "meet" }>) => ({
  key: deed.key,
  firstOn: deed.on,
  lastOn: null,
  titleEn: deed.title.en,
  titleVi: deed.title.vi,
  place: `Place ${numbered((life.number % 400) + 1)}`,
  sourceId: null,
  personIds: deed.personIds,
  agreementIds: [life.id],
  organisationIds: deed.organisationIds,
});

function onPilot(rec: Rec, register: Register, at: At, deed: Extract<Deed, { do: "report" | "measure" }>): void {
  const pilot = rec.pilots.filter(({ withdrawn }) => !withdrawn).sort((a, b) => b.number - a.number)[0];
  if (!pilot || (pilot.firstOn && deed.on < pilot.firstOn)) return;
  const recorded = { recordedBy: at.actor.id, recordedAt: at.now };
  const agreementId = rec.life.id;
  const id = rec.random.id();
  if (deed.do === "report") {
    const { kind, on, title, location } = deed;
    rec.reports.push({ id, pilotId: pilot.id, kind, on, title, location, ...recorded });
    deriveDeadlines(rec, register, at);
    const changes = { kind: [null, kind], title: [null, title], on: [null, on] } as Record<string, [unknown, unknown]>;
    note(rec, at, { subjectType: "pilotReport", subjectId: id, agreementId, verb: "reportFiled", changes });
    return;
  }
  const indicator = rec.indicators.find(({ pilotId, name }) => pilotId === pilot.id && name === deed.indicator);
  if (!indicator) return;
  const { on, value } = deed;
  const before = rec.measurements.find((one) => one.indicatorId === indicator.id && one.on === on);
  const changes: Record<string, [unknown, unknown]> = {
    ...{ indicator: [null, indicator.name], on: [null, on], value: [before?.value ?? null, value] },
  };
  if (before) Object.assign(before, { value, note: null, ...recorded });
  else rec.measurements.push({ id, indicatorId: indicator.id, on, value, note: null, ...recorded });
  note(rec, at, { subjectType: "indicator", subjectId: indicator.id, agreementId, verb: "valueMeasured", changes });
}

function sendFiling(rec: Rec, register: Register, at: At, deed: Extract<Deed, { do: "sendFiling" }>): void {
  const filing = rec.filings.find(({ template, withdrawn }) => template === deed.template && !withdrawn);
  const signedOn = rec.snapshot?.context.signing?.on;
  if (!filing || (filing.policyKey && signedOn && deed.sentOn < signedOn)) return;
  const { sentOn, proof } = deed;
  const changes: Record<string, [unknown, unknown]> = {
    ...{
      filing: [null, filing.template ?? filing.what],
      sentOn: [filing.sentOn, sentOn],
      proof: [filing.proof, proof],
    },
  };
  Object.assign(filing, { sentOn, proof, version: filing.version + 1 });
  deriveDeadlines(rec, register, at);
  note(rec, at, { subjectType: "filing", subjectId: filing.id, agreementId: rec.life.id, verb: "filingSent", changes });
}
