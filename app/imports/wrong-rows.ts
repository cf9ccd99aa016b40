/** `/imports/:id/wrong`: the rows with problems as they stood in the file, with what is wrong: to be mended there and brought in again. */
import { exportFile } from "#app/exports/export-file.server";
import { reading } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { importPage } from "./import-queries.server";
import { type RowProblem, rowProblemText } from "./row-problem";
import { wrongRows } from "./row-queries.server";
import { columnName } from "./shown-rows.server";

interface Row {
  row: number;
  cells: string[];
  problems: RowProblem[];
}

export const loader = reading("records.write", async (ctx, { url, params }) => {
  const { columns, counts } = await importPage(ctx, params.id);
  const t = textIn(ctx.locale);
  const words = t.imports.wrongColumns;
  return exportFile<Row>(ctx, url, {
    name: t.imports.wrongName,
    plainName: "rows-to-mend",
    total: counts.problems,
    columns: [
      ...columns.map((head, at) => ({
        key: `column${at + 1}`,
        head: head || columnName(t, columns, at),
        cell: (row: Row) => row.cells[at] ?? "",
      })),
      { key: "row", head: words.row, type: "number" as const, cell: (row: Row) => row.row },
      {
        key: "column",
        head: words.column,
        cell: (row: Row) =>
          row.problems
            .map(({ column }) => (column === null ? t.importRecords.row : columnName(t, columns, column)))
            .join("\n"),
      },
      {
        key: "reason",
        head: words.reason,
        width: 60,
        cell: (row: Row) => row.problems.map((each) => rowProblemText(t, each)).join("\n"),
      },
    ],
    batches: wrongRows(ctx, params.id),
  });
});
