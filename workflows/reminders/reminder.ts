/** What reminders are planned from, as plain data: the caller reads it from the database and stores what is planned. */
import type { Day } from "#workflows/calendar/day";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import type { DeadlineClass } from "#workflows/deadlines/deadline";

/** Mails of reminders come at this time where the recipient is. */
export const sendingTime = "08:00";

/** When a kind of deadline is reminded of. */
export interface ReminderPolicy {
  /** Days before the due day. */
  beforeDays: readonly number[];
  onDay: boolean;
  /** Every so many working days while overdue; null: not at all. */
  overdueEvery: number | null;
  /** Overdue by so many working days, managers are told too; null: never. */
  escalateAfter: number | null;
  /** Once somebody acknowledged it, nothing more is sent before it is overdue. */
  stopsWhenAcknowledged: boolean;
  /** Sent at once instead of with the daily mail. */
  critical: boolean;
}

export interface RemindedDeadline {
  dueOn: Day;
  /** Only a duty is ever overdue. */
  class: DeadlineClass;
  /** Neither closed nor said to be done. */
  open: boolean;
  acknowledged: boolean;
}

export interface ReminderRecipient {
  /** `user:<id>` or `address:<address in lower case>`. */
  recipient: string;
  /** IANA name. */
  timeZone: string;
  /** ISO 3166 country whose working days count for the recipient. */
  country: string;
  /** Only told because it is overdue: a manager to whom it is escalated. */
  escalation: boolean;
  /** This recipient, who has no account, answered that they know. For all: `RemindedDeadline.acknowledged`. */
  acknowledged?: boolean;
  /** Whatever else is kept of the recipient, as one text: another text is a change. */
  particulars: string;
}

export interface ReminderCalendars {
  /** Working days overdue are counted by the office's. */
  office: WorkingCalendar;
  of: (country: string) => WorkingCalendar;
}

/** A step of a policy on the calendar. */
export interface ReminderStep {
  /** -30: thirty days before; 0: on the day; 6: six working days overdue. */
  step: number;
  /** The recipient's day on which it falls. */
  stepOn: Day;
}

export interface PlannedReminder extends ReminderStep {
  recipient: string;
  particulars: string;
  escalation: boolean;
  critical: boolean;
  sendAfter: Date;
  /** Its moment, the sending time of its day where the recipient is, had come when it was planned. */
  reached: boolean;
}
