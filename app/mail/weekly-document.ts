/** What the weekly summary for a manager says. Pure. */
import { deadlinePath } from "#app/deadlines/paths";
import type { SpokenRow } from "#app/deadlines/spoken-queries.server";
import type { Catalogue } from "#app/locales/catalogue";
import { daysBetween, formatDay } from "#app/platform/days";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { OverdueOf, WeeklyCounts } from "./compose-weekly.server";
import { deadlineItem } from "./deadline-item";
import type { MailBlock, MailDocument } from "./document";
import type { MailRecipient } from "./recipient";

interface Weekly {
  t: Catalogue;
  recipient: MailRecipient;
  /** The recipient's day. */
  today: string;
  calendar: WorkingCalendar;
  origin: string;
  overdue: readonly SpokenRow[];
  soon: readonly SpokenRow[];
  counts: WeeklyCounts;
  people: readonly OverdueOf[];
}

export function weeklyDocument(weekly: Weekly): MailDocument {
  const { t, recipient, today, origin, overdue, soon, counts, people } = weekly;
  const words = t.mails.weekly;
  const day = formatDay(t, today, { weekday: true });
  return {
    locale: recipient.locale,
    subject: words.subject(day, counts.overdue, counts.soon),
    preheader: words.lead(day),
    blocks: [
      { type: "text", text: t.mails.greeting(recipient.name) },
      { type: "text", text: words.lead(day) },
      ...listed(weekly, words.overdue(counts.overdue), overdue, counts.overdue, words.noneOverdue),
      ...byPerson(t, people, today),
      ...listed(weekly, words.soon(counts.soon), soon, counts.soon, words.noneSoon),
      ...also(t, counts),
      { type: "action", label: words.open, href: `${origin}/deadlines?whose=office` },
    ],
    footer: [words.footer, [{ text: t.mails.footer.preferences, href: `${origin}/preferences` }]],
  };
}

function listed(
  { t, recipient, today, calendar, origin }: Weekly,
  heading: string,
  rows: readonly SpokenRow[],
  total: number,
  none: string,
): MailBlock[] {
  if (total === 0) return [{ type: "text", text: none }];
  const { locale, userId } = recipient;
  const items = rows.map((row) =>
    deadlineItem(row, { t, locale, today, calendar, userId, href: `${origin}${deadlinePath(row.id)}` }),
  );
  const left = total - rows.length;
  return [
    { type: "heading", text: heading },
    { type: "items", items },
    ...(left > 0 ? [{ type: "text" as const, text: t.mails.more(left) }] : []),
  ];
}

/** Whose the overdue ones are, where they are more than one person's. */
function byPerson(t: Catalogue, people: readonly OverdueOf[], today: string): MailBlock[] {
  const words = t.mails.weekly;
  if (people.length < 2) return [];
  const items = people.map(({ name, count, longestSince }) => ({
    title: name ?? words.nobody,
    lines: [words.personOverdue(count, daysBetween(longestSince, today))],
  }));
  return [
    { type: "heading", text: words.whose },
    { type: "items", items },
  ];
}

function also(t: Catalogue, { month, dormant, answers, unreachable }: WeeklyCounts): MailBlock[] {
  const words = t.mails.weekly;
  const lines = [
    month > 0 ? words.month(month) : "",
    dormant > 0 ? words.dormant(dormant) : "",
    answers > 0 ? words.answers(answers) : "",
    unreachable > 0 ? words.unreachable(unreachable) : "",
  ].filter(Boolean);
  if (lines.length === 0) return [];
  return [{ type: "heading", text: words.rest }, ...lines.map((text) => ({ type: "text" as const, text }))];
}
