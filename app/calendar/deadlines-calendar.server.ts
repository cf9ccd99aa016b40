/**
 * Deadlines as an iCalendar file (RFC 5545) that Outlook, Google Calendar and Apple Calendar take, for feeds and for mails.
 * Pure: it reads no data and knows no language; what it is given, it writes.
 */
import ical, {
  escape as escaped,
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Locale } from "#app/platform/locale";
import { addDays } from "#workflows/calendar/day";

export interface CalendarEntry {
  /** The deadline's id: a calendar knows by it that a changed entry is the same one. */
  id: string;
  /** Never falls; larger whenever the day changed or the deadline was closed or opened again. */
  sequence: number;
  /** The day, `YYYY-MM-DD`: a whole day without a time zone. */
  on: string;
  title: string;
  /** Plain text; lines may be broken. */
  description: string;
  /** The deadline's page, from the configured origin. */
  url: string;
  /** When it changed last. */
  changedAt: Date;
  /** No longer due: calendars take it out or strike it through. */
  cancelled: boolean;
  /** Rings at nine in the morning of the day before and of the day, wherever the reader is. */
  alarm: boolean;
}

export interface CalendarOptions {
  locale: Locale;
  /** The name of a calendar to subscribe to. Without it the file is a number of entries, which Outlook adds to the reader's own calendar. */
  name?: string;
}

/** How often a subscriber is asked to look again, in seconds. */
export const refreshEvery = 3600;

/** Nine in the morning of the day before, and of the day, in seconds from its start. */
const rings = [-15 * 3600, 9 * 3600];

/** The whole file, lines folded at 75 octets and ended by CR LF. */
export function deadlinesCalendar(entries: CalendarEntry[], { locale, name }: CalendarOptions): string {
  const calendar = ical({
    prodId: { company: "Entente", product: "Deadlines", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes the texts of entries, but not the calendar's name.
    ...(name === undefined ? {} : { name: escaped(written(name).replaceAll("\n", " "), false), ttl: refreshEvery }),
  });
  for (const entry of entries) {
    const event = calendar.createEvent(eventOf(entry));
    if (entry.alarm && !entry.cancelled) for (const after of rings) ring(event, after, entry);
  }
  return `${calendar.toString()}\r\n`;
}

/** Counted from the start of the day, which is the reader's own midnight. Unless told so, the library counts "after" from the end. */
function ring(event: ICalEvent, after: number, { title }: CalendarEntry): void {
  event
    .createAlarm({ type: ICalAlarmType.display, triggerAfter: after, description: written(title) })
    .relatesTo(ICalAlarmRelatesTo.start);
}

function eventOf({ id, sequence, on, title, description, url, changedAt, cancelled }: CalendarEntry) {
  return {
    id,
    sequence,
    // A plain day is midnight UTC to the library, and it writes it in UTC: it cannot move with the server's time zone.
    start: on,
    end: addDays(on, 1),
    allDay: true,
    stamp: changedAt,
    lastModified: changedAt,
    summary: written(title),
    description: { plain: written(description) },
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** Without control characters, which no line of such a file may hold; breaks of lines stay. */
function written(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}
