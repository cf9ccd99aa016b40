/** What became of several tasks that were changed at once: how many, which of them not and why, and the way to take it back. */
import { Form, Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Catalogue } from "#app/locales/catalogue";
import { problemText } from "#app/platform/problem-text";
import type { Refusal } from "#app/platform/refusals";
import { useHeldTexts, useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { wordsFor } from "#app/ui/form/refusal-words";
import { Notice } from "#app/ui/notice";
import type { LeftTask } from "./bulk.server";
import type { TaskName } from "./task-row.server";
import { taskTitle } from "./templates";
import type { BulkChange, NotUndone } from "./undo-bulk.server";

const none: LeftTask[] = [];

/** `left`: those that their own rules kept as they are. */
export function BulkSaid({ change, left = none }: { change: BulkChange; left?: LeftTask[] }) {
  const words = useText().taskPages.bulk;
  const { id, what, changed, undone } = change;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page stays where it was, below this.
    if (left.length > 0) said.current?.focus();
  }, [left]);
  const title = undone ? words.undone(changed) : changed === 0 ? words.nothing : words.result[what](changed);
  return (
    <div role="status" ref={said} tabIndex={-1}>
      <Notice tone={left.length > 0 ? "alarm" : "good"} title={left.length > 0 && changed === 0 ? null : title}>
        {undone ? <p>{words.undoneText}</p> : null}
        {changed === 0 && left.length === 0 ? <p>{words.nothingText}</p> : null}
        {left.length > 0 ? (
          <>
            <p>{words.notAll(left.length)}</p>
            <Left tasks={left.map(({ refusal, ...task }) => ({ task, why: refusal ?? "gone" }))} />
          </>
        ) : null}
        {changed > 0 && !undone ? <Undo id={id} /> : null}
      </Notice>
    </div>
  );
}

function Undo({ id }: { id: string }) {
  const words = useText().taskPages.bulk;
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={`/tasks/changes/${id}/undo`}>
      <input type="hidden" name="next" value={pathname + search} />
      <Button small>{words.undo}</Button>
    </Form>
  );
}

export function Left({ tasks }: { tasks: { task: TaskName; why: NotUndone["why"] }[] }) {
  const t = useText();
  useHeldTexts("problems");
  useHeldTexts("rules");
  return (
    <ul className="bullets">
      {tasks.map(({ task, why }) => (
        <li key={task.id}>
          {task.title || task.template ? (
            <>
              <Link className="link" to={`/tasks/${task.id}`}>
                {taskTitle(t, task)}
              </Link>
              {": "}
            </>
          ) : null}
          {typeof why === "string" ? t.taskPages.bulk[why] : reasonOf(t, why)}
        </li>
      ))}
    </ul>
  );
}

function reasonOf(t: Catalogue, refusal: Refusal): string {
  if (refusal.code === "input") return problemText(t, Object.values(refusal.problems)[0] ?? "checkAnswer");
  const rule = refusal.code === "rule" ? wordsFor(t, "rules", refusal.rule, { parameter: refusal.parameter }) : null;
  return rule ?? t.taskPages.bulk.changedSince;
}
