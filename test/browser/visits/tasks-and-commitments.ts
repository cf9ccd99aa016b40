/** Tasks and commitments. */
import { agreement, idOf, noPage, other, setting, type Visit } from "./visit";

export const tasksAndCommitments: Record<string, Visit | null> = {
  commitments: agreement(() => [
    "/commitments",
    "/commitments?whose=all&status=any&side=theirs&due=overdue&sort=-reference",
    "/commitments?whose=all&status=any",
    "/commitments?status=no",
  ]),
  "commitments/new": agreement(({ inForce, evaluated }) => [
    "/commitments/new",
    "/commitments/new?agreement=nothing+of+this+name",
    `/commitments/new?agreement=${idOf(inForce)}`,
    `/commitments/new?agreement=${idOf(evaluated)}`,
  ]),
  "commitments/:id": agreement(({ commitment, commitmentClosed }) => [String(commitment), String(commitmentClosed)]),
  "commitments/:id/edit": agreement(({ commitment }) => `${commitment}/edit`),
  "commitments/:id/progress": agreement(({ commitment, commitmentClosed }) => [
    `${commitment}/progress`,
    `${commitmentClosed}/progress`,
  ]),
  "commitments/:id/close": agreement(({ commitment, commitmentClosed }) => [
    `${commitment}/close`,
    `${commitmentClosed}/close`,
  ]),
  "commitments/:id/reopen": agreement(({ commitment, commitmentClosed }) => [
    `${commitment}/reopen`,
    `${commitmentClosed}/reopen`,
  ]),

  tasks: other(() => [
    "/tasks?choose=all",
    "/tasks?whose=all&status=any&first=2026-01-01",
    "/tasks?whose=all&view=board",
    "/tasks?whose=all&view=calendar",
  ]),
  "tasks/export": noPage,
  "tasks/changes/:id/undo": noPage,
  "tasks/:id/move": other(({ task }) => `${task}/move`),
  "tasks/new": other(({ visit }) => ["/tasks/new", `/tasks/new?visit=${idOf(visit)}`]),
  "tasks/from-template": setting(({ person }) => [
    "/tasks/from-template",
    `/tasks/from-template?person=${idOf(person)}`,
  ]),
  "tasks/:id": other(({ task, taskDone }) => [String(task), String(taskDone)]),
  "tasks/:id/done": other(({ task }) => `${task}/done`),
  "tasks/:id/reopen": other(({ taskDone }) => `${taskDone}/reopen`),
  "tasks/:id/begun": other(({ task }) => `${task}/begun`),
  "tasks/:id/items": other(({ task }) => `${task}/items`),
  "tasks/:id/waits": other(({ task }) => [`${task}/waits`, `${task}/waits?q=write`]),
};
