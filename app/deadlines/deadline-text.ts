/** Deadlines in the reader's words: what is due, and how the day was computed. Pure; used by pages and by lists. */
import type { Catalogue } from "#app/locales/catalogue";
import { cited } from "#app/platform/cited";
import { formatDay } from "#app/platform/days";
import type { Basis, Counted, Deadline, PlannedStep, SkippedHoliday } from "#workflows/deadlines/deadline";

/** A deadline as it is read from the database: `basis` is what `deadlinesOf` made, stored as JSON. */
export interface StoredDeadline {
  kind: string;
  subject: string;
  dueOn: string;
  unconfirmed: boolean;
  basis: Record<string, unknown> | Basis;
}

/** "Evaluation due"; an opinion names its body. The name of a report is the filing's own: `deadlineName` says only the kind. */
export function deadlineName(t: Catalogue, { kind, subject }: Pick<StoredDeadline, "kind" | "subject">): string {
  const { opinionOf, reports, planned } = t.deadlines;
  if (kind === "opinionDue" && subject) return opinionOf(subject);
  if (kind === "pilotReportDue" && subject in reports) return reports[subject as keyof typeof reports];
  if (kind === "plannedStep" && subject in planned) return planned[subject as PlannedStep];
  return t.deadlines.kinds[kind as Deadline["kind"]] ?? kind;
}

/** "7 working days from Thu 12 Feb 2026, skipping the Tết days". */
export function deadlineHow(t: Catalogue, stored: StoredDeadline["basis"]): string {
  const basis = stored as Basis;
  const words = t.deadlines;
  switch (basis.rule) {
    case "opinion":
    case "higherConsent":
    case "filing":
      return counted(t, basis);
    case "typed":
    case "pilotWindow":
    case "termEnd":
      return words[basis.rule];
    case "yearBeforeEnd":
    case "shortTerm":
    case "notice":
      return words[basis.rule](formatDay(t, basis.endsOn));
    case "pilotMiddle":
      return words.pilotMiddle(formatDay(t, basis.firstOn), formatDay(t, basis.lastOn));
    case "review":
      return words.review(formatDay(t, basis.decidedOn));
    case "effective":
      return words.effective(basis.signedOn && formatDay(t, basis.signedOn));
    case "anniversary":
      return words.anniversary(basis.years, formatDay(t, basis.signedOn));
    case "dormant":
      return words.dormant(formatDay(t, basis.lastOn));
    case "planned":
      return words.plannedSigning;
    case "plannedBefore":
      return words.plannedBefore[basis.step](formatDay(t, basis.nextOn, { weekday: true }));
    case "plannedAsking":
      return words.plannedAsking(
        words.plainDays[basis.unit](basis.number),
        formatDay(t, basis.inBy, { weekday: true }),
      );
    case "task":
    case "commitment":
      return words[basis.rule];
    case "commitmentAgain":
      return words.commitmentAgain[basis.span](formatDay(t, basis.firstOn));
  }
}

/** Why the day is not certain; null when it is. */
export function deadlineDoubt(t: Catalogue, { unconfirmed, basis }: StoredDeadline): string | null {
  if (!unconfirmed) return null;
  const { missingYears = [] } = basis as Partial<Counted>;
  return missingYears.length > 0 ? t.deadlines.unconfirmedYears(missingYears.map(String)) : t.deadlines.unconfirmed;
}

/** "Source: Law 70/2020/QH14, art. 19"; null for a deadline no policy sets. */
export function deadlineSource(t: Catalogue, basis: StoredDeadline["basis"]): string | null {
  const { source } = basis as Partial<Counted>;
  return source ? t.deadlines.source(cited(t, source)) : null;
}

function counted(t: Catalogue, { unit, number, from, skipped, country, late, rolledFrom }: Counted): string {
  const words = t.deadlines;
  const count = words[unit](number, formatDay(t, from, { weekday: true }));
  const off = skipped.map((holiday) => own(holiday, country));
  const text = off.length === 0 ? count : words.skipping(count, off);
  if (rolledFrom) return words.rolledOn(text, formatDay(t, rolledFrom, { weekday: true }));
  return late ? words.lateSending(text, formatDay(t, late.sentOn, { weekday: true }), late.cutOffHour) : text;
}

/** Local names are in the country's language: of Viet Nam's table alone, ours. */
function own({ name, localName, days }: SkippedHoliday, country: string) {
  return { name, localName: country === "VN" ? localName : null, days };
}
