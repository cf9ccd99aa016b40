/** A deadline as lists show it, and what can be read from it: its name, how it stands, where it is dealt with. Pure; for browser and server. */
import { agreementPath, answerPath, eventPath } from "#app/agreements/paths";
import type { Catalogue } from "#app/locales/catalogue";
import { daysBetween, relativeDays } from "#app/platform/days";
import { taskTitle } from "#app/tasks/templates";
import { type Basis, classOf } from "#workflows/deadlines/deadline";
import { deadlineHow, deadlineName } from "./deadline-text";

export interface DeadlineAbout {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
}

export interface DeadlineRow {
  id: string;
  kind: string;
  subject: string;
  dueOn: string;
  previousOn: string | null;
  moved: boolean;
  acknowledged: boolean;
  closedWhy: "done" | "passed" | "ended" | "settled" | null;
  /** The office's day on which it closed. */
  closedOn: string | null;
  unconfirmed: boolean;
  basis: Basis;
  about: DeadlineAbout | null;
  task: { id: string; title: string | null; template: string | null } | null;
  filing: { id: string; template: string | null; what: string | null } | null;
  /** `text`: shortened to what a title has room for. */
  commitment: CommitmentName | null;
  /** Who looks after it: the assignee of a task, whoever sees to a commitment, the owner of an agreement. */
  whose: string | null;
}

export interface CommitmentName {
  id: string;
  side: "ours" | "theirs" | "both";
  text: string;
}

type Named = Pick<DeadlineRow, "kind" | "subject" | "task" | "filing"> & { commitment?: CommitmentName | null };

/** What is due: a task, a report and a commitment by their own names, everything else by its kind. */
export function deadlineTitle(t: Catalogue, row: Named): string {
  if (row.task) return taskTitle(t, row.task);
  if (row.commitment) return t.deadlines.promised[row.commitment.side](row.commitment.text);
  const templates: Record<string, { what: string }> = t.workflow.filings;
  return row.filing?.what ?? templates[row.filing?.template ?? ""]?.what ?? deadlineName(t, row);
}

/** `late`: a duty whose day is over; `passed`: an occasion that was; `dormant`: a watch that came true; `open`: still to come. */
export type Standing = "late" | "passed" | "dormant" | "open" | "closed";

export function standingOf(row: { kind: string; dueOn: string; closedWhy: string | null }, today: string): Standing {
  if (row.closedWhy) return "closed";
  const kindOf = classOf(row.kind);
  if (kindOf === "watch") return row.dueOn <= today ? "dormant" : "open";
  if (row.dueOn >= today) return "open";
  return kindOf === "duty" ? "late" : "passed";
}

/** "325 days overdue", "in 3 days", "passed 2 days ago", "done". */
export function standingText(
  t: Catalogue,
  row: { kind: string; dueOn: string; closedWhy: DeadlineRow["closedWhy"] },
  today: string,
): string {
  const words = t.deadlines.standing;
  const ago = daysBetween(row.dueOn, today);
  switch (standingOf(row, today)) {
    case "closed":
      return row.closedWhy ? words.closedWhy[row.closedWhy] : "";
    case "passed":
      return words.passed(t.days.ago(ago));
    case "dormant":
      return ago === 0 ? words.dormantToday : words.dormantFor(t.days.count(ago));
    default:
      return relativeDays(t, today, row.dueOn);
  }
}

/** "325 days overdue · last day of the pilot's window". */
export const deadlineLine = (
  t: Catalogue,
  deadline: Pick<DeadlineRow, "kind" | "dueOn"> & { basis: Parameters<typeof deadlineHow>[1] },
  today: string,
): string => t.deadlines.late(standingText(t, { ...deadline, closedWhy: null }, today), deadlineHow(t, deadline.basis));

/** The page on which the fact is recorded that closes it; null where there is no agreement and no task. */
export function wayOn(row: Named & { about: DeadlineAbout | null }): WayOn | null {
  if (row.task) return { to: `/tasks/${row.task.id}`, words: "openTask" };
  if (row.kind === "commitmentDue") return { to: `/commitments/${row.subject}`, words: "openCommitment" };
  if (!row.about) return null;
  const base = agreementPath(row.about.id);
  switch (row.kind) {
    case "opinionDue":
      return { to: answerPath(row.about.id, row.subject), words: "recordAnswer" };
    case "higherConsentDue":
      return { to: eventPath(row.about.id, "higherConsentGiven"), words: "recordConsent" };
    case "filingDue":
      return row.filing ? { to: `${base}/filings/${row.filing.id}`, words: "recordSent" } : null;
    case "evaluationDue":
      return { to: eventPath(row.about.id, "evaluated"), words: "evaluate" };
    case "pilotReportDue":
      return { to: `${base}/reports/new?kind=${row.subject}`, words: "addReport" };
    case "termEnd":
    case "plannedStep":
    case "noticeDay":
      return { to: `${base}#next`, words: "nextSteps" };
    default:
      return { to: base, words: "openAgreement" };
  }
}

export interface WayOn {
  to: string;
  words: keyof Catalogue["deadlinePages"]["way"];
}
