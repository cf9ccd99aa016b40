/**
 * Back from the day a signing is planned for: the latest working day for each step that is still ahead. The text is cleared
 * on a working day before the signing; opinions, and the higher consent where a body disagreed, are in on a working day
 * before that; letters go out early enough for the last of their days to fall on that day.
 */
import { addDays, type Day } from "#workflows/calendar/day";
import { workingDayBack, workingDayOnOrBefore } from "#workflows/calendar/nearby";
import { certainty } from "#workflows/calendar/working-days";
import type { Deadline, PlannedStep } from "./deadline";
import type { DeadlineInput, Reckoning } from "./facts";
import { policyInForce } from "./policy-in-force";

export function plannedDays(input: DeadlineInput, reckoning: Reckoning): Deadline[] {
  const { plannedSigningOn: signingOn, step } = input;
  if (input.stage !== "proposed" || !signingOn) return [];
  const { calendar } = reckoning;
  const before = (step: "cleared" | "opinionsIn" | "consentIn", nextOn: Day): Deadline => {
    const dueOn = workingDayOnOrBefore(addDays(nextOn, -1), calendar);
    const { unconfirmed, missingYears } = certainty(addDays(dueOn, -1), signingOn, calendar);
    return planned(step, dueOn, unconfirmed, { rule: "plannedBefore", step, nextOn, signingOn, missingYears });
  };
  const signing = planned("signing", signingOn, false, { rule: "planned" });
  if (step === "cleared") return [signing];
  const cleared = before("cleared", signingOn);
  const opinionsIn = before("opinionsIn", cleared.dueOn);
  const consent = input.higherConsent && !input.higherConsent.given;
  return [
    ...(step === "drafting" && input.opinionsRequired ? asking(opinionsIn.dueOn, signingOn, reckoning) : []),
    ...(opinionsAhead(input) ? [opinionsIn] : []),
    ...(consent ? [before("consentIn", cleared.dueOn)] : []),
    cleared,
    signing,
  ];
}

/** Answers are still to come: every letter is ahead, or a body has not answered. */
function opinionsAhead({ step, opinionsRequired, consultation }: DeadlineInput): boolean {
  if (step === "drafting") return opinionsRequired;
  return consultation?.bodies.some(({ answered }) => !answered) ?? false;
}

/** The latest working day for the letters; none where no policy says how long an answer takes. */
function asking(inBy: Day, signingOn: Day, { policies, calendar }: Reckoning): Deadline[] {
  const policy = policyInForce(policies, "opinion", inBy);
  if (!policy) return [];
  const { days: number, unit, source } = policy;
  const dueOn =
    unit === "workingDays"
      ? workingDayBack(inBy, number, calendar)
      : workingDayOnOrBefore(addDays(inBy, -number), calendar);
  const { unconfirmed, missingYears } = certainty(addDays(dueOn, -1), signingOn, calendar);
  return [
    planned("opinionsAsked", dueOn, unconfirmed, {
      rule: "plannedAsking",
      inBy,
      signingOn,
      number,
      unit,
      source,
      missingYears,
    }),
  ];
}

function planned(step: PlannedStep, dueOn: Day, unconfirmed: boolean, basis: Deadline["basis"]): Deadline {
  return { kind: "plannedStep", subject: step, dueOn, unconfirmed, validThrough: null, basis };
}
