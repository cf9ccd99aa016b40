/** `/deadlines/export`: the list of deadlines as a file, with the filter of its address and all its pages. */
import { data } from "@remix-run/node";
import { readFilter } from "#app/deadlines/filter";
import { monthOf } from "#app/deadlines/month";
import { reading } from "#app/platform/page.server";
import { usualScope } from "#app/today/today-queries.server";
import { deadlineSheet } from "./deadline-sheet.server";
import { exportFile } from "./export-file.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, { whose: usualScope(ctx), month: () => monthOf(ctx.today) });
  if (!filter) throw data({ code: "filter" }, 400);
  return exportFile(ctx, url, await deadlineSheet(ctx, filter));
});
