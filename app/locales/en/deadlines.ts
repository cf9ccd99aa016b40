/** Deadlines: their names, and how each was computed. */
const dayNames = /day/i;

/** "the Tết days", "National Day (2 days)", "Hung Kings' Commemoration Day". */
function daysOff(name: string, days: number): string {
  if (days === 1) return name;
  const short = name.replace(/ \([^)]*\)$/, "");
  return dayNames.test(short) ? `${short} (${days} days)` : `the ${short} days`;
}

function listed(items: string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export const deadlines = {
  kinds: {
    opinionDue: "Opinion due",
    higherConsentDue: "Higher consent due",
    filingDue: "Report after signing due",
    evaluationDue: "Evaluation due",
    termEnd: "End of the term",
    noticeDay: "Last day to give notice",
    effectiveDay: "Takes effect",
    pilotReportDue: "Pilot report due",
    windowEnd: "End of the pilot’s window",
    anniversary: "Anniversary of the signing",
    dormant: "Nothing happened for 12 months",
    plannedStep: "Step before the planned signing",
    taskDue: "Task due",
    commitmentDue: "Commitment due",
  },
  /** By which report of the pilot. */
  reports: { mid: "Mid-term report of the pilot due", final: "Final report of the pilot due" },
  /** By the step before a planned signing. */
  planned: {
    opinionsAsked: "Latest day to ask for opinions",
    opinionsIn: "Latest day for opinions to be in",
    consentIn: "Latest day for the higher consent",
    cleared: "Latest day to clear the text",
    signing: "Planned signing",
  },
  opinionOf: (body: string) => `Opinion due: ${body}`,
  workingDays: (number: number, from: string) => `${number} working ${number === 1 ? "day" : "days"} from ${from}`,
  calendarDays: (number: number, from: string) => `${number} ${number === 1 ? "day" : "days"} from ${from}`,
  skipping: (count: string, skipped: { name: string; localName: string | null; days: number }[]) =>
    `${count}, skipping ${listed(skipped.map(({ name, days }) => daysOff(name, days)))}`,
  typed: "the day typed when the report was added",
  pilotWindow: "last day of the pilot’s window",
  pilotMiddle: (first: string, last: string) => `the middle of the pilot’s window, ${first} to ${last}`,
  review: (decided: string) => `put on watch until then, decided on ${decided}`,
  effective: (signed: string | null) =>
    signed === null ? "the day it takes effect" : `later than the signing on ${signed}`,
  anniversary: (years: number, signed: string) =>
    `${years} ${years === 1 ? "year" : "years"} after the signing on ${signed}`,
  dormant: (last: string) => `12 months after the latest event, meeting or progress, ${last}`,
  plannedSigning: "the day the signing is planned for",
  plannedBefore: {
    opinionsIn: (next: string) => `a working day before the text has to be cleared, ${next}`,
    consentIn: (next: string) => `a working day before the text has to be cleared, ${next}`,
    cleared: (next: string) => `a working day before the planned signing, ${next}`,
  },
  plannedAsking: (count: string, inBy: string) => `${count} before opinions have to be in, ${inBy}`,
  plainDays: {
    workingDays: (number: number) => `${number} working ${number === 1 ? "day" : "days"}`,
    calendarDays: (number: number) => `${number} ${number === 1 ? "day" : "days"}`,
  },
  task: "the day given to the task",
  commitment: "the day that was promised",
  /** By how often it was promised. */
  commitmentAgain: {
    week: (first: string) => `promised every week from ${first} on`,
    month: (first: string) => `promised every month from ${first} on`,
    quarter: (first: string) => `promised every three months from ${first} on`,
    halfYear: (first: string) => `promised every six months from ${first} on`,
    year: (first: string) => `promised every year from ${first} on`,
  },
  /** What is due, by who promised it. */
  promised: {
    ours: (text: string) => `Our commitment: ${text}`,
    theirs: (text: string) => `Their commitment: ${text}`,
    both: (text: string) => `Commitment of both sides: ${text}`,
  },
  lateSending: (count: string, sent: string, hour: number) =>
    `${count}; sent on ${sent} from ${hour}:00 on, so it counts as sent the next day`,
  rolledOn: (count: string, last: string) =>
    `${count}; the last day, ${last}, is a day off, so the next working day counts`,
  yearBeforeEnd: (end: string) => `a year before the end of the term, ${end}`,
  shortTerm: (end: string) => `in time for the end of a term of a year or less, ${end}`,
  termEnd: "last day of the term",
  notice: (end: string) => `last day to give notice before the end of the term, ${end}`,
  late: (when: string, how: string) => `${when} · ${how}`,
  unconfirmed: "unconfirmed: some of these days may yet become days off",
  unconfirmedYears: (years: string[]) =>
    `unconfirmed: there is no holidays table for ${listed(years)}, so only weekends were skipped there`,
  source: (source: string) => `Source: ${source}`,
  /** How a deadline stands. */
  standing: {
    passed: (ago: string) => `passed ${ago}`,
    dormantFor: (days: string) => `dormant for ${days}`,
    dormantToday: "dormant from today",
    was: (day: string) => `was ${day}`,
    moved: "moved",
    acknowledged: "acknowledged",
    closedWhy: {
      done: "done",
      passed: "passed",
      ended: "the agreement ended",
      settled: "no longer follows from the record",
    },
  },
} as const;
