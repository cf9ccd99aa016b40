/** The list of documents as an export: everything its filter finds, in its order. What stands in the files is not in it. */
import { documentIds, documentsById, type ExportedDocument } from "#app/documents/document-queries.server";
import type { DocumentFilter } from "#app/documents/filter";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { inBatches } from "./batches";
import type { ExportSheet } from "./column";
import { documentColumns } from "./document-columns";

export async function documentSheet(ctx: Ctx, filter: DocumentFilter): Promise<ExportSheet<ExportedDocument>> {
  const t = textIn(ctx.locale);
  const ids = await documentIds(ctx, filter);
  return {
    name: t.exports.names.documents,
    plainName: "documents",
    columns: documentColumns(t),
    total: ids.length,
    batches: inBatches(ids, (some) => documentsById(ctx, filter, some)),
  };
}
