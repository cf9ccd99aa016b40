/** Whether a reminder comes late. Pure. */
import type { Day } from "#workflows/calendar/day";
import { momentAt } from "#workflows/calendar/moment";
import { sendingTime } from "./reminder";

/** What makes a deadline known: that it follows at all, and the day it is due. */
export interface Known {
  createdAt: Date;
  changedAt: Date | null;
}

/**
 * Told on a later day than its step's, of a deadline that was known when the step came. A deadline that was put on record,
 * or moved, after that moment could not be reminded of in time, and is not called late.
 */
export function isLate(stepOn: Day, { createdAt, changedAt }: Known, timeZone: string, today: Day): boolean {
  const moment = momentAt(stepOn, sendingTime, timeZone);
  return stepOn < today && createdAt <= moment && (changedAt === null || changedAt <= moment);
}
