/** The columns of the ledger of commitments as a file has them. Pure. */
import type { ExportedCommitment } from "#app/commitments/list-queries.server";
import { standingOf, standingText } from "#app/commitments/row";
import type { Catalogue } from "#app/locales/catalogue";
import type { ExportColumn } from "./column";

export function commitmentColumns(t: Catalogue, today: string): ExportColumn<ExportedCommitment>[] {
  const words = t.commitments;
  const { fields, show } = words;
  return [
    { key: "text", head: words.commitment, width: 60, cell: (row) => row.text },
    { key: "clause", head: fields.clause, cell: (row) => row.clause },
    { key: "reference", head: t.agreementsList.reference, width: 12, cell: (row) => row.agreement.reference },
    {
      key: "agreement",
      head: words.agreement,
      width: 48,
      cell: (row) => row.agreement.title,
      json: ({ agreement }) => ({ text: agreement.title, language: agreement.titleLanguage }),
    },
    { key: "side", head: fields.side, cell: (row) => words.sides[row.side], json: (row) => row.side },
    { key: "party", head: fields.organisationId, width: 30, cell: (row) => row.party?.name ?? null },
    { key: "owner", head: fields.ownerId, cell: (row) => row.owner },
    { key: "person", head: fields.person, cell: (row) => row.person?.name ?? null },
    { key: "dueOn", head: words.due, type: "day", cell: (row) => row.dueOn },
    {
      key: "recurs",
      head: fields.recurs,
      cell: (row) => (row.recurs ? words.recurs[row.recurs] : null),
      json: (row) => row.recurs,
    },
    { key: "recursUntil", head: fields.recursUntil, type: "day", cell: (row) => row.recursUntil },
    { key: "status", head: words.status, cell: (row) => words.statuses[row.status], json: (row) => row.status },
    {
      key: "standing",
      head: words.standingHeader,
      cell: (row) => standingText(t, row, today),
      json: (row) => standingOf(row, today),
    },
    { key: "closedOn", head: show.closedOn, type: "day", cell: (row) => row.closedOn },
    { key: "measure", head: fields.measure, cell: (row) => row.measure },
    { key: "target", head: fields.target, type: "number", cell: (row) => row.target },
    { key: "value", head: show.measuredValue, type: "number", cell: (row) => row.value },
    { key: "unit", head: fields.unit, cell: (row) => row.unit },
    { key: "evidence", head: words.show.evidence, width: 40, cell: (row) => row.evidence },
    {
      key: "latest",
      head: show.log,
      width: 60,
      cell: ({ latest }) => (latest ? `${latest.on}: ${latest.text}` : null),
      json: ({ latest }) => latest,
    },
    { key: "difficulties", head: fields.difficulties, width: 40, cell: (row) => row.difficulties },
  ];
}
