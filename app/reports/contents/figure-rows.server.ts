/** What figures count, in full: reports list the very rows that the dashboard's numbers are the numbers of. */
import type { FigureId, FigureRow } from "#app/figures/figure";
import { wholeBucket } from "#app/figures/list-figure.server";
import type { Scope } from "#app/figures/scope";
import type { Ctx } from "#app/platform/context.server";

export interface BucketRow extends FigureRow {
  bucket: string;
}

/** Every row of these buckets of a figure, bucket by bucket, or the first `limit`. A query for each bucket. */
export async function figureRows(
  ctx: Ctx,
  id: FigureId,
  buckets: readonly string[],
  scope: Scope,
  limit = Number.POSITIVE_INFINITY,
): Promise<BucketRow[]> {
  const read: BucketRow[] = [];
  for (const bucket of buckets) {
    if (read.length >= limit) break;
    const most = Number.isFinite(limit) ? limit - read.length : null;
    const rows = await wholeBucket(ctx, id, bucket, scope, most);
    read.push(...rows.map((row) => ({ ...row, bucket })));
  }
  return read;
}
