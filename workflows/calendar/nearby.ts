/** The working day next to a day, and working days counted back. Throws where a table knows no working day for two years. */
import { addDays, type Day } from "./day";
import { isWorkingDay, type WorkingCalendar } from "./working-days";

const most = 800;

/** The day itself where it is worked, else the nearest working day before it. */
export const workingDayOnOrBefore = (day: Day, calendar: WorkingCalendar): Day => nearest(day, -1, calendar);

/** The day itself where it is worked, else the nearest working day after it. */
export const workingDayOnOrAfter = (day: Day, calendar: WorkingCalendar): Day => nearest(day, 1, calendar);

/** The latest working day with exactly so many working days after it, up to and including `day`. */
export function workingDayBack(day: Day, number: number, calendar: WorkingCalendar): Day {
  let on = workingDayOnOrBefore(day, calendar);
  for (let left = number; left > 0; left -= 1) on = workingDayOnOrBefore(addDays(on, -1), calendar);
  return on;
}

function nearest(day: Day, direction: 1 | -1, calendar: WorkingCalendar): Day {
  let on = day;
  for (let tried = 0; !isWorkingDay(on, calendar); tried += 1) {
    if (tried > most) throw new RangeError(`No working day near ${day} in the table of ${calendar.country}`);
    on = addDays(on, direction);
  }
  return on;
}
