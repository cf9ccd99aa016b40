/** `/agreements/export`: the list of agreements as a file, with the filter and order of its address and all its pages. */
import { data } from "@remix-run/node";
import { readFilter } from "#app/agreements/filters";
import { reading } from "#app/platform/page.server";
import { agreementSheet } from "./agreement-sheet.server";
import { exportFile } from "./export-file.server";

export const loader = reading("records.read", async (ctx, { url }) => {
  const filter = readFilter(url.searchParams);
  if (!filter) throw data({ code: "filter" }, 400);
  return exportFile(ctx, url, await agreementSheet(ctx, filter));
});
