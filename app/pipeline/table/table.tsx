/** The table of the pipeline: what every card says and more, sortable, with the columns of the reader's choice. */
import { ExportLinks } from "#app/exports/export-links";
import { useText } from "#app/platform/text";
import { ButtonLink } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { Paging } from "#app/ui/paging";
import type { ViewProps } from "../view-props";
import { usePipelineColumns } from "./cells";
import { ColumnChoice } from "./column-choice";

export function PipelineTable({ data: { columns, rows }, filter, counts, today }: ViewProps<"table">) {
  const { agreementsList, pipelineTable: words } = useText();
  const shown = usePipelineColumns(columns, today);
  const empty = (
    <EmptyState
      title={words.noSuchPage}
      action={<ButtonLink to="/pipeline?view=table">{agreementsList.toFirstPage}</ButtonLink>}
    />
  );
  return (
    <Card>
      <ColumnChoice columns={columns} />
      <DataTable
        caption={agreementsList.found(counts.total)}
        columns={shown}
        rows={rows}
        rowKey={({ id }) => id}
        sort={filter.sort}
        empty={empty}
      />
      <Paging page={filter.page} total={counts.total} shown={rows.length} />
      {rows.length > 0 ? <ExportLinks to="/pipeline/export" /> : null}
    </Card>
  );
}
