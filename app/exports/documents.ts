/** `/documents/export`: the list of documents as a file, with the filter of its address and all its pages. */
import { filterAsked } from "#app/documents/filter";
import { reading } from "#app/platform/page.server";
import { documentSheet } from "./document-sheet.server";
import { exportFile } from "./export-file.server";

export const loader = reading("records.read", async (ctx, { url }) =>
  exportFile(ctx, url, await documentSheet(ctx, filterAsked(url))),
);
