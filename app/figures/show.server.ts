/** What the page of a figure, and its export, ask for and read. */
import { data } from "@remix-run/node";
import { owners } from "#app/agreements/filter-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { notFound } from "#app/platform/page.server";
import { countFigures } from "./count-figures.server";
import { type BucketCount, type FigureCounts, type FigureId, type FigureRow, figureIds, isBucket } from "./figure";
import { listFigure } from "./list-figure.server";
import { type AskedScope, readScope } from "./scope";

export interface AskedFigure {
  id: FigureId;
  bucket: string | null;
  scope: AskedScope;
}

/** Not found for a figure that does not exist; 400 for a bucket, a period or a filter that does not. */
export function askedFigure(ctx: Ctx, figure: string | undefined, url: URL): AskedFigure {
  const id = figureIds.find((one) => one === figure);
  if (!id) notFound();
  const bucket = url.searchParams.get("bucket");
  const scope = readScope(url.searchParams, ctx.today);
  if (!scope || (bucket !== null && !isBucket(id, bucket))) throw data({ code: "filter" }, 400);
  return { id, bucket, scope };
}

export interface ShownFigure {
  counts: FigureCounts;
  /** The bucket asked for, with its count; null where none is. */
  chosen: BucketCount | null;
  /** A page of it. */
  list: FigureRow[] | null;
}

export async function readFigure(ctx: Ctx, { id, bucket, scope }: AskedFigure): Promise<ShownFigure> {
  const [[counts], list] = await Promise.all([
    countFigures(ctx, [id], scope),
    bucket === null ? null : listFigure(ctx, id, bucket, scope, scope.filter.page),
  ]);
  if (!counts) throw new Error("nothing was counted");
  const chosen =
    bucket === null ? null : (counts.buckets.find((one) => one.bucket === bucket) ?? (await emptied(ctx, id, bucket)));
  return { counts, chosen, list: list?.rows ?? null };
}

/** A bucket that counts nothing any more still has its name. */
async function emptied(ctx: Ctx, id: FigureId, bucket: string): Promise<BucketCount> {
  if (id !== "overdueByOwner") return { bucket, count: 0 };
  const name = (await owners(ctx)).find((owner) => owner.id === bucket)?.name;
  return name === undefined ? { bucket, count: 0 } : { bucket, count: 0, name };
}
