/** The register of gifts as an export: everything its filter finds, in its order. */
import { inBatches } from "#app/exports/batches";
import type { ExportColumn, ExportSheet } from "#app/exports/column";
import type { Ctx } from "#app/platform/context.server";
import { textIn } from "#app/platform/text";
import type { GiftFilter } from "./filter";
import { type GiftRow, giftIds, giftsById } from "./gift-queries.server";

export async function giftSheet(ctx: Ctx, filter: GiftFilter): Promise<ExportSheet<GiftRow>> {
  const words = textIn(ctx.locale).visits.gift;
  const ids = await giftIds(ctx, filter);
  const columns: ExportColumn<GiftRow>[] = [
    { key: "on", head: words.on, type: "day", cell: (row) => row.on },
    {
      key: "direction",
      head: words.direction,
      cell: (row) => words.directions[row.direction],
      json: (row) => row.direction,
    },
    { key: "what", head: words.what, width: 40, cell: (row) => row.what },
    { key: "person", head: words.person, width: 24, cell: (row) => row.person?.name ?? null },
    { key: "organisation", head: words.organisation, width: 32, cell: (row) => row.organisation?.name ?? null },
    { key: "visit", head: words.visit, width: 40, cell: (row) => row.visit?.title ?? null },
    { key: "value", head: words.value, type: "number", cell: (row) => row.value },
    { key: "currency", head: words.currency, cell: (row) => row.currency },
    { key: "keptAt", head: words.keptAt, cell: (row) => row.keptAt },
    { key: "approvedOn", head: words.approvals.approved, type: "day", cell: (row) => row.approvedOn },
    { key: "approvedBy", head: words.approve, cell: (row) => row.approvedBy },
    { key: "approvalNote", head: words.approvalNote, cell: (row) => row.approvalNote },
    { key: "note", head: words.note, width: 32, cell: (row) => row.note },
  ];
  return {
    name: words.sheet,
    plainName: "gifts",
    columns,
    total: ids.length,
    batches: inBatches(ids, (some) => giftsById(ctx, some)),
  };
}
