/** Exports of what a view shows: heads of columns, names of files. */
const thousands = (number: number) => String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, ",");

export const exports = {
  label: "Export as",
  formats: { csv: "CSV", xlsx: "Excel", json: "JSON" },
  names: {
    agreements: "Agreements",
    deadlines: "Deadlines",
    commitments: "Commitments",
    tasks: "Tasks",
    documents: "Documents",
  },
  kind: "Kind",
  marks: "Marks",
  step: "Step",
  dueOn: "Due on",
  how: "How it was computed",
  standing: "How it stands",
  workingDaysLeft: "Working days left",
  previousOn: "Formerly on",
  closedOn: "Closed on",
  remindersSent: "Reminders sent",
  remindersToCome: "Reminders to come",
  nextReminderOn: "Next reminder on",
  begunOn: "Begun on",
  waitsFor: "Waits for",
  checklist: "Checklist",
  repeats: "Comes again",
  kindOfRecord: "Kind of record",
  typeOfFile: "Type of file",
  bytes: "Size in bytes",
  tooLong: "Too long for an Excel file",
  tooLongText: (most: number) =>
    `An Excel file takes up to ${thousands(most)} rows here, and this list has more. Narrow it by a filter, or export it as CSV or JSON: these have no limit, and Excel opens CSV too.`,
  instead: { csv: "Export as CSV", json: "Export as JSON" },
} as const;
