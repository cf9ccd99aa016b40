/** What a bucket of a figure counts, row by row: the very rows its number is the number of. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { gapPath, isGapId } from "#app/completeness/gap";
import { targetOf } from "#app/completeness/gaps.server";
import type { Ctx } from "#app/platform/context.server";
import { pageSize } from "#app/platform/paging";
import { can } from "#app/platform/permissions";
import { type FigureDetail, type FigureId, type FigureRow, isBucket } from "./figure";
import type { Scope } from "./scope";
import { sources } from "./sources/index.server";
import { readWithin, seen } from "./within.server";

interface Row extends Record<string, unknown> {
  key: string;
  day: string | null;
  days: number | null;
  owner: string | null;
  agreement: FigureRow["agreement"];
  detail: FigureDetail & { path?: string };
  target: string | null;
  total: number;
}

export interface FigureList {
  rows: FigureRow[];
  /** The same as the bucket's count. */
  total: number;
}

/** A page of a bucket, of `size` rows; a page behind the last is empty, and its total 0. A bucket that the figure does not have is a mistake of the caller. One query. */
export async function listFigure(
  ctx: Ctx,
  id: FigureId,
  bucket: string,
  scope: Scope,
  page: number,
  size = pageSize,
): Promise<FigureList> {
  const read = await readRows(ctx, id, bucket, scope, sql`limit ${size} offset ${(page - 1) * size}`);
  return { total: read[0]?.total ?? 0, rows: read.map(({ row }) => row) };
}

/**
 * Every row of a bucket, or the first `limit`, as they stood at one moment: read page by page, a row would be missing or come twice
 * where something is recorded in between. One query.
 */
export async function wholeBucket(
  ctx: Ctx,
  id: FigureId,
  bucket: string,
  scope: Scope,
  limit: number | null = null,
): Promise<FigureRow[]> {
  return (await readRows(ctx, id, bucket, scope, sql`limit ${limit}`)).map(({ row }) => row);
}

async function readRows(
  ctx: Ctx,
  id: FigureId,
  bucket: string,
  scope: Scope,
  window: SQL,
): Promise<{ total: number; row: FigureRow }[]> {
  if (!isBucket(id, bucket)) throw new RangeError(`${id} has no bucket ${bucket}`);
  const within = await readWithin(ctx, scope, bucket);
  const { source, latestFirst } = sources[id];
  const { title, titleLanguage } = titleIn(ctx.locale);
  const order = sql.raw(latestFirst ? "desc" : "asc");
  const rows = await ctx.db.execute<Row>(sql`with ${seen(within)}, found as (
      select * from (${source(within)}) x where x.bucket = ${bucket}),
    shown as (select * from found order by day ${order} nulls last, key ${window})
    select shown.key, shown.day::text, shown.days, (select u.name from users u where u.id = shown.whose) as owner,
      case when agreements.id is not null then json_build_object('id', agreements.id, 'reference', agreements.reference,
        'title', ${title}, 'titleLanguage', ${titleLanguage}) end as agreement,
      coalesce(shown.detail, jsonb_build_object('is', 'agreement', 'kind', agreements.kind, 'stage', agreements.stage,
        'step', agreements.step)) as detail,
      ${id === "missing" && isGapId(bucket) ? targetOf(bucket) : sql`null::text`} as target,
      (select count(*)::int from found) as total
    from shown left join agreements on agreements.id = shown.agreement_id
    order by shown.day ${order} nulls last, shown.key`);
  const supplied = id === "missing" && isGapId(bucket) && can(ctx.actor, "records.write") ? bucket : null;
  return rows.map(({ key, day, days, owner, agreement, detail: { path = null, ...detail }, target, total }) => ({
    total,
    row: {
      ...{ key, agreement, on: day, days, owner },
      detail: detail as FigureDetail,
      path: supplied && agreement ? gapPath(supplied, agreement.id, target) : path,
    },
  }));
}
