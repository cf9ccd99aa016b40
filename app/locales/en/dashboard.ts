/** The dashboard around the figures: what matters now, periods, sections. What each figure is called and counts is in `figures`. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
const days = (count: number) => (count === 1 ? "1 day" : `${grouped(count)} days`);

/** "2 years 3 months", "5 months", "12 days": the two largest units that say enough. */
function length(count: number): string {
  const years = Math.floor(count / 365.25);
  const months = Math.floor((count - years * 365.25) / 30.44);
  const part = (number: number, unit: string) => (number === 1 ? `1 ${unit}` : `${number} ${unit}s`);
  if (years === 0) return months === 0 ? days(count) : part(months, "month");
  return months === 0 ? part(years, "year") : `${part(years, "year")} ${part(months, "month")}`;
}

export const dashboard = {
  title: "Dashboard",
  asOf: (day: string) => `As of ${day}`,
  ofPeriod: (span: string) => `Period ${span}`,
  within: (count: number) => (count === 1 ? "1 agreement you may see" : `${grouped(count)} agreements you may see`),
  withinFilter: (count: number) =>
    count === 1
      ? "1 agreement you may see matches the filter"
      : `${grouped(count)} agreements you may see match the filter`,
  number: grouped,
  narrow: "Narrow to some agreements",
  narrowed: "Narrowed to some agreements",

  periodLabel: "Period",
  periods: {
    thisQuarter: "This quarter",
    thisYear: "This year",
    last12Months: "Last 12 months",
    lastYear: "Last year",
  },
  ownPeriod: "Other days",
  first: "From",
  last: "To",
  showPeriod: "Show",
  enterDay: "Enter a day that exists, such as 17 11 2023",
  order: "The last day must not be before the first",

  now: "What matters now",
  overdue: (count: number) => (count === 1 ? "deadline overdue" : "deadlines overdue"),
  within30: (count: number) => (count === 1 ? "deadline within 30 days" : "deadlines within 30 days"),
  opinionsOverdue: (count: number) => (count === 1 ? "opinion overdue" : "opinions overdue"),
  dormant: (count: number) =>
    count === 1 ? "agreement without activity for 12 months" : "agreements without activity for 12 months",
  longest: "Waiting longest",
  longestNone: "Nothing waits for a next stage",
  inStage: (stage: string, days: number) => `${stage} for ${length(days)}`,
  length,
  sinceDay: (day: string) => `since ${day}`,

  stand: "Where agreements stand",
  waiting: "Waiting longest for the next stage",
  waitingText: "Proposals, pilots and evaluations that have stood in their stage for the longest time.",
  waitingNone: "No proposal, pilot or evaluation is open",
  waitingNoneText: "An agreement stands here while it waits for its next stage, with the day it came to where it is.",
  waitingUnknown: (count: number) =>
    count === 1 ? "Of 1 more the day is not known." : `Of ${grouped(count)} more the day is not known.`,
  dueAndWhom: "What is due, and with whom",
  lengths: "How long it takes",
  pilots: "Pilots and evaluations",
  work: "Answers, reports, commitments and tasks",
  movement: "Over time",
  about: "With whom, and about what",
  gaps: "What is not on record",
  toCompleteness: "Agreement by agreement",

  nobodyOwns: "Nobody owns it",
  stage: "Stage",
  bucket: "What",
  count: "Number",
  whatIsCounted: "What is counted",
  numbers: "The numbers as a table",
  more: (count: number) => (count === 1 ? "1 more" : `${grouped(count)} more`),
  nothingCounted: "Nothing to count yet",
  nothingCountedText: "Figures stand here once agreements, deadlines or tasks within this choice are on record.",
  nothingInPeriod: "Nothing in this period",
  onTime: (inTime: number, all: number) => `${grouped(inTime)} of ${grouped(all)} in time`,
  done: (done: number, all: number) => `${grouped(done)} of ${grouped(all)} done before the end`,
  met: (met: number, all: number) => `${grouped(met)} of ${grouped(all)} met`,
  median: (count: number) => `median ${days(count)}`,
  spread: (known: number, least: number, lower: number, median: number, upper: number, most: number) =>
    `Known of ${grouped(known)}. Median ${days(median)}; the middle half took ${grouped(lower)} to ${days(upper)}, all took ${grouped(least)} to ${days(most)}.`,
  spreadFew: (known: number, least: number, median: number, most: number) =>
    known === 1
      ? `Known of 1: ${days(median)}.`
      : `Known of ${grouped(known)}: ${grouped(least)} to ${days(most)}, median ${days(median)}.`,
  spreadNone: "Not known of any. It can be counted once both days are on record.",
  quarter: (number: number) => `Q${number}`,
  quarterOf: (number: number, year: number) => `Quarter ${number} of ${year}`,
  undated: "Day not known",
  quarters: (count: number) => `${count} quarters`,
  quartersLabel: "How far back",
  wrongTitle: "This filter does not exist",
  wrong: "The address asks for a period or a filter that does not exist. It may be mistyped or cut off.",
  wrongAction: "See the whole dashboard",
} as const;
