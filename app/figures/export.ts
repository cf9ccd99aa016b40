/** `/figures/:figure/export`: a figure's numbers, or what one bucket counts, as a file; the scope of its address and all pages. */
import { exportFile } from "#app/exports/export-file.server";
import { reading } from "#app/platform/page.server";
import { bucketSheet, figureSheet } from "./figure-sheet.server";
import { askedFigure } from "./show.server";

export const loader = reading("records.read", async (ctx, { params, url }) => {
  const asked = askedFigure(ctx, params.figure, url);
  return asked.bucket === null
    ? exportFile(ctx, url, await bucketSheet(ctx, asked))
    : exportFile(ctx, url, await figureSheet(ctx, asked, asked.bucket));
});
