/** From what an agreement's history adds up to, to the facts its deadlines follow from. */
import type { AgreementContext } from "#workflows/context";
import type { DeadlineInput } from "#workflows/deadlines/deadline";
import type { Stage } from "#workflows/parts/states";

const latest = (days: (string | null)[]): string | null =>
  days
    .filter((day): day is string => day !== null)
    .sort()
    .at(-1) ?? null;

/** `filings` are the reports owed, sent or not; withdrawn ones left out. */
export function deadlineInputOf(
  place: { stage: Stage; step: string },
  context: AgreementContext,
  observed: boolean,
  filings: DeadlineInput["filings"],
): DeadlineInput {
  const opinions = context.consultation?.opinions ?? [];
  const disagreedOn = latest(opinions.map(({ verdict, answeredOn }) => (verdict === "disagrees" ? answeredOn : null)));
  return {
    observed,
    ...place,
    // A text that is cleared, or goes no further, waits for no opinion.
    consultation:
      place.step === "consulting" || place.step === "higherConsent"
        ? { bodies: opinions.map(({ body, sentOn, verdict }) => ({ name: body, sentOn, answered: verdict !== null })) }
        : null,
    higherConsent: disagreedOn ? { askedOn: disagreedOn, given: context.consent !== null } : null,
    signing: context.signing ? { on: context.signing.on, effectiveOn: context.signing.effectiveOn } : null,
    term: {
      endsOn: context.term?.endsOn ?? null,
      noticeOn: context.notice ? null : (context.term?.noticeOn ?? null),
      startsOn: context.term?.startsOn ?? null,
    },
    pilot: context.pilot ? { lastOn: context.pilot.lastOn, evaluated: context.pilot.evaluated } : null,
    lastEvaluationOn: context.evaluation?.on ?? null,
    filings,
    ended: place.stage === "ended",
  };
}
