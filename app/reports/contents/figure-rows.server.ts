/** What figures count, in full: reports list the very rows that the dashboard's numbers are the numbers of. */
import type { FigureId, FigureRow } from "#app/figures/figure";
import { listFigure } from "#app/figures/list-figure.server";
import type { Scope } from "#app/figures/scope";
import type { Ctx } from "#app/platform/context.server";

const batch = 200;

export interface BucketRow extends FigureRow {
  bucket: string;
}

/** Every row of these buckets of a figure, bucket by bucket, or the first `limit`. Two queries per 200 rows. */
export async function figureRows(
  ctx: Ctx,
  id: FigureId,
  buckets: readonly string[],
  scope: Scope,
  limit = Number.POSITIVE_INFINITY,
): Promise<BucketRow[]> {
  const read: BucketRow[] = [];
  for (const bucket of buckets) {
    for (let page = 1; read.length < limit; page += 1) {
      const { rows } = await listFigure(ctx, id, bucket, scope, page, batch);
      read.push(...rows.map((row) => ({ ...row, bucket })));
      if (rows.length < batch) break;
    }
  }
  return read.slice(0, limit);
}
