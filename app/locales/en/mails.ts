/** What mails say: the sentences about deadlines first, then the letters around them. */
import type { KindId } from "#workflows/kinds";

const count = (days: number) => (days === 1 ? "1 day" : `${days} days`);

function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens > 10 && tens < 14 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[n % 10] ?? "th");
  return `${n}${ending}`;
}

export const mails = {
  /** An agreement in a sentence: "the Thu Duc–CSGKC memorandum". */
  nouns: {
    memorandumOfUnderstanding: "memorandum",
    memorandumOfCooperation: "memorandum",
    friendshipCity: "friendship",
    friendshipRelation: "friendship",
    frameworkAgreement: "framework agreement",
    cooperationAgreement: "cooperation agreement",
    letterOfIntent: "letter of intent",
    foundingDecision: "founding decision",
    notDecided: "agreement",
    technologyTransferAgreement: "technology-transfer agreement",
    implementingAgreement: "implementing agreement",
  } satisfies Record<KindId, string> as Record<KindId, string>,
  pilot: "pilot",
  about: (ours: string, theirs: string, noun: string) => `the ${ours}–${theirs} ${noun}`,
  aboutTitled: (title: string, noun: string) => `the ${noun} “${title}”`,

  /** What is due, as the beginning of a sentence. */
  things: {
    opinionDue: (about: string, body: string) => (body ? `Opinion of ${body} on ${about}` : `Opinion on ${about}`),
    higherConsentDue: (about: string) => `Higher consent to ${about}`,
    signingReport: (about: string) => `Report on the signing of ${about}`,
    signingCopy: (about: string) => `Copy of the signed text of ${about}`,
    filingDue: (about: string, what: string) => (what ? `${what}, on ${about}` : `Report on ${about}`),
    evaluationDue: (about: string) => `Evaluation of ${about}`,
    midReportDue: (about: string) => `Mid-term report of ${about}`,
    finalReportDue: (about: string) => `Final report of ${about}`,
    termEnd: (about: string) => `Term of ${about}`,
    windowEnd: (about: string) => `Window of ${about}`,
    effectiveDay: (about: string) => `Effective day of ${about}`,
    noticeDay: (about: string) => `Last day to give notice on ${about}`,
    anniversary: (about: string, years: number) => `${ordinal(years)} anniversary of the signing of ${about}`,
    dormant: (about: string) => `Nothing new on ${about}`,
    plannedSteps: {
      opinionsAsked: (about: string) => `Asking for opinions on ${about}`,
      opinionsIn: (about: string) => `Last opinion on ${about}`,
      consentIn: (about: string) => `Higher consent to ${about}`,
      cleared: (about: string) => `Clearance of ${about}`,
      signing: (about: string) => `Planned signing of ${about}`,
    },
    taskDue: (title: string) => `Task “${title}”`,
    commitments: {
      ours: (text: string, about: string) => `Our commitment “${text}” (${about})`,
      theirs: (text: string, about: string) => `The partner’s commitment “${text}” (${about})`,
      both: (text: string, about: string) => `The commitment of both sides “${text}” (${about})`,
    },
    other: (about: string) => `A day of ${about}`,
  },
  /** What a thing does on its day. `day` is written with its weekday. */
  said: {
    due: {
      past: (thing: string, _day: string, days: number) => `${thing} is ${count(days)} overdue`,
      today: (thing: string, day: string) => `${thing} is due today, ${day}`,
      ahead: (thing: string, day: string) => `${thing} is due on ${day}`,
    },
    ends: {
      past: (thing: string, day: string, _days: number) => `${thing} ended on ${day}`,
      today: (thing: string, day: string) => `${thing} ends today, ${day}`,
      ahead: (thing: string, day: string) => `${thing} ends on ${day}`,
    },
    falls: {
      past: (thing: string, day: string, _days: number) => `${thing} was ${day}`,
      today: (thing: string, day: string) => `${thing} is today, ${day}`,
      ahead: (thing: string, day: string) => `${thing} is ${day}`,
    },
    since: (thing: string, day: string) => `${thing} since ${day}`,
  },

  /** How many of each, for the subject of a mail with several. */
  counts: {
    late: (n: number) => `${n} overdue`,
    soon: (n: number) => `${n} due this week`,
    later: (n: number) => `${n} due later`,
    noted: (n: number) => `${n} to note`,
  },
  several: (counts: string[], first: string, more: number) => `${counts.join(", ")}: ${first} and ${more} more`,
  headings: { late: "Overdue", soon: "Due within seven days", later: "Due later", noted: "To note" },

  greeting: (name: string) => `Dear ${name},`,
  leads: {
    digest: "This is what needs you, the most urgent first.",
    critical: "This cannot wait for the daily mail.",
    outsider: (office: string) =>
      `${office} keeps a register of its agreements with partners abroad. It reminds you of what is below.`,
  },
  officeUnnamed: "The international-relations office",
  standing: (standing: string, day: string) => `${standing} · ${day}`,
  quietSince: (day: string) => `No event, meeting or progress since ${day}`,
  reference: (reference: string, title: string) => `${reference} · ${title}`,
  workingDaysLeft: (days: number) => (days === 1 ? "1 working day left" : `${days} working days left`),
  noWorkingDayLeft: "No working day left",
  movedFrom: (day: string) => `Changed: it was due on ${day} before.`,
  owner: (name: string) => `Looked after by ${name}`,
  assignee: (name: string) => `Given to ${name}`,
  askThem: "It is theirs to do: ask them how it stands.",
  unassigned: "Nobody looks after it yet.",
  escalated: (days: number) => `You are told because it is ${days} working ${days === 1 ? "day" : "days"} overdue.`,
  late: (day: string) => `Late: this reminder was planned for ${day}.`,
  more: (n: number) => (n === 1 ? "One more is not listed here." : `${n} more are not listed here.`),
  answers: {
    done: "It is done",
    moreTime: "I need more time",
    notMe: "This is not for me",
    acknowledge: "I know about it",
  },
  footer: {
    user: "You get this because you look after these, were given them, or are told by the office’s rules for reminders.",
    preferences: "Choose what you get and when",
    outsider: (office: string) => `You get this because ${office} named you for it. You need no account.`,
    links:
      "Each link opens a page that asks you first. It works for you alone and for a limited time, so please do not pass this mail on.",
    stop: "No more of these mails",
  },

  weekly: {
    subject: (day: string, late: number, soon: number) =>
      `Week from ${day}: ${late === 0 ? "nothing" : late} overdue, ${soon === 0 ? "nothing" : soon} due`,
    lead: (day: string) => `How the office’s deadlines stand on ${day}.`,
    overdue: (n: number) => `Overdue: ${n}`,
    soon: (n: number) => `Due in the next seven days: ${n}`,
    noneOverdue: "Nothing is overdue.",
    noneSoon: "Nothing falls due in the next seven days.",
    whose: "Overdue by person",
    nobody: "Nobody’s",
    personOverdue: (n: number, days: number) => `${n} overdue, the longest by ${count(days)}`,
    rest: "Also",
    month: (n: number) => `${n} more ${n === 1 ? "falls" : "fall"} due within thirty days.`,
    dormant: (n: number) => (n === 1 ? "1 agreement is dormant." : `${n} agreements are dormant.`),
    answers: (n: number) =>
      n === 1
        ? "1 answer to a reminder has not been dealt with."
        : `${n} answers to reminders have not been dealt with.`,
    unreachable: (n: number) => (n === 1 ? "1 address takes no mail." : `${n} addresses take no mail.`),
    open: "See all deadlines",
    footer: "You get this summary every week because you are a manager of this register.",
  },
} as const;
