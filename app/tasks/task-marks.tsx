/** What is to be noticed of a task beside its name: high or low priority, begun, waiting, how much of its checklist is ticked. For lists, cards and the task's own page. */
import { useText } from "#app/platform/text";
import { Tag } from "#app/ui/tag";
import type { TaskRow } from "./task-row.server";
import { taskTitle } from "./templates";

type Marked = Pick<TaskRow, "priority" | "startedOn" | "doneOn" | "repeats" | "waitsFor" | "items" | "itemsDone">;

/** Nothing where there is nothing to notice. */
export function TaskMarks({ task }: { task: Marked }) {
  const t = useText();
  const words = t.tasks;
  const { priority, startedOn, doneOn, repeats, waitsFor, items, itemsDone } = task;
  const waits = !doneOn && waitsFor.length > 0;
  const begun = !doneOn && startedOn !== null;
  const urgent = priority !== "normal" && !doneOn;
  return (
    <>
      {waits ? <span className="under">{words.waitsFor(waitsFor.map((one) => taskTitle(t, one)))}</span> : null}
      {urgent || begun || items > 0 || repeats ? (
        <span className="row task-marks">
          {urgent ? <Tag tone={priority === "high" ? "warn" : "neutral"}>{words.priorities[priority]}</Tag> : null}
          {begun ? <Tag tone="accent">{words.begun}</Tag> : null}
          {items > 0 ? (
            <Tag tone={itemsDone === items ? "good" : "neutral"}>{words.itemsDone(itemsDone, items)}</Tag>
          ) : null}
          {repeats ? <Tag>{words.repeats[repeats]}</Tag> : null}
        </span>
      ) : null}
    </>
  );
}
