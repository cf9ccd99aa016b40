/** The columns of the list of tasks as a file has them. Pure. */
import type { Catalogue } from "#app/locales/catalogue";
import { laneOf } from "#app/tasks/task-lanes";
import type { TaskRow } from "#app/tasks/task-row.server";
import { taskTitle } from "#app/tasks/templates";
import type { ExportColumn } from "./column";

export function taskColumns(t: Catalogue): ExportColumn<TaskRow>[] {
  const words = t.tasks;
  const { filters } = t.taskPages;
  return [
    {
      key: "task",
      head: words.task,
      width: 48,
      cell: (row) => taskTitle(t, row),
      json: ({ title, template }) => ({ text: taskTitle(t, { title, template }), template }),
    },
    { key: "status", head: words.status, cell: (row) => filters.states[laneOf(row)], json: (row) => laneOf(row) },
    {
      key: "priority",
      head: filters.priority,
      cell: (row) => filters.priorities[row.priority],
      json: (row) => row.priority,
    },
    { key: "assignee", head: words.assignee, cell: (row) => row.assignee },
    { key: "dueOn", head: words.due, type: "day", cell: (row) => row.dueOn },
    { key: "startedOn", head: t.exports.begunOn, type: "day", cell: (row) => row.startedOn },
    { key: "doneOn", head: words.doneOn, type: "day", cell: (row) => row.doneOn },
    {
      key: "for",
      head: t.taskPages.purpose,
      width: 40,
      cell: (row) => row.about?.name ?? null,
      json: (row) => row.about,
    },
    {
      key: "agreement",
      head: words.agreement,
      width: 48,
      cell: (row) => row.agreement?.title ?? null,
      json: ({ agreement }) => agreement && { text: agreement.title, language: agreement.titleLanguage },
    },
    { key: "reference", head: t.agreementsList.reference, width: 12, cell: (row) => row.agreement?.reference ?? null },
    {
      key: "waitsFor",
      head: t.exports.waitsFor,
      width: 40,
      cell: (row) => row.waitsFor.map((one) => taskTitle(t, one)).join("; ") || null,
      json: (row) => row.waitsFor.map((one) => taskTitle(t, one)),
    },
    {
      key: "checklist",
      head: t.exports.checklist,
      cell: ({ items, itemsDone }) => (items > 0 ? words.itemsDone(itemsDone, items) : null),
      json: ({ items, itemsDone }) => ({ done: itemsDone, of: items }),
    },
    {
      key: "repeats",
      head: t.exports.repeats,
      cell: ({ repeats }) => repeats && words.repeats[repeats],
      json: (row) => row.repeats,
    },
  ];
}
