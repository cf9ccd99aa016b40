/** Checks of a form against what is already recorded: an answer is not older than the question, a last day lies later. */
import type { AgreementContext } from "./context";
import type { Entry } from "./entry";
import type { EventType } from "./events";
import type { Facts } from "./facts";

export type FieldProblems = Record<string, string>;

type Check<T extends EventType> = (
  context: AgreementContext,
  data: Extract<Entry, { type: T }>["data"],
  facts: Facts,
) => FieldProblems;

/** A day that may not lie before another recorded one. */
const notBefore = (field: string, day: string, earliest: string | null | undefined): FieldProblems =>
  earliest && day < earliest ? { [field]: `dayBefore:${earliest}` } : {};

const latest = (...days: (string | null | undefined)[]) =>
  days
    .filter((day): day is string => !!day)
    .sort()
    .at(-1);

const afterOpinions = ({ consultation, consent }: AgreementContext) =>
  latest(...(consultation?.opinions.flatMap(({ sentOn, answeredOn }) => [sentOn, answeredOn]) ?? []), consent?.on);

const latestBeforeSigning = (context: AgreementContext) =>
  latest(context.proposal?.on, afterOpinions(context), context.clearance?.on);

/** A renewal goes beyond the present term. */
const endsLater = ({ term }: AgreementContext, termUntil: string | null): FieldProblems =>
  termUntil && term?.endsOn && termUntil <= term.endsOn ? { termUntil: `lastDayNotLater:${term.endsOn}` } : {};

const checks: { [T in EventType]?: Check<T> } = {
  opinionsAsked: ({ proposal, consultation }, { on, bodies }) => {
    const asked = new Set(consultation?.opinions.map(({ body }) => body.toLocaleLowerCase("en")));
    const twice = bodies.flatMap(({ name }, index) =>
      asked.has(name.toLocaleLowerCase("en")) ? [[`bodies.${index}.name`, `bodyAskedTwice:${name}`]] : [],
    );
    return { ...notBefore("on", on, proposal?.on), ...Object.fromEntries(twice) };
  },
  opinionAnswered: ({ consultation }, { body, on }) => {
    const opinion = consultation?.opinions.find((each) => each.body === body);
    if (!opinion) return { body: "bodyNotAsked" };
    if (opinion.verdict) return { body: "bodyAlreadyAnswered" };
    return notBefore("on", on, opinion.sentOn);
  },
  higherConsentGiven: ({ consultation, consent }, { on }) => {
    if (consent) return { on: "consentAlreadyGiven" };
    const disagreements = consultation?.opinions.filter(({ verdict }) => verdict === "disagrees") ?? [];
    return notBefore("on", on, latest(...disagreements.map(({ answeredOn }) => answeredOn)));
  },
  cleared: (context, { on, ground }) => ({
    ...notBefore("on", on, latest(context.proposal?.on, afterOpinions(context))),
    ...(context.consultation === null && !ground ? { ground: "enterGround" } : {}),
  }),
  returned: (context, { on }) => notBefore("on", on, latestBeforeSigning(context)),
  declined: (context, { on }) => notBefore("on", on, latestBeforeSigning(context)),
  signed: ({ clearance, proposal }, { on }) => notBefore("on", on, latest(clearance?.on, proposal?.on)),
  amended: ({ signing, term }, { on, termUntil }) => ({
    ...notBefore("on", on, signing?.on),
    ...(termUntil && term?.startsOn && termUntil <= term.startsOn ? { termUntil: "untilBeforeStart" } : {}),
  }),
  suspended: ({ signing }, { on }) => notBefore("on", on, signing?.on),
  resumed: ({ suspension }, { on }) => notBefore("on", on, suspension?.on),
  noticeGiven: ({ signing }, { on }) => notBefore("on", on, signing?.on),
  renewed: (context, { on, termKind, termUntil }) => ({
    ...notBefore("on", on, context.signing?.on),
    ...(termKind === "until" ? endsLater(context, termUntil) : {}),
  }),
  pilotStarted: ({ signing, pilot }, { on, firstOn }) => ({
    ...notBefore("on", on, signing?.on),
    ...notBefore("firstOn", firstOn, latest(signing?.on, pilot?.closedOn)),
  }),
  pilotExtended: ({ pilot }, { lastOn, on }) => ({
    ...(pilot?.lastOn && lastOn <= pilot.lastOn ? { lastOn: `lastDayNotLater:${pilot.lastOn}` } : {}),
    ...notBefore("on", on, pilot?.firstOn),
  }),
  pilotPaused: ({ pilot }, { on }) => notBefore("on", on, pilot?.firstOn),
  pilotResumed: ({ pilot }, { on }) => notBefore("on", on, pilot?.firstOn),
  pilotClosed: ({ pilot }, { on }) => notBefore("on", on, pilot?.firstOn),
  evaluated: ({ pilot, signing, evaluation }, { on, scores }, { criteria }) => ({
    ...notBefore("on", on, latest(signing?.on, pilot?.closedOn, evaluation?.on)),
    ...(criteria.every((key) => scores.some(({ criterion }) => criterion === key))
      ? {}
      : { scores: "scoreEverything" }),
  }),
  decided: (context, { on, decision, termKind, termUntil }) => ({
    ...notBefore("on", on, latest(context.evaluation?.on, context.decision?.on)),
    ...(decision.startsWith("renew") && termKind === "until" ? endsLater(context, termUntil) : {}),
  }),
  inheritanceDecided: (_, data, { successions = [], officer }): FieldProblems => {
    const named = successions.find(({ id }) => id === data.successionId);
    // As kept with the form: nobody types another act or party into the history.
    const same = named && (["predecessor", "successor", "act"] as const).every((key) => named[key] === data[key]);
    if (!same) return { successionId: "chooseSuccession" };
    if (data.officerId === null || officer?.sees) return {};
    return { officerId: officer ? "officerMayNotSee" : "chooseOfficer" };
  },
  lapsed: ({ term, signing }, { on }) => notBefore("on", on, latest(signing?.on, term?.endsOn)),
  terminated: ({ signing }, { on }) => notBefore("on", on, signing?.on),
  replaced: ({ signing }, { on }) => notBefore("on", on, signing?.on),
  completed: ({ signing }, { on }) => notBefore("on", on, signing?.on),
};

/** Problems by field; empty when the form agrees with what is recorded. */
export function checkAgainst(context: AgreementContext, entry: Entry): FieldProblems {
  const check = checks[entry.type] as Check<EventType> | undefined;
  return check ? check(context, entry.data, entry.facts) : {};
}
