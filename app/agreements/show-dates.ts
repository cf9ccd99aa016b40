/** The key dates as data: what falls due and how it was computed, then the facts with what the source says of them. Pure; for the server. */
import { addDays } from "#workflows/calendar/day";
import { type WorkingCalendar, workingDaysBetween } from "#workflows/calendar/working-days";
import type { AgreementContext, Term } from "#workflows/context";
import type { ShownDeadline, ShownFiling, ShownStanding } from "./show-row.server";

/** What a date card says of a fact besides its day. */
export interface FactStanding {
  standing: ShownStanding["standing"];
  note: string | null;
}

export interface DueDate extends ShownDeadline {
  /** Days left to work in, where the calendar holds all of them. */
  workingDays: number | null;
  /** The filing it is for. */
  filing: Pick<ShownFiling, "template" | "what"> | null;
}

export type FactKey =
  | "proposedOn"
  | "signedOn"
  | "effectiveOn"
  | "endsOn"
  | "noticeOn"
  | "suspendedOn"
  | "noticeGivenOn"
  | "window"
  | "closedOn"
  | "reviewOn"
  | "endedOn";

export type KeyFact = { fact: FactKey; first: string | null; last?: string | null } & Partial<FactStanding>;

export interface KeyDates {
  due: DueDate[];
  facts: KeyFact[];
  term: (Pick<Term, "kind" | "years" | "endsOn" | "notice"> & Partial<FactStanding>) | null;
}

interface Known {
  today: string;
  context: AgreementContext;
  ended: boolean;
  deadlines: ShownDeadline[];
  filings: ShownFiling[];
  standings: ShownStanding[];
  calendar: WorkingCalendar;
}

export function keyDates({ today, context, ended, deadlines, filings, standings, calendar }: Known): KeyDates {
  const said = (...fields: string[]): Partial<FactStanding> => {
    const found = standings.find((each) => fields.includes(each.field));
    return found ? { standing: found.standing, note: found.note } : {};
  };
  const { proposal, signing, term, pilot, suspension, notice, decision, end } = context;
  const isDue = (kind: string) => deadlines.some((deadline) => deadline.kind === kind);
  const facts: (KeyFact | false | "" | null | undefined)[] = [
    proposal && { fact: "proposedOn", first: proposal.on, ...said("proposedOn") },
    signing && { fact: "signedOn", first: signing.on, ...said("signedOn") },
    signing?.effectiveOn && { fact: "effectiveOn", first: signing.effectiveOn, ...said("effectiveOn") },
    suspension && { fact: "suspendedOn", first: suspension.on },
    notice && { fact: "noticeGivenOn", first: notice.on },
    pilot && { fact: "window", first: pilot.firstOn, last: pilot.lastOn, ...said("window") },
    pilot?.closedOn && { fact: "closedOn", first: pilot.closedOn },
    !isDue("noticeDay") && term?.noticeOn && { fact: "noticeOn", first: term.noticeOn },
    !isDue("termEnd") && term?.endsOn && { fact: "endsOn", first: term.endsOn, ...said("term") },
    !ended && decision?.reviewOn && { fact: "reviewOn", first: decision.reviewOn },
    end && { fact: "endedOn", first: end.on, ...said("endedOn") },
  ];
  return {
    due: deadlines.map((deadline) => ({
      ...deadline,
      workingDays: workingDaysLeft(today, deadline.dueOn, calendar),
      filing: deadline.kind === "filingDue" ? (filings.find(({ key }) => key === deadline.subject) ?? null) : null,
    })),
    facts: facts.filter((fact): fact is KeyFact => !!fact),
    term: term && { kind: term.kind, years: term.years, endsOn: term.endsOn, notice: term.notice, ...said("term") },
  };
}

/** Within a year, and only where the calendar holds every day between; null otherwise, and for what is overdue. */
function workingDaysLeft(today: string, dueOn: string, calendar: WorkingCalendar): number | null {
  if (dueOn <= today || dueOn > addDays(today, 366)) return null;
  const { days, missingYears } = workingDaysBetween(today, dueOn, calendar);
  return missingYears.length > 0 ? null : days;
}
