/** Reads the table of the pipeline: a page of rows in the filter's order, and which columns the address asks for. */
import { data, redirect } from "@remix-run/node";
import type { AgreementFilter } from "#app/agreements/filters";
import { matchingAgreements } from "#app/agreements/matching.server";
import { orderOf } from "#app/agreements/order.server";
import type { Ctx } from "#app/platform/context.server";
import { pageSize } from "#app/platform/paging";
import { withParams } from "#app/ui/search-params";
import { agreements } from "#db/schema";
import { columnsSaid, readColumns, type TableColumn } from "./columns";
import { type PipelineRow, pipelineRows } from "./table-rows.server";

export interface TableData {
  columns: TableColumn[];
  rows: PipelineRow[];
}

export async function readTable(ctx: Ctx, filter: AgreementFilter, url: URL): Promise<TableData> {
  const columns = readColumns(url.searchParams);
  if (!columns) throw data({ code: "filter" }, 400);
  const said = columnsSaid(columns);
  // The form of boxes asks in another way; a view has one address.
  if ((url.searchParams.getAll("columns").join("&") || null) !== said)
    throw redirect(`/pipeline${withParams(url.searchParams, { columns: said })}`);
  const found = await ctx.db
    .select({ id: agreements.id })
    .from(agreements)
    .where(await matchingAgreements(ctx, filter))
    .orderBy(...orderOf(ctx, filter))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const rows = await pipelineRows(
    ctx,
    found.map(({ id }) => id),
  );
  return { columns, rows };
}
