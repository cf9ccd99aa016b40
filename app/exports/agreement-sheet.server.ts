/** The list of agreements as an export: everything its filter finds, in its order. */
import { agreementIds, agreementsById } from "#app/agreements/all-queries.server";
import type { AgreementFilter } from "#app/agreements/filters";
import type { ListedAgreement } from "#app/agreements/list-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { agreementColumns } from "./agreement-columns";
import { inBatches } from "./batches";
import type { ExportSheet } from "./column";

export async function agreementSheet(ctx: Ctx, filter: AgreementFilter): Promise<ExportSheet<ListedAgreement>> {
  const t = textIn(ctx.locale);
  const ids = await agreementIds(ctx, filter);
  return {
    name: t.exports.names.agreements,
    plainName: "agreements",
    columns: agreementColumns(t),
    total: ids.length,
    batches: inBatches(ids, (some) => agreementsById(ctx, some)),
  };
}
