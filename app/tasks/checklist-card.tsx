/** The parts of a task, ticked one by one. Each button is a form of its own, so that it works without scripts. */
import { Form } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import type { ItemChange } from "./task-items.server";
import type { Part } from "./task-parts.server";

interface ChecklistCardProps {
  taskId: string;
  parts: Part[];
  /** Whether the reader may change it. */
  write: boolean;
}

export function ChecklistCard({ taskId, parts, write }: ChecklistCardProps) {
  const words = useText().oneTask;
  const done = parts.filter(({ doneOn }) => doneOn !== null).length;
  if (parts.length === 0 && !write) return null;
  return (
    <Card
      id="checklist"
      title={words.checklist}
      actions={
        write ? (
          <ButtonLink small to={`/tasks/${taskId}/items`}>
            {words.addItems}
          </ButtonLink>
        ) : null
      }
    >
      {parts.length === 0 ? (
        <p className="small muted">{words.noItems}</p>
      ) : (
        <>
          <p className="small muted">{words.ticked(done, parts.length)}</p>
          <ol className="task-parts">
            {parts.map((part, at) => (
              <li key={part.id} className={part.doneOn ? "done" : undefined}>
                <PartLine taskId={taskId} part={part} write={write} first={at === 0} last={at === parts.length - 1} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

interface LineProps {
  taskId: string;
  part: Part;
  write: boolean;
  first: boolean;
  last: boolean;
}

function PartLine({ taskId, part: { id, text, doneOn, doneBy }, write, first, last }: LineProps) {
  const t = useText();
  const words = t.oneTask.item;
  return (
    <Form method="post" action={`/tasks/${taskId}/items#checklist`} preventScrollReset className="check-line">
      <input type="hidden" name="item" value={id} />
      {write ? (
        <Act
          change={doneOn ? "untick" : "tick"}
          label={doneOn ? words.untick(text) : words.tick(text)}
          className="box"
        />
      ) : (
        <span className={doneOn ? "box ticked" : "box"} role="img" aria-label={doneOn ? words.isDone : words.isOpen} />
      )}
      <span className="part">
        {text}
        {doneOn ? <span className="under">{words.tickedOn(formatDay(t, doneOn), doneBy)}</span> : null}
      </span>
      {write ? (
        <span className="acts">
          {first ? null : <Act change="up" label={words.up(text)} className="act" sign="↑" />}
          {last ? null : <Act change="down" label={words.down(text)} className="act" sign="↓" />}
          <Act change="remove" label={words.remove(text)} className="act" sign="×" />
        </span>
      ) : null}
    </Form>
  );
}

interface ActProps {
  change: ItemChange;
  label: string;
  className: string;
  sign?: string;
}

function Act({ change, label, className, sign }: ActProps) {
  return (
    <button
      type="submit"
      name="change"
      value={change}
      className={change === "untick" ? `${className} ticked` : className}
      aria-label={label}
      title={label}
    >
      {sign ? <span aria-hidden="true">{sign}</span> : null}
    </button>
  );
}
