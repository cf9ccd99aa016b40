/** `/commitments/export`: the ledger of commitments as a file, with the filter and order of its address and all its pages. */
import { data } from "@remix-run/node";
import { readFilter } from "#app/commitments/filter";
import { reading } from "#app/platform/page.server";
import { usualScope } from "#app/today/today-queries.server";
import { commitmentSheet } from "./commitment-sheet.server";
import { exportFile } from "./export-file.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams, usualScope(ctx));
  if (!filter) throw data({ code: "filter" }, 400);
  return exportFile(ctx, url, await commitmentSheet(ctx, filter));
});
