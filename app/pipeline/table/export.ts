/** `/pipeline/export`: the table of the pipeline as a file, with its filter, order and columns, and all its pages. */
import { data } from "@remix-run/node";
import { readFilter } from "#app/agreements/filters";
import { exportFile } from "#app/exports/export-file.server";
import { reading } from "#app/platform/page.server";
import { pipelineOrder } from "../views";
import { readColumns } from "./columns";
import { pipelineSheet } from "./sheet.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, pipelineOrder);
  const columns = readColumns(url.searchParams);
  if (!filter || !columns) throw data({ code: "filter" }, 400);
  return exportFile(ctx, url, await pipelineSheet(ctx, filter, columns));
});
