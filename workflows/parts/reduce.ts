/** How each event changes what is recorded. Pure: the same history always adds up to the same context. */
import { noticeDay, termEnd } from "../calendar/term";
import type { AgreementContext, Pilot, Term } from "../context";
import type { Entry } from "../entry";
import type { EventType } from "../events";
import { type Need, termRuns } from "../needs";

type Reducer<T extends EventType> = (
  context: AgreementContext,
  entry: Extract<Entry, { type: T }>,
) => Partial<AgreementContext>;

interface TermInput {
  termKind: Term["kind"];
  termUntil: string | null;
  termYears: number | null;
}

/** A term with its computed last day and notice day. Whole years count from `startsOn`. */
function makeTerm(input: TermInput, startsOn: string | null, kept: Pick<Term, "notice" | "renewal">): Term {
  const until = input.termKind === "until" ? input.termUntil : null;
  const years = input.termKind === "years" ? input.termYears : null;
  const endsOn = until ?? (years && startsOn ? termEnd(startsOn, { kind: "years", years }) : null);
  return {
    kind: input.termKind,
    until,
    years,
    startsOn,
    endsOn,
    notice: kept.notice,
    noticeOn: endsOn && kept.notice ? lastNoticeDay(endsOn, kept.notice) : null,
    renewal: kept.renewal,
  };
}

const lastNoticeDay = (endsOn: string, { count, unit }: NonNullable<Term["notice"]>) =>
  noticeDay(endsOn, unit === "months" ? { months: count } : { days: count });

const noticeOf = (data: { noticeCount: number | null; noticeUnit: "months" | "days" | null }) =>
  data.noticeCount ? { count: data.noticeCount, unit: data.noticeUnit ?? "months" } : null;

const noTerms = { notice: null, renewal: "notGiven" } as const;

/** A renewal begins where the term before it ended, or on the day of the renewal where none was known. */
const renewedTerm = (context: AgreementContext, input: TermInput, on: string): Term =>
  makeTerm(input, context.term?.endsOn ?? on, context.term ?? noTerms);

/** What cannot be established, without what was said of needs that have since become another question. */
const stillWaived = ({ waived }: AgreementContext, ...asked: Need[]) =>
  waived.filter(({ need }) => !asked.includes(need));

/** A new term: when the former one was over is no longer the question. */
const withTerm = (context: AgreementContext, term: Term) => ({ term, waived: stillWaived(context, "termOver") });

const changePilot = (context: AgreementContext, change: Partial<Pilot>) =>
  context.pilot ? { pilot: { ...context.pilot, ...change } } : {};

const pilotStateAt = { running: "running", paused: "paused", closed: "closed" } as const;

export const reducers: { [T in EventType]: Reducer<T> } = {
  proposed: (_, { data }) => ({ proposal: { on: data.on, by: data.by } }),

  takenOver: (_, { data }) => {
    const isSigned = data.step !== "drafting" && data.step !== "cleared" && data.step !== "declined";
    const hasPilot = isSigned && (data.step in pilotStateAt || data.firstOn !== null || data.question !== null);
    const isOver = ["declined", "lapsed", "terminated", "replaced", "completed"].includes(data.step);
    return {
      takenOver: { step: data.step },
      proposal: data.proposedOn ? { on: data.proposedOn, by: null } : null,
      signing: isSigned
        ? {
            on: data.signedOn,
            place: data.place,
            occasion: data.occasion,
            signatories: data.signatories,
            witnesses: data.witnesses,
            languages: data.languages,
            authentic: data.authentic,
            originalAt: null,
            effectiveOn: data.effectiveOn,
          }
        : null,
      term: isSigned
        ? makeTerm({ ...data, termKind: data.termKind ?? "notGiven" }, data.effectiveOn ?? data.signedOn, {
            notice: noticeOf(data),
            renewal: data.renewal ?? "notGiven",
          })
        : null,
      pilot: hasPilot
        ? {
            number: 1,
            question: data.question,
            scope: data.scope,
            leadOurs: data.leadOurs,
            leadTheirs: data.leadTheirs,
            firstOn: data.firstOn,
            lastOn: data.lastOn,
            state: data.step in pilotStateAt ? pilotStateAt[data.step as keyof typeof pilotStateAt] : "closed",
            extensions: [],
            closedOn: null,
            outcome: data.outcome,
            closingReason: null,
            evaluated: !(data.step in pilotStateAt),
          }
        : null,
      suspension: data.step === "suspended" ? { on: null, reason: null } : null,
      end: isOver ? { on: data.endedOn, reason: data.endReason, successorId: null } : null,
    };
  },

  opinionsAsked: (context, { data }) => ({
    waived: stillWaived(context, "opinionsIn"),
    consultation: {
      opinions: [
        ...(context.consultation?.opinions ?? []),
        ...data.bodies.map(({ name }) => ({
          body: name,
          sentOn: data.on,
          // Left out where nobody noted it, as in histories written before it was asked for.
          ...((data.hour ?? null) === null ? {} : { sentHour: data.hour }),
          verdict: null,
          answeredOn: null,
          text: null,
        })),
      ],
    },
  }),

  opinionAnswered: (context, { data }) => ({
    consultation: {
      opinions: (context.consultation?.opinions ?? []).map((opinion) =>
        opinion.body === data.body
          ? { ...opinion, verdict: data.verdict, answeredOn: data.on, text: data.text }
          : opinion,
      ),
    },
    // A consent covers the disagreements known when it was given, not one that comes after it.
    ...(data.verdict === "disagrees" ? { consent: null } : {}),
  }),

  higherConsentGiven: (_, { data }) => ({ consent: data }),
  cleared: (_, { data }) => ({ clearance: data }),

  // Back to drafting: the text will change, so what was said of it no longer counts.
  returned: (context) => ({
    consultation: null,
    consent: null,
    clearance: null,
    waived: stillWaived(context, "opinionsIn"),
  }),
  declined: (_, { data }) => ({ end: { on: data.on, reason: data.reason, successorId: null } }),

  signed: (_, { data }) => ({
    signing: {
      on: data.on,
      place: data.place,
      occasion: data.occasion,
      signatories: data.signatories,
      witnesses: data.witnesses,
      languages: data.languages,
      authentic: data.authentic,
      originalAt: data.originalAt,
      effectiveOn: data.effectiveOn,
    },
    term: makeTerm(data, data.effectiveOn ?? data.on, { notice: noticeOf(data), renewal: data.renewal }),
  }),

  amended: (context, { data }) => ({
    amendments: [...context.amendments, { on: data.on, what: data.what }],
    ...(data.termKind
      ? withTerm(
          context,
          makeTerm({ ...data, termKind: data.termKind }, context.term?.startsOn ?? data.on, context.term ?? noTerms),
        )
      : {}),
  }),

  suspended: (_, { data }) => ({ suspension: { on: data.on, reason: data.reason } }),
  resumed: () => ({ suspension: null }),

  noticeGiven: (context, { data }) => ({
    notice: data,
    ...withTerm(context, {
      ...(context.term ?? makeTerm({ termKind: "until", termUntil: null, termYears: null }, null, noTerms)),
      endsOn: data.endsOn,
      noticeOn: null,
    }),
  }),

  renewed: (context, { data }) => ({
    ...withTerm(context, renewedTerm(context, data, data.on)),
    notice: null,
    toLapse: false,
  }),

  pilotStarted: (context, { data }) => ({
    pastPilots: context.pilot ? [...context.pastPilots, context.pilot] : context.pastPilots,
    pilot: {
      number: (context.pilot?.number ?? 0) + 1,
      question: data.question,
      scope: data.scope,
      leadOurs: data.leadOurs,
      leadTheirs: data.leadTheirs,
      firstOn: data.firstOn,
      lastOn: data.lastOn,
      state: "running",
      extensions: [],
      closedOn: null,
      outcome: null,
      closingReason: null,
      evaluated: false,
    },
    waived: stillWaived(context, "finalReport", "indicatorMeasured"),
  }),
  pilotExtended: (context, { data }) =>
    changePilot(context, { lastOn: data.lastOn, extensions: [...(context.pilot?.extensions ?? []), data] }),
  pilotPaused: (context) => changePilot(context, { state: "paused" }),
  pilotResumed: (context) => changePilot(context, { state: "running" }),
  pilotClosed: (context, { data }) =>
    changePilot(context, { state: "closed", closedOn: data.on, outcome: data.outcome, closingReason: data.reason }),

  evaluated: (context, { data }) => ({
    evaluation: data,
    decision: null,
    ...changePilot(context, { evaluated: true }),
  }),

  decided: (context, { data, recordedOn }) => {
    const decision = {
      on: data.on,
      by: data.by,
      decision: data.decision,
      reason: data.reason,
      reviewOn: data.decision === "watch" ? data.reviewOn : null,
    };
    // A form sends every field: what belongs to another decision is left out.
    const successorId = data.decision === "stepUp" ? data.successorId : null;
    const changes = data.decision === "renewWithChanges" ? data.changes : null;
    const ended = { end: { on: data.on, reason: data.reason, successorId } };
    switch (data.decision) {
      case "renew":
      case "renewWithChanges":
        return {
          decision,
          ...withTerm(context, renewedTerm(context, { ...data, termKind: data.termKind ?? "notGiven" }, data.on)),
          notice: null,
          toLapse: false,
          amendments: changes ? [...context.amendments, { on: data.on, what: changes }] : context.amendments,
        };
      case "letLapse":
        return termRuns({ context, today: recordedOn }) ? { decision, toLapse: true } : { decision, ...ended };
      case "anotherPilot":
      case "watch":
        return { decision };
      default:
        return { decision, ...ended };
    }
  },

  // The plan for an inherited agreement changes no fact of it; what counts of it is read from the history (`inheritance.ts`).
  inheritanceDecided: () => ({}),

  lapsed: (_, { data }) => ({ end: { on: data.on, reason: data.note, successorId: null } }),
  terminated: (_, { data }) => ({ end: { on: data.on, reason: data.reason, successorId: null } }),
  replaced: (_, { data }) => ({ end: { on: data.on, reason: data.reason, successorId: data.successorId } }),
  completed: (_, { data }) => ({ end: { on: data.on, reason: data.note, successorId: null } }),

  // Corrections and withdrawals are replays of the history without or with other data: nothing to add here.
  corrected: () => ({}),
  withdrawn: () => ({}),
  voided: (_, { data, recordedOn }) => ({ end: { on: recordedOn, reason: data.reason, successorId: null } }),
  notEstablished: (context, { data }) => ({ waived: [...stillWaived(context, data.need), data] }),
};

/** The context after one more entry. */
export function reduce(context: AgreementContext, entry: Entry): AgreementContext {
  const reducer = reducers[entry.type] as Reducer<EventType>;
  return { ...context, ...reducer(context, entry) };
}
