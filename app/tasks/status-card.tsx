/** How a task stands, what it is for, and the steps it can take: begun, done, open again. */
import { Form, Link } from "@remix-run/react";
import { formatDay, relativeDays } from "#app/platform/days";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DayText } from "#app/ui/day-text";
import { type Definition, DefinitionList } from "#app/ui/definition-list";
import { Foreign } from "#app/ui/foreign";
import type { taskPage } from "./task-queries.server";

type Task = Awaited<ReturnType<typeof taskPage>>;

interface StatusCardProps {
  task: Task;
  today: string;
  write: boolean;
}

export function StatusCard({ task, today, write }: StatusCardProps) {
  const t = useText();
  const words = t.tasks;
  const { dueOn, doneOn, doneBy, startedOn, agreement, about, repeats } = task;
  const late = dueOn !== null && doneOn === null && dueOn < today;
  const items: (Definition | null)[] = [
    {
      term: words.due,
      detail: <DayText day={dueOn} withWeekday none={words.noDay} />,
      note: dueOn && !doneOn ? relativeDays(t, today, dueOn) : undefined,
      tone: late ? "alarm" : undefined,
    },
    { term: words.assignee, detail: task.assignee ?? words.nobody },
    startedOn ? { term: t.oneTask.startedOn, detail: <DayText day={startedOn} /> } : null,
    repeats ? { term: t.oneTask.repeats, detail: words.repeats[repeats] } : null,
    about
      ? {
          term: t.oneTask.abouts[about.type],
          detail: (
            <Link className="link" to={subjectPath(about)}>
              {about.name}
            </Link>
          ),
        }
      : null,
    agreement || !about
      ? {
          term: words.agreement,
          detail: agreement ? (
            <Link className="link" to={`/agreements/${agreement.id}`}>
              <Foreign lang={agreement.titleLanguage}>{agreement.title}</Foreign>
            </Link>
          ) : (
            "–"
          ),
        }
      : null,
    doneOn
      ? {
          term: words.doneOn,
          detail: <DayText day={doneOn} />,
          note: doneBy ? words.doneBy(doneBy, formatDay(t, doneOn)) : undefined,
        }
      : null,
  ];
  return (
    <Card title={words.status} tone={late ? "alarm" : undefined}>
      <DefinitionList items={items.filter((item) => item !== null)} />
      {!write && task.note ? <p className="keep small card-note">{task.note}</p> : null}
      {write ? <Steps task={task} today={today} /> : null}
    </Card>
  );
}

/** Nothing can be begun or done before what it waits for, which stands on the card below. */
function Steps({ task, today }: { task: Task; today: string }) {
  const { tasks: words, oneTask } = useText();
  if (task.doneOn)
    return (
      <Form method="post" action={`/tasks/${task.id}/reopen`} className="card-note">
        <Button>{words.reopen}</Button>
      </Form>
    );
  if (task.waitsFor.length > 0) return <p className="small muted card-note">{oneTask.waitsText}</p>;
  return (
    <div className="card-note stack">
      <Form method="post" action={`/tasks/${task.id}/begun`} preventScrollReset>
        <input type="hidden" name="begun" value={task.startedOn ? "no" : "yes"} />
        <Button kind={task.startedOn ? "quiet" : "plain"}>{task.startedOn ? oneTask.notBegun : oneTask.begin}</Button>
      </Form>
      <Form method="post" action={`/tasks/${task.id}/done`} noValidate className="stack-s">
        <label className="small" htmlFor="done-on">
          {words.doneDay}
        </label>
        <input id="done-on" type="date" name="doneOn" className="input" defaultValue={today} max={today} />
        <div>
          <Button>{words.markDone}</Button>
        </div>
      </Form>
    </div>
  );
}
