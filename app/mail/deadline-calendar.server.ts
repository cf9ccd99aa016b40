/** The iCalendar attachment of a mail: its dated items, each under the name its calendar feeds know it by. Pure. */
import { type CalendarEntry, deadlinesCalendar } from "#app/calendar/deadlines-calendar.server";
import { thingOf } from "#app/deadlines/deadline-sentence";
import { deadlineHow } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import type { SpokenRow } from "#app/deadlines/spoken-queries.server";
import type { Catalogue } from "#app/locales/catalogue";
import type { MailRecipient } from "./recipient";

interface CalendarAround {
  t: Catalogue;
  recipient: MailRecipient;
  origin: string;
}

/** Null without an item. Somebody without an account gets no address of a page that asks to sign in. */
export function calendarOf(rows: readonly SpokenRow[], { t, recipient, origin }: CalendarAround): string | null {
  if (rows.length === 0) return null;
  const entries = rows.map((row): CalendarEntry => {
    const { id, sequence, dueOn, about } = row;
    return {
      id,
      sequence,
      on: dueOn,
      title: thingOf(t, row),
      description: [about ? t.mails.reference(about.reference, about.title) : "", deadlineHow(t, row.basis)]
        .filter(Boolean)
        .join("\n"),
      url: recipient.userId ? `${origin}${deadlinePath(id)}` : origin,
      changedAt: row.changedAt ?? row.createdAt,
      cancelled: false,
      alarm: true,
    };
  });
  return deadlinesCalendar(entries, { locale: recipient.locale });
}
