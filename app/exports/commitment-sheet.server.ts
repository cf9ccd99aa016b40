/** The ledger of commitments as an export: everything its filter finds, in its order. */
import type { CommitmentFilter } from "#app/commitments/filter";
import { commitmentIds, commitmentsById, type ExportedCommitment } from "#app/commitments/list-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { inBatches } from "./batches";
import type { ExportSheet } from "./column";
import { commitmentColumns } from "./commitment-columns";

export async function commitmentSheet(ctx: Ctx, filter: CommitmentFilter): Promise<ExportSheet<ExportedCommitment>> {
  const t = textIn(ctx.locale);
  const ids = await commitmentIds(ctx, filter);
  return {
    name: t.exports.names.commitments,
    plainName: "commitments",
    columns: commitmentColumns(t, ctx.today),
    total: ids.length,
    batches: inBatches(ids, (some) => commitmentsById(ctx, some)),
  };
}
