/** `/deadlines/export`: the list of deadlines as a file, with the filter of its address and all its pages. */
import { data } from "@remix-run/node";
import { readFilter } from "#app/deadlines/filter";
import { deadlineIds, deadlinesById } from "#app/deadlines/list-queries.server";
import { monthOf } from "#app/deadlines/month";
import { reading } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { usualScope } from "#app/today/today-queries.server";
import { inBatches } from "./batches";
import { deadlineColumns } from "./deadline-columns";
import { exportFile } from "./export-file.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, { whose: usualScope(ctx), month: () => monthOf(ctx.today) });
  if (!filter) throw data({ code: "filter" }, 400);
  const t = textIn(ctx.locale);
  const ids = await deadlineIds(ctx, filter);
  return exportFile(ctx, url, {
    name: t.exports.names.deadlines,
    plainName: "deadlines",
    columns: deadlineColumns(t, ctx.today, ctx.office.timeZone),
    total: ids.length,
    batches: inBatches(ids, (some) => deadlinesById(ctx, some)),
  });
});
