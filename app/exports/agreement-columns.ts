/** The columns of the list of agreements as a file has them: what stands in one cell of the page in two lines has a column each. Pure. */
import type { ListedAgreement } from "#app/agreements/list-queries.server";
import { deadlineName } from "#app/deadlines/deadline-text";
import type { Catalogue } from "#app/locales/catalogue";
import type { ExportColumn } from "./column";

/** "VN Thu Duc → Ho Chi Minh City; CN CSGKC". */
export const partiesInWords = (parties: ListedAgreement["parties"]): string =>
  parties.map(({ country, name, now }) => `${country} ${name}${now ? ` → ${now}` : ""}`).join("; ");

export function agreementColumns(t: Catalogue): ExportColumn<ListedAgreement>[] {
  const words = t.agreementsList;
  const marksOf = (row: ListedAgreement) =>
    [row.confidential ? words.confidential : null, row.observed ? words.observed : null].filter(
      (mark) => mark !== null,
    );
  return [
    { key: "reference", head: words.reference, width: 12, cell: (row) => row.reference },
    {
      key: "title",
      head: words.agreement,
      width: 48,
      cell: (row) => row.title,
      json: ({ title, titleLanguage }) => ({ text: title, language: titleLanguage }),
    },
    { key: "kind", head: t.exports.kind, cell: (row) => t.workflow.kinds[row.kind], json: (row) => row.kind },
    {
      key: "marks",
      head: t.exports.marks,
      width: 14,
      cell: (row) => marksOf(row).join(", "),
      json: ({ confidential, observed }) => ({ confidential, observed }),
    },
    {
      key: "parties",
      head: words.parties,
      width: 44,
      cell: (row) => partiesInWords(row.parties),
      json: (row) => row.parties,
    },
    { key: "stage", head: words.stage, width: 12, cell: (row) => t.stages[row.stage], json: (row) => row.stage },
    {
      key: "step",
      head: t.exports.step,
      width: 18,
      cell: (row) => t.workflow.steps[row.step],
      json: (row) => row.step,
    },
    { key: "owner", head: words.owner, cell: (row) => row.owner },
    { key: "signedOn", head: words.signed, type: "day", cell: (row) => row.signedOn },
    {
      key: "nextDeadline",
      head: words.next,
      cell: (row) => (row.next ? deadlineName(t, row.next) : null),
      json: ({ next }) => next && { kind: next.kind, subject: next.subject },
    },
    { key: "nextDueOn", head: t.exports.dueOn, type: "day", cell: (row) => row.next?.dueOn ?? null },
  ];
}
