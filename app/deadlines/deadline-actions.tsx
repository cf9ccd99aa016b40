/** What can be done about a deadline: the way to what closes it first, then what is said of it by hand. */
import { Form } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { classOf } from "#workflows/deadlines/deadline";
import { doneByHand, movedByHand } from "./by-hand";
import { deadlineActPath } from "./paths";
import { standingOf, wayOn } from "./row";
import type { DeadlineView } from "./show-queries.server";

export function DeadlineActions({ deadline, today }: { deadline: DeadlineView; today: string }) {
  const words = useText().deadlinePages;
  const { id, kind, closedWhy, doneOn } = deadline;
  if (closedWhy) return doneOn ? <ButtonLink to={deadlineActPath(id, "reopen")}>{words.reopen.do}</ButtonLink> : null;
  const byHand = doneByHand(kind);
  const way = wayOn(deadline);
  // An occasion is dealt with in its own way; elsewhere it is better to record what happened.
  const doneFirst = classOf(kind) === "occasion";
  return (
    <>
      {deadline.acknowledged || standingOf(deadline, today) === "passed" ? null : (
        <Form method="post" action={deadlineActPath(id, "acknowledge")}>
          <input type="hidden" name="seenOn" value={deadline.dueOn} />
          <Button>{words.acknowledge}</Button>
        </Form>
      )}
      {deadline.moved ? <ButtonLink to={deadlineActPath(id, "move-back")}>{words.moveBack.do}</ButtonLink> : null}
      {movedByHand(kind) ? <ButtonLink to={deadlineActPath(id, "move")}>{words.move.do}</ButtonLink> : null}
      {way ? (
        <ButtonLink to={way.to} kind={doneFirst ? undefined : "main"}>
          {words.way[way.words]}
        </ButtonLink>
      ) : null}
      {byHand ? (
        <ButtonLink to={deadlineActPath(id, "done")} kind={doneFirst ? "main" : undefined}>
          {words.finish.do}
        </ButtonLink>
      ) : null}
    </>
  );
}
