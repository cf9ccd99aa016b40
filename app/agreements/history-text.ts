/** The history in sentences: one for each event and each change, and beside it what was written down. Pure. */
import { deadlineName } from "#app/deadlines/deadline-text";
import { saidByFile } from "#app/imports/said-by-file.server";
import type { Catalogue } from "#app/locales/catalogue";
import { cited } from "#app/platform/cited";
import { formatDay, formatSpan } from "#app/platform/days";
import type { Changes } from "#app/platform/merge-edits";
import { taskTitle } from "#app/tasks/templates";
import type { EventData, EventType } from "#workflows/events";
import { fieldName } from "./fact-names";
import { figureText } from "./figure-text";
import type { ActivityRead } from "./history-queries.server";

export interface Sentence {
  text: string;
  /** Reason, answer or note, as it was written. */
  said?: string;
}

type Teller<T extends EventType> = (t: Catalogue, data: EventData[T]) => string;

const names = (rows: { name: string }[]) => rows.map(({ name }) => name).join(", ");
const day = (t: Catalogue, on: string) => formatDay(t, on);
const spanOf = (t: Catalogue, first: string | null, last: string | null) =>
  first && last ? formatSpan(t, first, last) : "";

function termOf(t: Catalogue, data: { termKind: string | null; termUntil: string | null; termYears: number | null }) {
  const words = t.agreementPage.term;
  if (data.termUntil) return words.until(day(t, data.termUntil));
  if (data.termYears) return words.years(data.termYears);
  return data.termKind === "evergreen" ? words.evergreen : "";
}

const tellers: { [T in EventType]?: Teller<T> } = {
  proposed: (t, { by }) => t.agreementHistory.did.proposed(by),
  takenOver: (t, { step, source }) =>
    t.agreementHistory.did.takenOver(t.workflow.entrySteps[step], saidByFile(t, source)),
  opinionsAsked: (t, { bodies }) => t.agreementHistory.did.opinionsAsked(names(bodies)),
  opinionAnswered: (t, { body, verdict }) => t.agreementHistory.did.opinionAnswered(body, t.workflow.verdicts[verdict]),
  higherConsentGiven: (t, { from, reference }) => t.agreementHistory.did.higherConsentGiven(from, reference ?? ""),
  cleared: (t, { by }) => t.agreementHistory.did.cleared(by),
  declined: (t, { by }) => t.agreementHistory.did.declined(by),
  signed: (t, { place, occasion, signatories }) =>
    t.agreementHistory.did.signed(place ?? "", occasion ?? "", names(signatories)),
  amended: (t, data) => t.agreementHistory.did.amended(data.what, termOf(t, data)),
  noticeGiven: (t, { by, endsOn }) => t.agreementHistory.did.noticeGiven(by, day(t, endsOn)),
  renewed: (t, data) => t.agreementHistory.did.renewed(t.workflow.renewals[data.how], termOf(t, data)),
  pilotStarted: (t, { firstOn, lastOn }) => t.agreementHistory.did.pilotStarted(spanOf(t, firstOn, lastOn)),
  pilotExtended: (t, { lastOn }) => t.agreementHistory.did.pilotExtended(day(t, lastOn)),
  pilotClosed: (t, { outcome }) => t.agreementHistory.did.pilotClosed(t.workflow.outcomes[outcome]),
  evaluated: (t, { by, result }) => t.agreementHistory.did.evaluated(by, t.workflow.results[result]),
  decided: (t, data) => t.agreementHistory.did.decided(data.by, t.workflow.decisions[data.decision], termOf(t, data)),
  inheritanceDecided: (t, { predecessor, successor, act, becomes, dueOn }) =>
    t.agreementHistory.did.inheritanceDecided(
      { predecessor, successor, act: act ? cited(t, act) : "" },
      t.workflow.inheritances[becomes],
      dueOn ? day(t, dueOn) : "",
    ),
  terminated: (t, { by }) => t.agreementHistory.did.terminated(by),
  notEstablished: (t, { need }) => t.agreementHistory.did.notEstablished(t.workflow.needs[need].met),
};

/** What happened. `about` is the event that a correction corrects. */
export function eventSentence(
  t: Catalogue,
  type: EventType,
  data: Record<string, unknown>,
  about: { type: EventType; day: string | null } | null,
): Sentence {
  const written = [data.reason, data.text, data.ground, data.note, data.summary].find(
    (value): value is string => typeof value === "string" && value !== "",
  );
  const said = written ? { said: saidByFile(t, written) } : {};
  if (type === "corrected" && about)
    return {
      text: t.agreementHistory.did.corrected(t.workflow.events[about.type].past, about.day ? day(t, about.day) : ""),
      ...said,
    };
  const teller = tellers[type] as Teller<EventType> | undefined;
  // Stored forms passed the event's own schema.
  const text = teller ? teller(t, data as EventData[EventType]) : `${t.workflow.events[type].past}.`;
  return { text, ...said };
}

const after = (changes: Changes, field: string): string => {
  const value = changes[field]?.[1];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
const listAfter = (changes: Changes, field: string): string => {
  const value = changes[field]?.[1];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string").join(", ") : "";
};

/** What was changed besides the events. Values that name other records stay out: not everybody may see those. */
export function activitySentence(t: Catalogue, { verb, changes }: Pick<ActivityRead, "verb" | "changes">): Sentence {
  const words = t.agreementHistory.changed;
  switch (verb) {
    case "detailsEdited":
      return {
        text: words.details(
          Object.keys(changes)
            .map((field) => fieldName(t, field))
            .join(", "),
        ),
      };
    case "reportingEdited": {
      const names: Record<string, string> = t.reporting.fields;
      return {
        text: t.reporting.changed(
          Object.keys(changes)
            .map((field) => names[field] ?? field)
            .join(", "),
        ),
      };
    }
    case "partiesChanged":
      return { text: words.parties(listAfter(changes, "parties")) };
    case "readersNamed":
      return { text: words.readers(listAfter(changes, "readers")) };
    case "contactsNamed":
      return { text: words.contacts([after(changes, "ours"), after(changes, "theirs")].filter(Boolean).join(", ")) };
    case "filingOpened":
      return { text: words.filingOpened(after(changes, "what"), after(changes, "toWhom")) };
    case "filingSent":
      return { text: words.filingSent(filingName(t, after(changes, "filing")), dayAfter(t, changes, "sentOn")) };
    case "indicatorAdded":
      return { text: words.indicator(after(changes, "name")) };
    case "valueMeasured":
      return {
        text: words.value(
          after(changes, "indicator"),
          figureText(t, Number(changes.value?.[1] ?? 0)),
          dayAfter(t, changes, "on"),
        ),
      };
    case "reportFiled":
      return { text: words.report(after(changes, "title"), dayAfter(t, changes, "on")) };
    case "deadlineRecomputed":
    case "deadlineMoved":
    case "deadlineMovedBack":
    case "deadlineAcknowledged":
    case "deadlineDone":
    case "deadlineReopened":
      return deadlineSentence(t, verb, changes);
    case "commitmentAdded":
      return { text: t.commitments.did.commitmentAdded(after(changes, "text")) };
    case "commitmentEdited":
    case "commitmentProgressed":
    case "commitmentMet":
    case "commitmentMissed":
    case "commitmentClosed":
    case "commitmentReopened":
      return { text: t.commitments.did[verb](after(changes, "commitment"), dayAfter(t, changes, "on")) };
    case "documentAdded":
    case "documentVersionAdded":
    case "documentEdited":
    case "documentRemoved":
    case "documentRestored":
      return { text: t.documents.did[verb](after(changes, "title") || after(changes, "document")) };
    case "commentAdded":
    case "commentEdited":
    case "commentRemoved":
    case "commentRestored":
      return { text: t.comments.did[verb] };
    case "taskAdded":
      return { text: words.taskAdded(taskTitle(t, { title: after(changes, "title"), template: null })) };
    default:
      return { text: (words.others as Record<string, string>)[verb] ?? words.other };
  }
}

/** What became of a deadline, which is named by its kind. */
function deadlineSentence(t: Catalogue, verb: `deadline${string}`, changes: Changes): Sentence {
  const words = t.agreementHistory.changed.deadlines;
  const what = deadlineName(t, { kind: after(changes, "kind"), subject: after(changes, "subject") });
  const was = changes.dueOn?.[0];
  const days = { from: typeof was === "string" ? day(t, was) : "", to: dayAfter(t, changes, "dueOn") };
  const reason = after(changes, "reason") || after(changes, "note");
  const said = reason ? { said: reason } : {};
  switch (verb) {
    case "deadlineRecomputed":
      return { text: words.recomputed(what, days.from, days.to) };
    case "deadlineMoved":
      return { text: words.moved(what, days.from, days.to), ...said };
    case "deadlineMovedBack":
      return { text: words.movedBack(what, days.from, days.to) };
    case "deadlineDone":
      return { text: words.done(what, dayAfter(t, changes, "doneOn")), ...said };
    case "deadlineReopened":
      return { text: words.reopened(what) };
    default:
      return { text: words.acknowledged(what) };
  }
}

const dayAfter = (t: Catalogue, changes: Changes, field: string) => {
  const value = after(changes, field);
  return value ? day(t, value) : "";
};

/** A filing of a signing is named by its template. */
function filingName(t: Catalogue, name: string): string {
  return (t.workflow.filings as Record<string, { what: string }>)[name]?.what ?? name;
}
