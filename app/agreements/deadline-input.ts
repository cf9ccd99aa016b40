/** From what an agreement's history adds up to, to the facts its deadlines follow from. */
import type { AgreementContext } from "#workflows/context";
import type { DeadlineInput } from "#workflows/deadlines/facts";
import type { Stage } from "#workflows/parts/states";

const latest = (days: (string | null)[]): string | null =>
  days
    .filter((day): day is string => day !== null)
    .sort()
    .at(-1) ?? null;

/** What is on record beside the history. `filings` are the reports owed, sent or not; withdrawn ones left out. */
export interface Beside {
  observed: boolean;
  opinionsRequired: boolean;
  plannedSigningOn: string | null;
  /** The day of the latest event or meeting. */
  lastActiveOn: string | null;
  /** The day of the next meeting or visit that is planned. */
  nextActiveOn?: string | null;
  filings: DeadlineInput["filings"];
  /** Those with a day. */
  commitments: DeadlineInput["commitments"];
  /** Reports of pilots, by the pilot's number. */
  reports: { number: number; kind: "mid" | "final" }[];
}

export function deadlineInputOf(
  place: { stage: Stage; step: string },
  context: AgreementContext,
  { reports, ...beside }: Beside,
): DeadlineInput {
  const opinions = context.consultation?.opinions ?? [];
  const disagreedOn = latest(opinions.map(({ verdict, answeredOn }) => (verdict === "disagrees" ? answeredOn : null)));
  const { decision } = context;
  return {
    ...beside,
    ...place,
    // A text that is cleared, or goes no further, waits for no opinion.
    consultation:
      place.step === "consulting" || place.step === "higherConsent"
        ? {
            bodies: opinions.map(({ body, sentOn, sentHour, verdict }) => ({
              name: body,
              sentOn,
              sentHour: sentHour ?? null,
              answered: verdict !== null,
            })),
          }
        : null,
    higherConsent: disagreedOn ? { askedOn: disagreedOn, given: context.consent !== null } : null,
    signing: context.signing ? { on: context.signing.on, effectiveOn: context.signing.effectiveOn } : null,
    term: {
      endsOn: context.term?.endsOn ?? null,
      noticeOn: context.notice ? null : (context.term?.noticeOn ?? null),
      startsOn: context.term?.startsOn ?? null,
    },
    pilot: pilotOf(context, reports),
    lastEvaluationOn: context.evaluation?.on ?? null,
    review: decision?.reviewOn ? { on: decision.reviewOn, decidedOn: decision.on } : null,
    ended: place.stage === "ended",
  };
}

function pilotOf({ pilot, takenOver }: AgreementContext, reports: Beside["reports"]): DeadlineInput["pilot"] {
  if (!pilot) return null;
  const filed = (kind: "mid" | "final") => reports.some((each) => each.number === pilot.number && each.kind === kind);
  // The first pilot of a record that was taken over while in it came from the source, not from an event of ours.
  const fromSource = pilot.number === 1 && ["running", "paused", "closed"].includes(takenOver?.step ?? "");
  return {
    firstOn: pilot.firstOn,
    lastOn: pilot.lastOn,
    closed: pilot.state === "closed",
    evaluated: pilot.evaluated,
    reports: fromSource ? null : { mid: filed("mid"), final: filed("final") },
  };
}
