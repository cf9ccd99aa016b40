/** The hours of a meeting in words, as its programme gives them. */
import type { Catalogue } from "#app/locales/catalogue";

/** "09:30–11:00", "from 09:30"; null where no hour is given. */
export function hoursText(t: Catalogue, { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) {
  if (!startsAt) return null;
  return endsAt ? t.visits.meeting.hours(startsAt, endsAt) : t.visits.meeting.from(startsAt);
}
