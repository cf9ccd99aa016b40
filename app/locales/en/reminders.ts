/** Reminders: when and to whom they go, what would be sent, and why something was not. */
import type { Reason } from "#app/reminders/reasons";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const working = (count: number) => (count === 1 ? "1 working day" : `${count} working days`);

function listed(items: string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export const reminders = {
  title: "Reminders",
  index: "When each kind of deadline is reminded of, to whom, and what would be sent in the next 60 days.",
  lead: "When each kind of deadline is reminded of and to whom. An agreement can have rules of its own: its page leads there.",
  caption: "Reminders for each kind of deadline",
  kind: "Deadline",
  when: "When",
  late: "Once overdue",
  whom: "To whom",
  atOnce: "At once",
  change: (kind: string) => `Reminders: ${kind}`,
  save: "Save",

  /** A policy in words. */
  steps: {
    before: (numbers: number[]) =>
      numbers.length === 1 ? `${days(numbers[0] ?? 0)} before` : `${listed(numbers.map(String))} days before`,
    onDay: "on the day",
    both: (before: string, onDay: string) => `${before}, ${onDay}`,
    nothing: "Nothing is sent before",
    every: (count: number) => (count === 1 ? "every working day" : `every ${working(count)}`),
    escalated: (count: number) => `managers after ${working(count)}`,
    never: "Never overdue",
    silent: "Nothing more is sent",
  },
  audience: {
    owner: "Owner of the agreement",
    assignee: "Whoever the task or commitment is given to",
    deputy: "Their deputies",
    contactOurs: "Contact person on our side",
    contactTheirs: "Contact person on the partner’s side",
  },
  audienceShort: {
    owner: "owner",
    assignee: "assignee",
    deputy: "deputy",
    contactOurs: "our contact",
    contactTheirs: "their contact",
  },
  outsidersShort: (count: number) => (count === 1 ? "1 person outside" : `${count} people outside`),

  fields: {
    stepsLegend: "When",
    beforeDays: "Days before",
    beforeDaysHint:
      "Numbers of days with commas, such as 90, 30, 7, 1. Leave it blank for none. A step that falls on a day off comes on the working day before it.",
    onDay: "Also on the day itself",
    overdueEvery: "While overdue, every",
    escalateAfter: "Managers are told once it is overdue by",
    workingDays: "working days",
    overdueHint: "Counted in the office’s working days. Leave it blank to send nothing more.",
    escalateHint: "From then on as often as the others. Leave it blank never to tell them.",
    notOverdue: "A day of this kind passes by itself and is never overdue.",
    audienceLegend: "To whom",
    audience: "People named on the record",
    audienceHint:
      "Where nobody of the office among them can be reached, the owner is reminded, and failing that every manager.",
    outsiders: "Other people",
    outsidersHint:
      "They need no account: they answer by the links in the mail. Of a confidential agreement they hear nothing.",
    ownOutsidersHint: "They need no account: they answer by the links in the mail.",
    outsider: (number: number) => `Person ${number}`,
    addOutsider: "Add a person",
    removeOutsider: (number: number) => `Remove person ${number}`,
    name: "Name",
    address: "Email address",
    locale: "Language of the mails",
    howLegend: "How",
    stopsWhenAcknowledged: "Somebody who acknowledges it stops the reminders until it is overdue",
    stopsHint: "Done, moved or ended stops them in any case.",
    critical: "Send at once instead of with the daily mail",
    criticalHint: "At eight in the morning of the step’s day, also to people who turned the daily mail off.",
  },
  fieldNames: {
    beforeDays: "Days before",
    onDay: "On the day",
    overdueEvery: "While overdue, every so many working days",
    escalateAfter: "Managers after so many working days",
    audience: "To whom",
    outsiders: "Other people",
    stopsWhenAcknowledged: "Acknowledging stops them",
    critical: "At once",
  },

  preview: {
    title: "What would be sent in the next 60 days",
    button: "Preview",
    saved:
      "By what is saved. Change the answers above and press “Preview” to see what that would send; nothing is saved by it.",
    unsaved: "By the answers above, which are not saved yet.",
    wrong: "Put these answers right first; then the preview can be shown:",
    assumption: "As things stand today: whatever is done, acknowledged or moved meanwhile sends less.",
    hidden: "Confidential agreements that you may not see are left out.",
    own: "Agreements with reminders of their own are left out.",
    limited: (count: number) => `Only the ${count} deadlines that come first are looked at.`,
    caption: "Reminders of the next 60 days",
    day: "Goes out",
    whom: "To",
    what: "About",
    step: "Step",
    none: "Nothing would be sent",
    noneText: "No open deadline of this kind has a step in the next 60 days.",
    late: "late",
    now: "at once",
    manager: "escalated",
    outside: "outside the office",
  },
  step: {
    before: (count: number) => `${days(count)} before`,
    onDay: "on the day",
    overdue: (count: number) => `${working(count)} overdue`,
  },

  own: {
    title: "Reminders of this agreement",
    lead: "By the office’s general rules, unless it is said otherwise here.",
    caption: "Reminders of this agreement, by kind of deadline",
    rule: "Rule",
    general: "general",
    ownRule: "its own",
    observed: "An observed agreement has no deadlines of ours, and so no reminders.",
    formLead: "This counts for this agreement alone, in the place of the general rule.",
    save: "Save for this agreement",
    drop: "Use the general rule again",
    dropTitle: (kind: string) => `Use the general rule again: ${kind}`,
    dropLead: "What was set for this agreement is dropped. Reminders that are planned follow at once.",
  },

  /** Why a planned reminder was not sent. */
  reasons: {
    moved: "the day changed",
    done: "it was done",
    passed: "its day passed",
    ended: "the agreement ended",
    settled: "it no longer followed",
    acknowledged: "somebody acknowledged it",
    laterStep: "a later reminder went out instead",
    policyChanged: "the rules for reminders changed",
    notAddressed: "the rules no longer name this person",
    disabled: "the account is disabled",
    notVisible: "this person may not see the agreement",
    bounced: "mail to the address came back",
    stopped: "this person wants no more mails",
    byHand: "the address was taken out by hand",
    badAddress: "what stands as the address is none",
    turnedOff: "this person turned the daily mail off",
    answered: "this person answered that it is done",
    notTheirs: "this person answered that it is somebody else’s",
  } satisfies Record<Reason, string> as Record<Reason, string>,
} as const;
