/** Choosing the columns of the table: boxes in a form that asks for an address, so a view keeps them. */
import { Form, useSearchParams } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { withParams } from "#app/ui/search-params";
import { columnsSaid, keptColumn, type TableColumn, tableColumns } from "./columns";

export function ColumnChoice({ columns }: { columns: TableColumn[] }) {
  const words = useText().pipelineTable;
  const [params] = useSearchParams();
  const others = [...params].filter(([name]) => name !== "columns" && name !== "page");
  const search = params.toString();
  return (
    <details className="column-choice" key={search}>
      <summary className="link">{words.choose}</summary>
      <Form method="get" action="/pipeline" preventScrollReset>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="visually-hidden">{words.choose}</legend>
          {tableColumns
            .filter((column) => column !== keptColumn)
            .map((column) => (
              <label key={column}>
                <input type="checkbox" name="columns" value={column} defaultChecked={columns.includes(column)} />
                {words.columns[column]}
              </label>
            ))}
        </fieldset>
        {/* Without a single box the title alone is asked for. */}
        <input type="hidden" name="columns" value={keptColumn} />
        <div className="row">
          <Button small>{words.show}</Button>
          {columnsSaid(columns) === null ? null : (
            <ButtonLink small kind="quiet" to={{ search: withParams(params, { columns: null }) }} preventScrollReset>
              {words.usual}
            </ButtonLink>
          )}
        </div>
      </Form>
    </details>
  );
}
