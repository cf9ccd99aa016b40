/** What the mail of one person's reminders says, and in which order. Pure. */
import { sentenceOf } from "#app/deadlines/deadline-sentence";
import { deadlinePath } from "#app/deadlines/paths";
import type { SpokenRow } from "#app/deadlines/spoken-queries.server";
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import { isLate } from "#workflows/reminders/late";
import { deadlineItem, type Urgency, urgencies, urgencyOf } from "./deadline-item";
import type { MailBlock, MailDocument, MailItem, MailLink, Words } from "./document";
import type { MailRecipient } from "./recipient";

export interface DigestLine {
  deadline: SpokenRow;
  step: { step: number; stepOn: string; escalation: boolean; critical: boolean };
}

export interface DigestAround {
  t: Catalogue;
  recipient: MailRecipient;
  /** The recipient's day. */
  today: string;
  calendar: WorkingCalendar;
  /** The office's name; null before it is set. */
  office: string | null;
  origin: string;
  /** More lines are counted, not listed. */
  most: number;
}

/**
 * By urgency: what is overdue, the longest first; what is due, the next first; what passed, the latest first. The subject of a
 * single one is its sentence; of several, how many there are of each and the most urgent one.
 */
export function digestDocument(lines: readonly DigestLine[], around: DigestAround): MailDocument {
  const { t, recipient, today, most } = around;
  const words = t.mails;
  const sorted = urgencies.flatMap((urgency) =>
    lines.filter(({ deadline }) => urgencyOf(deadline, today) === urgency).sort(byDay(urgency)),
  );
  const office = around.office ?? words.officeUnnamed;
  const lead = recipient.userId
    ? words.leads[lines.every(({ step }) => step.critical) ? "critical" : "digest"]
    : words.leads.outsider(office);
  const left = sorted.length - most;
  return {
    locale: recipient.locale,
    subject: subjectOf(sorted, around),
    preheader: preheaderOf(sorted, around),
    blocks: [
      { type: "text", text: words.greeting(recipient.name) },
      { type: "text", text: lead },
      ...groups(sorted.slice(0, most), around),
      ...(left > 0 ? [{ type: "text" as const, text: words.more(left) }] : []),
    ],
    footer: footerOf(around, office),
  };
}

const byDay =
  (urgency: Urgency) =>
  (a: DigestLine, b: DigestLine): number => {
    const order = a.deadline.dueOn < b.deadline.dueOn ? -1 : a.deadline.dueOn > b.deadline.dueOn ? 1 : 0;
    return urgency === "noted" ? -order : order;
  };

function subjectOf(sorted: readonly DigestLine[], { t, today }: DigestAround): string {
  const [first] = sorted as [DigestLine];
  const sentence = sentenceOf(t, first.deadline, today);
  if (sorted.length === 1) return sentence;
  const counts = urgencies.flatMap((urgency) => {
    const of = sorted.filter(({ deadline }) => urgencyOf(deadline, today) === urgency).length;
    return of === 0 ? [] : [t.mails.counts[urgency](of)];
  });
  return t.mails.several(counts, sentence, sorted.length - 1);
}

/** The sentences of the first few: a list of mails shows them beside the subject. */
function preheaderOf(sorted: readonly DigestLine[], { t, today }: DigestAround): string {
  return sorted
    .slice(0, 3)
    .map(({ deadline }) => `${sentenceOf(t, deadline, today)}.`)
    .join(" ");
}

/** A heading over each group, unless there is only one thing. */
function groups(lines: readonly DigestLine[], around: DigestAround): MailBlock[] {
  const { t, today } = around;
  return urgencies.flatMap((urgency) => {
    const of = lines.filter(({ deadline }) => urgencyOf(deadline, today) === urgency);
    if (of.length === 0) return [];
    const heading: MailBlock = { type: "heading", text: t.mails.headings[urgency] };
    const items: MailBlock = { type: "items", items: of.map((line) => itemOf(line, around)) };
    return lines.length === 1 ? [items] : [heading, items];
  });
}

function itemOf({ deadline, step }: DigestLine, { t, recipient, today, calendar, origin }: DigestAround): MailItem {
  const words = t.mails;
  const notes = [
    ...(step.escalation && step.step > 0 ? [words.escalated(step.step)] : []),
    ...(isLate(step.stepOn, deadline, recipient.timeZone, today)
      ? [words.late(formatDay(t, step.stepOn, { weekday: true }))]
      : []),
  ];
  const { userId, locale } = recipient;
  return deadlineItem(deadline, {
    t,
    locale,
    today,
    calendar,
    userId,
    notes,
    ...(userId ? { href: `${origin}${deadlinePath(deadline.id)}` } : { actions: answersTo(t, deadline.id) }),
  });
}

function answersTo(t: Catalogue, deadlineId: string): MailLink[] {
  const purposes = ["done", "moreTime", "notMe", "acknowledge"] as const;
  return purposes.map((purpose) => ({ label: t.mails.answers[purpose], href: `{{link:${purpose}:${deadlineId}}}` }));
}

function footerOf({ t, recipient, origin }: DigestAround, office: string): Words[] {
  const words = t.mails.footer;
  if (recipient.userId) return [words.user, [{ text: words.preferences, href: `${origin}/preferences` }]];
  return [words.outsider(office), words.links, [{ text: words.stop, href: "{{link:stop}}" }]];
}
