/** From what was read to the plan of one deadline: who, when. Pure. */
import { classOf } from "#workflows/deadlines/deadline";
import { planReminders } from "#workflows/reminders/plan-reminders";
import type { PlannedReminder, ReminderCalendars } from "#workflows/reminders/reminder";
import type { DeadlineFacts, ReminderFacts } from "./facts";
import { type Addressed, addressed } from "./recipients";

export interface DeadlinePlan {
  deadline: DeadlineFacts;
  to: Addressed;
  plan: PlannedReminder[];
}

/** `through`: also every step while overdue up to then, for a preview. A kind without a policy has no reminders. */
export function planFor(deadline: DeadlineFacts, facts: ReminderFacts, now: Date, through?: Date): DeadlinePlan {
  const policy = facts.policyOf(deadline);
  if (!policy) return { deadline, to: { recipients: [], refused: new Map() }, plan: [] };
  const to = addressed(deadline, policy, facts);
  const { dueOn, open, acknowledged, kind } = deadline;
  const reminded = { dueOn, open, acknowledged, class: classOf(kind) };
  return { deadline, to, plan: planReminders(reminded, policy, to.recipients, calendarsOf(facts), now, through) };
}

function calendarsOf({ calendars, office }: ReminderFacts): ReminderCalendars {
  const of = (country: string) => calendars.get(country) ?? { country, holidays: {}, years: {} };
  return { office: of(office.country), of };
}
