/** The columns of the list of deadlines as a file has them. Pure. */
import { deadlineDoubt, deadlineHow } from "#app/deadlines/deadline-text";
import type { ListedDeadline } from "#app/deadlines/list-queries.server";
import { deadlineTitle, standingOf, standingText } from "#app/deadlines/row";
import type { Catalogue } from "#app/locales/catalogue";
import { dayOfMoment } from "#app/platform/days";
import type { ExportColumn } from "./column";

export function deadlineColumns(t: Catalogue, today: string, timeZone: string): ExportColumn<ListedDeadline>[] {
  const words = t.deadlinePages;
  const more = t.exports;
  const howOf = (row: ListedDeadline) =>
    [deadlineHow(t, row.basis), deadlineDoubt(t, row)].filter((part) => part !== null).join(" · ");
  const marksOf = (row: ListedDeadline) =>
    [row.moved ? t.deadlines.standing.moved : null, row.acknowledged ? t.deadlines.standing.acknowledged : null].filter(
      (mark) => mark !== null,
    );
  return [
    {
      key: "what",
      head: words.what,
      width: 40,
      cell: (row) => deadlineTitle(t, row),
      json: (row) => ({ kind: row.kind, subject: row.subject, text: deadlineTitle(t, row) }),
    },
    { key: "how", head: more.how, width: 48, cell: howOf, json: (row) => row.basis },
    {
      key: "agreement",
      head: words.agreement,
      width: 48,
      cell: (row) => row.about?.title ?? null,
      json: ({ about }) => about && { text: about.title, language: about.titleLanguage },
    },
    {
      key: "reference",
      head: t.agreementsList.reference,
      width: 12,
      cell: (row) => row.about?.reference ?? null,
    },
    { key: "whose", head: words.whose, cell: (row) => row.whose },
    { key: "dueOn", head: words.day, type: "day", cell: (row) => row.dueOn },
    {
      key: "standing",
      head: more.standing,
      cell: (row) => standingText(t, row, today),
      json: (row) => row.closedWhy ?? standingOf(row, today),
    },
    { key: "workingDaysLeft", head: more.workingDaysLeft, type: "number", cell: (row) => row.workingDays },
    {
      key: "marks",
      head: more.marks,
      cell: (row) => marksOf(row).join(", "),
      json: ({ moved, acknowledged, unconfirmed }) => ({ moved, acknowledged, unconfirmed }),
    },
    { key: "previousOn", head: more.previousOn, type: "day", cell: previousOf },
    { key: "closedOn", head: more.closedOn, type: "day", cell: (row) => row.closedOn },
    { key: "remindersSent", head: more.remindersSent, type: "number", cell: (row) => row.reminders.sent },
    { key: "remindersToCome", head: more.remindersToCome, type: "number", cell: (row) => row.reminders.toCome },
    {
      key: "nextReminderOn",
      head: more.nextReminderOn,
      type: "day",
      cell: ({ reminders: { next } }) => next && dayOfMoment(next, timeZone),
    },
  ];
}

const previousOf = ({ previousOn, dueOn }: ListedDeadline) => (previousOn === dueOn ? null : previousOn);
