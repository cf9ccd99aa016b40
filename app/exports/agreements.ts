/** `/agreements/export`: the list of agreements as a file, with the filter and order of its address and all its pages. */
import { data } from "@remix-run/node";
import { agreementIds, agreementsById } from "#app/agreements/all-queries.server";
import { readFilter } from "#app/agreements/filters";
import { reading } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { agreementColumns } from "./agreement-columns";
import { inBatches } from "./batches";
import { exportFile } from "./export-file.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams);
  if (!filter) throw data({ code: "filter" }, 400);
  const t = textIn(ctx.locale);
  const ids = await agreementIds(ctx, filter);
  return exportFile(ctx, url, {
    name: t.exports.names.agreements,
    plainName: "agreements",
    columns: agreementColumns(t),
    total: ids.length,
    batches: inBatches(ids, (some) => agreementsById(ctx, some)),
  });
});
