/** How long an agreement binds, and the days that follow from it. No law of Viet Nam sets a fixed term: all four forms are valid. */
import { addDays, addMonths, addYears, type Day } from "./day";

export type Term =
  | { kind: "until"; endsOn: Day }
  | { kind: "years"; years: number }
  | { kind: "evergreen" }
  | { kind: "notGiven" };

/** How long before the end notice has to be given. */
export type NoticePeriod = { months: number } | { days: number };

/**
 * The last day on which an agreement binds; null for one without an end, or whose term no source gives.
 * A term of n years ends with the corresponding day of its last year (Viet Nam, Civil Code 2015, art. 148(4)):
 * five years from 17 November 2023 end on 17 November 2028; from 29 February, on 28 February of a common year.
 */
export function termEnd(startsOn: Day, term: Term): Day | null {
  switch (term.kind) {
    case "until":
      return term.endsOn;
    case "years":
      return addYears(startsOn, term.years);
    case "evergreen":
    case "notGiven":
      return null;
  }
}

/** The last day on which notice can still be given: so many months or days before the end. */
export function noticeDay(endsOn: Day, period: NoticePeriod): Day {
  return "months" in period ? addMonths(endsOn, -period.months) : addDays(endsOn, -period.days);
}
