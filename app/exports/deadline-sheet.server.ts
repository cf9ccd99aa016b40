/** The list of deadlines as an export: everything its filter finds, in its order. */
import type { DeadlineFilter } from "#app/deadlines/filter";
import { deadlineIds, deadlinesById, type ListedDeadline } from "#app/deadlines/list-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import { inBatches } from "./batches";
import type { ExportSheet } from "./column";
import { deadlineColumns } from "./deadline-columns";

export async function deadlineSheet(ctx: Ctx, filter: DeadlineFilter): Promise<ExportSheet<ListedDeadline>> {
  const t = textIn(ctx.locale);
  const ids = await deadlineIds(ctx, filter);
  return {
    name: t.exports.names.deadlines,
    plainName: "deadlines",
    columns: deadlineColumns(t, ctx.today, ctx.office.timeZone),
    total: ids.length,
    batches: inBatches(ids, (some) => deadlinesById(ctx, some)),
  };
}
