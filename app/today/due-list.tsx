/** Lines of what falls due: what, on which agreement, when, how the day was computed, and the way to deal with it. */
import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { agreementPath, answerPath, eventPath } from "#app/agreements/paths";
import { deadlineDoubt, deadlineHow } from "#app/deadlines/deadline-text";
import { deadlinePath } from "#app/deadlines/paths";
import { deadlineTitle } from "#app/deadlines/row";
import { relativeDays } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { taskTitle } from "#app/tasks/templates";
import { AboutAgreement } from "#app/today/about-agreement";
import type { DueDeadline, DueTask } from "#app/today/due-queries.server";
import type { DueLine } from "#app/today/today-queries.server";
import { Button, ButtonLink } from "#app/ui/button";
import { DayText } from "#app/ui/day-text";
import { useViewer } from "#app/ui/viewer";

interface DueListProps {
  lines: DueLine[];
  today: string;
  /** Everybody's: each line says whose it is. */
  withOwner: boolean;
}

export function DueList({ lines, today, withOwner }: DueListProps) {
  return (
    <ul className="due">
      {lines.map((line) =>
        line.of === "deadline" ? (
          <DeadlineLine key={line.deadline.id} {...line} today={today} withOwner={withOwner} />
        ) : (
          <TaskLine key={line.task.id} {...line} today={today} withOwner={withOwner} />
        ),
      )}
    </ul>
  );
}

interface Around {
  today: string;
  withOwner: boolean;
  workingDays: number | null;
}

function DeadlineLine({ deadline, today, withOwner, workingDays }: Around & { deadline: DueDeadline }) {
  const t = useText();
  const { about } = deadline;
  const name = deadlineTitle(t, { ...deadline, task: null });
  const doubt = deadlineDoubt(t, deadline);
  return (
    <Line
      what={
        <Link className="quiet-link" to={deadlinePath(deadline.id)}>
          {name}
        </Link>
      }
      about={<AboutAgreement about={about} withOwner={withOwner} />}
      note={
        <>
          {deadlineHow(t, deadline.basis)}
          {doubt ? <span className="doubt"> · {doubt}</span> : null}
        </>
      }
      when={<When dueOn={deadline.dueOn} today={today} workingDays={workingDays} />}
      action={<DeadlineAction deadline={deadline} name={name} />}
    />
  );
}

/** The form that closes the deadline; where there is no single one, the next steps of the agreement. */
function DeadlineAction({ deadline: { kind, subject, about, filing }, name }: { deadline: DueDeadline; name: string }) {
  const words = useText().today;
  const mayWrite = useViewer()?.may.write;
  const [to, label] = !mayWrite
    ? [agreementPath(about.id), words.open]
    : kind === "opinionDue"
      ? [answerPath(about.id, subject), words.recordAnswer]
      : kind === "higherConsentDue"
        ? [eventPath(about.id, "higherConsentGiven"), words.recordConsent]
        : kind === "commitmentDue"
          ? [`/commitments/${subject}`, words.openCommitment]
          : filing
            ? [`${agreementPath(about.id)}/filings/${filing.id}`, words.recordSent]
            : [`${agreementPath(about.id)}#next`, words.open];
  return (
    <ButtonLink to={to} small>
      {label}
      <span className="visually-hidden">{words.about(`${name}, ${about.title}`)}</span>
    </ButtonLink>
  );
}

function TaskLine({ task, today, withOwner, workingDays }: Around & { task: DueTask }) {
  const t = useText();
  const words = t.today;
  const title = taskTitle(t, task);
  return (
    <Line
      what={
        <Link className="quiet-link" to={`/tasks/${task.id}`}>
          {title}
        </Link>
      }
      about={task.about ? <AboutAgreement about={task.about} withOwner={false} /> : null}
      note={
        !task.assignee
          ? `${words.task} · ${words.unassigned}`
          : withOwner
            ? `${words.task} · ${words.assignedTo(task.assignee)}`
            : words.task
      }
      when={<When dueOn={task.dueOn} today={today} workingDays={workingDays} />}
      action={<TaskDone id={task.id} title={title} />}
    />
  );
}

function TaskDone({ id, title }: { id: string; title: string }) {
  const t = useText();
  const mayWrite = useViewer()?.may.write;
  const { pathname, search } = useLocation();
  if (!mayWrite) return null;
  return (
    <Form method="post" action={`/tasks/${id}/done`} preventScrollReset>
      <input type="hidden" name="next" value={pathname + search} />
      <Button small>
        {t.today.markDone}
        <span className="visually-hidden">{t.today.about(title)}</span>
      </Button>
    </Form>
  );
}

function When({ dueOn, today, workingDays }: { dueOn: string | null; today: string; workingDays: number | null }) {
  const t = useText();
  if (!dueOn) return <span className="muted">{t.today.noDay}</span>;
  const late = dueOn < today;
  return (
    <>
      <b className={late ? "bad" : undefined}>
        <DayText day={dueOn} withWeekday />
      </b>
      <span className={late ? "bad" : undefined}>{relativeDays(t, today, dueOn)}</span>
      {workingDays === null || dueOn === today ? null : <span>{t.today.workingDaysLeft(workingDays)}</span>}
    </>
  );
}

interface LineProps {
  what: ReactNode;
  about: ReactNode;
  note: ReactNode;
  when: ReactNode;
  action: ReactNode;
}

function Line({ what, about, note, when, action }: LineProps) {
  return (
    <li>
      <div className="what">
        <strong>{what}</strong>
        {about}
        <span className="note">{note}</span>
      </div>
      <div className="when">{when}</div>
      <div className="do">{action}</div>
    </li>
  );
}
