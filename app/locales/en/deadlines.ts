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
  },
  opinionOf: (body: string) => `Opinion due: ${body}`,
  workingDays: (number: number, from: string) => `${number} working ${number === 1 ? "day" : "days"} from ${from}`,
  calendarDays: (number: number, from: string) => `${number} ${number === 1 ? "day" : "days"} from ${from}`,
  skipping: (count: string, skipped: { name: string; localName: string | null; days: number }[]) =>
    `${count}, skipping ${listed(skipped.map(({ name, days }) => daysOff(name, days)))}`,
  typed: "the day typed when the report was added",
  pilotWindow: "last day of the pilot’s window",
  yearBeforeEnd: (end: string) => `a year before the end of the term, ${end}`,
  shortTerm: (end: string) => `in time for the end of a term of a year or less, ${end}`,
  termEnd: "last day of the term",
  notice: (end: string) => `last day to give notice before the end of the term, ${end}`,
  late: (when: string, how: string) => `${when} · ${how}`,
  unconfirmed: "unconfirmed: some of these days may yet become days off",
  unconfirmedYears: (years: string[]) =>
    `unconfirmed: there is no holidays table for ${listed(years)}, so only weekends were skipped there`,
  source: (source: string) => `Source: ${source}`,
} as const;
