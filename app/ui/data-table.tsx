/**
 * A table. Sorting is a link, so it works before scripts arrive and a colleague who opens the address sees the same.
 * On a phone each row becomes a block with the headers beside its values.
 */
import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { type Sort, withParams } from "#app/ui/search-params";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures: to the right, in tabular digits. */
  numeric?: boolean;
  /** The one column that names the row; its link is the title. */
  rowHeader?: boolean;
  sortable?: boolean;
  /** Takes more room than the others. */
  wide?: boolean;
  hideOnPhone?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** Shown instead of a table without rows. */
  empty?: ReactNode;
}

export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, sort, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="table-frame">
      <table>
        <caption className={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const classOf = (column: Column<never>) =>
  [column.numeric && "number", column.wide && "wide", column.hideOnPhone && "off-phone"].filter(Boolean).join(" ") ||
  undefined;

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort?: Sort }) {
  const sorted = column.sortable && sort?.by === column.key ? sort : undefined;
  const order = sorted ? (sorted.descending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" className={classOf(column)} aria-sort={order}>
      {column.sortable ? <SortLink column={column.key} header={column.header} sorted={sorted} /> : column.header}
    </th>
  );
}

function SortLink({ column, header, sorted }: { column: string; header: string; sorted?: Sort }) {
  const t = useText();
  const [params] = useSearchParams();
  const next = sorted && !sorted.descending ? `-${column}` : column;
  return (
    <Link to={{ search: withParams(params, { sort: next, page: null }) }} preventScrollReset>
      {header}
      {sorted ? (
        <>
          <span aria-hidden="true">{sorted.descending ? "↓" : "↑"}</span>
          <span className="visually-hidden">, {sorted.descending ? t.ui.sortedDown : t.ui.sortedUp}</span>
        </>
      ) : null}
    </Link>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader)
    return (
      <th scope="row" className={classOf(column)}>
        {column.cell(row)}
      </th>
    );
  return (
    <td className={classOf(column)}>
      <span className="cell-label" aria-hidden="true">
        {column.header}
      </span>
      <div className="cell-value">{column.cell(row)}</div>
    </td>
  );
}
