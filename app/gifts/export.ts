/** `/gifts/export`: the register of gifts as a file, with the filter of its address and all its pages. */
import { exportFile } from "#app/exports/export-file.server";
import { reading } from "#app/platform/page.server";
import { giftFilter } from "./filter";
import { giftSheet } from "./gift-sheet.server";

export const loader = reading("records.read", async (ctx, { url }) =>
  exportFile(ctx, url, await giftSheet(ctx, giftFilter(url))),
);
