/** The table of the pipeline as an export: the rows its filter finds, in its order, with the columns that were chosen. */
import { agreementIds } from "#app/agreements/all-queries.server";
import type { AgreementFilter } from "#app/agreements/filters";
import { deadlineName } from "#app/deadlines/deadline-text";
import { partiesInWords } from "#app/exports/agreement-columns";
import { inBatches } from "#app/exports/batches";
import type { ExportColumn, ExportSheet } from "#app/exports/column";
import type { Catalogue } from "#app/locales/catalogue";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import type { TableColumn } from "./columns";
import { type PipelineRow, pipelineRows } from "./table-rows.server";

export async function pipelineSheet(
  ctx: Ctx,
  filter: AgreementFilter,
  columns: readonly TableColumn[],
): Promise<ExportSheet<PipelineRow>> {
  const t = textIn(ctx.locale);
  const cells = cellsOf(t);
  const ids = await agreementIds(ctx, filter);
  return {
    name: t.exports.names.agreements,
    plainName: "agreements",
    columns: columns.flatMap((column) => cells[column]),
    total: ids.length,
    batches: inBatches(ids, (some) => pipelineRows(ctx, some)),
  };
}

/** What stands in one cell of the page in two lines has a column each. */
function cellsOf(t: Catalogue): Record<TableColumn, ExportColumn<PipelineRow>[]> {
  const heads = t.pipelineTable.columns;
  const one = (key: TableColumn, column: Omit<ExportColumn<PipelineRow>, "key" | "head">) => [
    { key, head: heads[key], ...column },
  ];
  return {
    reference: one("reference", { width: 12, cell: (row) => row.reference }),
    title: one("title", {
      width: 48,
      cell: (row) => row.title,
      json: ({ title, titleLanguage }) => ({ text: title, language: titleLanguage }),
    }),
    kind: one("kind", { cell: (row) => t.workflow.kinds[row.kind], json: (row) => row.kind }),
    fields: one("fields", {
      width: 36,
      cell: (row) => row.fields.map((field) => t.workflow.fieldsOfCooperation[field]).join(", "),
      json: (row) => row.fields,
    }),
    parties: one("parties", { width: 44, cell: (row) => partiesInWords(row.parties), json: (row) => row.parties }),
    stage: [
      { key: "stage", head: heads.stage, cell: (row) => t.stages[row.stage], json: (row) => row.stage },
      { key: "step", head: t.exports.step, cell: (row) => t.workflow.steps[row.step], json: (row) => row.step },
    ],
    since: [
      { key: "stageSince", head: t.pipelineTable.inStageSince, type: "day", cell: (row) => row.stageSince },
      {
        key: "inStage",
        head: heads.since,
        width: 22,
        cell: ({ inStage }) => inStage && t.days.elapsed(inStage),
        json: (row) => row.inStage,
      },
    ],
    owner: one("owner", { cell: (row) => row.owner }),
    signed: one("signed", { type: "day", cell: (row) => row.signedOn }),
    ends: [
      { key: "endsOn", head: heads.ends, type: "day", cell: ({ ending }) => ending?.on ?? null },
      {
        key: "ending",
        head: t.pipelineTable.ending,
        cell: ({ ending }) =>
          ending && !ending.on && ending.how !== "ends" ? t.pipelineTable.endings[ending.how] : null,
        json: ({ ending }) => ending?.how ?? null,
      },
    ],
    deadline: [
      {
        key: "nextDeadline",
        head: heads.deadline,
        width: 30,
        cell: ({ next }) => next && deadlineName(t, next),
        json: ({ next }) => next && { kind: next.kind, subject: next.subject },
      },
      { key: "nextDueOn", head: t.exports.dueOn, type: "day", cell: (row) => row.next?.dueOn ?? null },
    ],
    late: [
      { key: "overdue", head: heads.late, type: "number", cell: ({ late }) => late?.count ?? 0 },
      { key: "overdueSince", head: t.pipelineTable.lateSince, type: "day", cell: ({ late }) => late?.since ?? null },
    ],
  };
}
