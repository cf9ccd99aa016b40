/** `/documents/:id/file`: the file of a document, to be saved. It goes through us, whatever store it lies in: rights are asked each time. */
import { reading } from "#app/platform/page.server";
import { documentFile } from "./document-page.server";
import { handOver } from "./hand-over.server";

export const loader = reading("records.read", async (ctx, { request, params, files }) =>
  handOver(request, files.store, await documentFile(ctx, params.id)),
);
