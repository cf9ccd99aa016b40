/** A deadline as one line of a mail: how it stands, what it is, on what, how its day was computed, and what can be answered. Pure. */

import { standingOf, thingOf } from "#app/deadlines/deadline-sentence";
import { deadlineDoubt, deadlineHow } from "#app/deadlines/deadline-text";
import type { SpokenRow } from "#app/deadlines/spoken-queries.server";
import type { Catalogue } from "#app/locales/catalogue";
import { daysBetween, formatDay } from "#app/platform/days";
import type { Locale } from "#app/platform/locale";
import { addDays } from "#workflows/calendar/day";
import { type WorkingCalendar, workingDaysBetween } from "#workflows/calendar/working-days";
import { classOf } from "#workflows/deadlines/deadline";
import type { MailItem, MailLink, Words } from "./document";

/** Groups of a mail, the most urgent first: overdue; due within seven days; later; passed, or only to be noticed. */
export const urgencies = ["late", "soon", "later", "noted"] as const;
export type Urgency = (typeof urgencies)[number];

export function urgencyOf({ kind, dueOn }: Pick<SpokenRow, "kind" | "dueOn">, today: string): Urgency {
  if (classOf(kind) === "watch") return "noted";
  if (dueOn < today) return classOf(kind) === "duty" ? "late" : "noted";
  return dueOn <= addDays(today, 7) ? "soon" : "later";
}

export interface ItemAround {
  t: Catalogue;
  /** Words in another language than this one are marked. */
  locale: Locale;
  /** The reader's day. */
  today: string;
  /** Working days left are the office's. */
  calendar: WorkingCalendar;
  /** The reader's user id; null for somebody without an account. */
  userId: string | null;
  /** Further lines: why it was sent, that it is late. */
  notes?: readonly string[];
  href?: string;
  actions?: readonly MailLink[];
}

export function deadlineItem(
  deadline: SpokenRow,
  { t, locale, today, calendar, userId, notes = [], href, actions }: ItemAround,
): MailItem {
  const words = t.mails;
  const day = (on: string) => formatDay(t, on, { weekday: true });
  const urgency = urgencyOf(deadline, today);
  const { about, previousOn, dueOn } = deadline;
  const doubt = deadlineDoubt(t, deadline);
  const how = sentence(deadlineHow(t, deadline.basis));
  const lines: (Words | null)[] = [
    about
      ? [
          `${about.reference} · `,
          { text: about.title, lang: about.titleLanguage === locale ? undefined : about.titleLanguage },
        ]
      : null,
    doubt ? `${how} (${doubt})` : how,
    daysLeft(t, today, dueOn, calendar),
    previousOn && previousOn !== dueOn ? words.movedFrom(day(previousOn)) : null,
    whose(t, deadline, userId),
    userId !== null && deadline.commitment?.side === "theirs" ? words.askThem : null,
    ...notes,
  ];
  return {
    title: thingOf(t, deadline),
    standing: {
      text: quietSince(t, deadline) ?? words.standing(standingOf(t, deadline, today), day(dueOn)),
      tone: urgency === "late" ? "late" : urgency === "soon" ? "soon" : "plain",
    },
    lines: lines.filter((line): line is Words => line !== null && line !== ""),
    ...(href ? { href } : {}),
    ...(actions ? { actions } : {}),
  };
}

/** Of what is dormant, its last day counts, not the day it was noticed. */
function quietSince(t: Catalogue, { basis }: SpokenRow): string | null {
  return basis.rule === "dormant" ? t.mails.quietSince(formatDay(t, basis.lastOn, { weekday: true })) : null;
}

/** Of a day that is not over and not years away. */
function daysLeft(t: Catalogue, today: string, dueOn: string, calendar: WorkingCalendar): string | null {
  if (dueOn <= today || daysBetween(today, dueOn) > 400) return null;
  const { days } = workingDaysBetween(today, dueOn, calendar);
  return days === 0 ? t.mails.noWorkingDayLeft : t.mails.workingDaysLeft(days);
}

/** Whose it is, unless it is the reader's own. */
function whose(
  t: Catalogue,
  { kind, assigneeId, assignee, ownerId, owner }: SpokenRow,
  userId: string | null,
): string | null {
  const words = t.mails;
  if ((kind === "taskDue" || kind === "commitmentDue") && assignee)
    return assigneeId === userId ? null : words.assignee(assignee);
  if (owner) return ownerId === userId ? null : words.owner(owner);
  return words.unassigned;
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
