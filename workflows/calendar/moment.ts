/** A time of day in a place, as a moment. The only way from a day to a moment; days themselves have no time zone. */
import { Temporal } from "temporal-polyfill";
import type { Day } from "./day";

/** Reading a time zone is slow, and the same mornings are asked for over and over. */
const known = new Map<string, number>();
const most = 20_000;

/**
 * The moment at which clocks in a time zone (IANA name) show a time (`08:00`) on a day. A time that clocks skip is taken
 * as late as it would have been (02:30 becomes 03:30), one they show twice as the first of the two.
 */
export function momentAt(day: Day, time: string, timeZone: string): Date {
  const key = `${day} ${time} ${timeZone}`;
  let moment = known.get(key);
  if (moment === undefined) {
    const plainTime = Temporal.PlainTime.from(time);
    moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
    if (known.size >= most) known.clear();
    known.set(key, moment);
  }
  return new Date(moment);
}
