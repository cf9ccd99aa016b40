/** `/documents/:id/picture`: a photograph as the page of its document shows it. Nothing but pictures is there. */
import { pictureTypes } from "#app/platform/files/file-types";
import { notFound, reading } from "#app/platform/page.server";
import { documentFile } from "./document-page.server";
import { showPicture } from "./hand-over.server";

export const loader = reading("records.read", async (ctx, { request, params, files }) => {
  const file = await documentFile(ctx, params.id);
  const types: readonly string[] = pictureTypes;
  return types.includes(file.mediaType) ? showPicture(request, files.store, file) : notFound();
});
