/** `/tasks/export`: the list of tasks as a file, with the filter and order of its address and all its pages. */
import { data } from "@remix-run/node";
import { monthOf } from "#app/deadlines/month";
import { reading } from "#app/platform/page.server";
import { readFilter } from "#app/tasks/filter";
import { usualScope } from "#app/today/today-queries.server";
import { exportFile } from "./export-file.server";
import { taskSheet } from "./task-sheet.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, { whose: usualScope(ctx), month: monthOf(ctx.today) });
  if (!filter) throw data({ code: "filter" }, 400);
  return exportFile(ctx, url, await taskSheet(ctx, filter));
});
