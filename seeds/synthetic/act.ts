/** Does in memory what somebody did, as the verb for it would: nothing where that would refuse. Pure. */
import { closedState } from "#app/commitments/closing-state";
import { type CommitmentVerb, named } from "#app/commitments/recorded";
import { type Changes, firstValues } from "#app/platform/merge-edits";
import { placeOf } from "#workflows/snapshot";
import { apply } from "./apply";
import { closingOf, formOf, meetingOf, promiseOf } from "./deed-parts";
import type { Deed, Earlier } from "./deeds";
import { deriveDeadlines, deriveTaskDeadline } from "./follow";
import { idOf } from "./random";
import { type At, note, plainTask, type Rec } from "./record";
import type { Register } from "./register";
import type { Setting } from "./world";

/** What the verb of a deed does; nothing where it would refuse. */
export function act(
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
        ...plainTask,
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
    case "promise":
    case "progress":
    case "keep":
      onCommitment(rec, register, at, deed);
      return;
    case "meet": {
      const id = rec.random.id();
      rec.meetings.push({ id, deed, createdBy: at.actor.id, createdAt: at.now });
      if (rec.lastMetOn === null || deed.on > rec.lastMetOn) rec.lastMetOn = deed.on;
      deriveDeadlines(rec, register, at);
      note(rec, at, {
        subjectType: "meeting",
        subjectId: id,
        verb: "meetingRecorded",
        changes: firstValues({ ...meetingOf(rec.life, deed) }),
        version: 1,
      });
      return;
    }
  }
}

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

function onCommitment(
  rec: Rec,
  register: Register,
  at: At,
  deed: Extract<Deed, { do: "promise" | "progress" | "keep" }>,
): void {
  const agreementId = rec.life.id;
  const place = rec.snapshot && placeOf(rec.snapshot);
  if (!place || place.step === "voided") return;
  const put = (
    { id, text, version }: { id: string; text: string; version: number },
    verb: CommitmentVerb,
    changes: Changes,
    on: string | null,
  ) =>
    note(rec, at, {
      ...{ subjectType: "commitment", subjectId: id, agreementId, verb, version },
      changes: { ...(verb === "commitmentAdded" ? {} : named(text, on)), ...changes },
    });
  if (deed.do === "promise") {
    const details = promiseOf(deed, rec.life.by);
    const made = { id: rec.random.id(), agreementId, ...details, version: 1 };
    rec.commitments.push({
      ...{ ...made, recursFrom: details.recurs ? details.dueOn : null, status: "open", evidence: null },
      ...{ closedOn: null, closedBy: null, createdBy: at.actor.id, createdAt: at.now },
    });
    deriveDeadlines(rec, register, at);
    put(made, "commitmentAdded", firstValues(details), null);
    return;
  }
  const commitment = rec.commitments.find(({ text }) => text === deed.text);
  if (!commitment || !["open", "underway"].includes(commitment.status)) return;
  const recorded = { commitmentId: commitment.id, recordedBy: at.actor.id, recordedAt: at.now };
  const { on } = deed;
  if (deed.do === "progress") {
    const { note: said, value } = deed;
    const begins = commitment.status === "open";
    rec.progress.push({
      ...{ id: rec.random.id(), ...recorded, on, text: said, value, metDueOn: null, missedDueOn: null, evidence: null },
    });
    deriveDeadlines(rec, register, at);
    if (begins) Object.assign(commitment, { status: "underway", version: commitment.version + 1 });
    const change: Changes = begins ? { status: ["open", "underway"] } : {};
    put(commitment, "commitmentProgressed", { text: [null, said], value: [null, value], ...change }, on);
    return;
  }
  const after = closedState(commitment, closingOf(deed, commitment.version), at.actor.id);
  rec.progress.push({
    ...{ id: rec.random.id(), ...recorded, on, text: deed.note, value: null, evidence: null },
    ...{ metDueOn: null, missedDueOn: null, ...after.round },
  });
  Object.assign(commitment, { ...after.set, version: commitment.version + 1 });
  deriveDeadlines(rec, register, at);
  put(commitment, after.verb, { ...after.changes, note: [null, deed.note] }, on);
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
