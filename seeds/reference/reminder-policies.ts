/**
 * When each kind of deadline is reminded of to begin with. The office's own practice: no rule sets it, and the office may
 * change it.
 */
import { type DeadlineKind, deadlineKinds } from "#workflows/deadlines/deadline";

interface ReminderPolicyRow {
  kind: DeadlineKind;
  beforeDays: number[];
  onDay: boolean;
  overdueEvery: number | null;
  escalateAfter: number | null;
  audience: ("owner" | "assignee" | "deputy")[];
  critical: boolean;
}

const duty = {
  onDay: true,
  overdueEvery: 3,
  escalateAfter: 5,
  audience: ["owner", "deputy"],
  critical: false,
} as const;
/** What passes by itself is never overdue. */
const passing = { ...duty, overdueEvery: null, escalateAfter: null } as const;

const byKind: Record<
  DeadlineKind,
  Omit<ReminderPolicyRow, "kind" | "audience"> & { audience: readonly ("owner" | "assignee" | "deputy")[] }
> = {
  // Seven working days: a step earlier than these would be the day the letter goes out.
  opinionDue: { ...duty, beforeDays: [3, 1] },
  higherConsentDue: { ...duty, beforeDays: [3, 1] },
  // Fifteen days, set by law.
  filingDue: { ...duty, beforeDays: [7, 3, 1], critical: true },
  evaluationDue: { ...duty, beforeDays: [90, 30, 7, 1] },
  pilotReportDue: { ...duty, beforeDays: [30, 7, 1] },
  termEnd: { ...duty, beforeDays: [90, 30, 7, 1] },
  plannedStep: { ...duty, beforeDays: [14, 7, 1] },
  taskDue: { ...duty, beforeDays: [7, 1], audience: ["assignee", "deputy"] },
  // What was promised is worth a month's warning; whoever sees to it here also asks the other side.
  commitmentDue: { ...duty, beforeDays: [30, 7, 1], audience: ["assignee", "deputy"] },
  effectiveDay: { ...passing, beforeDays: [7] },
  // A day for notice that passed does not come back for years.
  noticeDay: { ...passing, beforeDays: [90, 30, 7, 1], critical: true },
  windowEnd: { ...passing, beforeDays: [30, 7] },
  anniversary: { ...passing, beforeDays: [30, 7] },
  dormant: { ...passing, beforeDays: [] },
};

export const reminderPolicyRows: ReminderPolicyRow[] = deadlineKinds.map((kind) => {
  const { audience, ...policy } = byKind[kind];
  return { kind, ...policy, audience: [...audience] };
});
