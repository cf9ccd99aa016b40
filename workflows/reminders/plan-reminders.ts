/** Which reminders of a deadline are still to be sent, to whom and when. Pure: the same facts at the same moment give the same plan. */
import { addDays, type Day, dayIn } from "#workflows/calendar/day";
import { momentAt } from "#workflows/calendar/moment";
import { workingDayOnOrAfter, workingDayOnOrBefore } from "#workflows/calendar/nearby";
import type { WorkingCalendar } from "#workflows/calendar/working-days";
import { overdueRule, overdueSteps } from "./overdue-steps";
import {
  type PlannedReminder,
  type RemindedDeadline,
  type ReminderCalendars,
  type ReminderPolicy,
  type ReminderRecipient,
  type ReminderStep,
  sendingTime,
} from "./reminder";

/**
 * For each recipient the latest step whose moment has come and all later ones; earlier ones are missed for good. Of the
 * steps while overdue, which never end, those up to the first one to come (and all up to `through`, for a preview). A
 * deadline that is closed or done has none; an acknowledged one, where the policy says so, none before it is overdue.
 */
export function planReminders(
  deadline: RemindedDeadline,
  policy: ReminderPolicy,
  recipients: readonly ReminderRecipient[],
  calendars: ReminderCalendars,
  now: Date,
  through: Date = now,
): PlannedReminder[] {
  if (!deadline.open) return [];
  return recipients.flatMap((recipient) => {
    const { timeZone, country, escalation, particulars } = recipient;
    const known = deadline.acknowledged || recipient.acknowledged === true;
    const calendar = calendars.of(country);
    const today = dayIn(now, timeZone);
    const steps = [
      ...(escalation ? [] : stepsBefore({ ...deadline, acknowledged: known }, policy, calendar)),
      ...stepsAfter(deadline, policy, escalation, today, dayIn(through, timeZone), calendars.office),
    ].map((step) => ({ ...step, at: momentAt(step.stepOn, sendingTime, timeZone) }));
    const first = Math.max(
      0,
      steps.findLastIndex(({ at }) => at <= now),
    );
    const last = steps.findIndex(({ step, at }) => step > 0 && at > now && at > through);
    return steps.slice(first, last < 0 ? undefined : last + 1).map(({ step, stepOn, at }) => ({
      recipient: recipient.recipient,
      particulars,
      escalation,
      critical: policy.critical,
      step,
      stepOn,
      sendAfter: sendAfter(at, stepOn, policy.critical, timeZone, calendar, now),
      reached: at <= now,
    }));
  });
}

/** Steps before and on the day, each on the recipient's working day on or before it. Of several on one day, the last. */
function stepsBefore(deadline: RemindedDeadline, policy: ReminderPolicy, calendar: WorkingCalendar): ReminderStep[] {
  if (deadline.acknowledged && policy.stopsWhenAcknowledged) return [];
  const numbers = [...new Set([...policy.beforeDays, ...(policy.onDay ? [0] : [])])].sort((a, b) => b - a);
  return numbers
    .map((days) => ({
      step: days === 0 ? 0 : -days,
      stepOn: workingDayOnOrBefore(addDays(deadline.dueOn, -days), calendar),
    }))
    .filter(({ stepOn }, at, all) => all[at + 1]?.stepOn !== stepOn);
}

function stepsAfter(
  deadline: RemindedDeadline,
  policy: ReminderPolicy,
  escalation: boolean,
  today: Day,
  through: Day,
  office: WorkingCalendar,
): ReminderStep[] {
  const rule = deadline.class === "duty" ? overdueRule(policy, escalation) : null;
  return rule ? overdueSteps(deadline.dueOn, rule, today, through, office) : [];
}

/**
 * A critical one: at its moment, at once where that is past. Any other: with the first mail of the recipient's working days
 * from then on. Two clocks never show the day twice: the day is the recipient's own.
 */
function sendAfter(
  at: Date,
  stepOn: Day,
  critical: boolean,
  timeZone: string,
  calendar: WorkingCalendar,
  now: Date,
): Date {
  if (critical) return at > now ? at : now;
  let day = at > now ? stepOn : dayIn(now, timeZone);
  if (momentAt(day, sendingTime, timeZone) < now) day = addDays(day, 1);
  return momentAt(workingDayOnOrAfter(day, calendar), sendingTime, timeZone);
}
