/** What a figure and its buckets are called. */
import type { BucketCount, FigureId, Trend } from "#app/figures/figure";
import type { Catalogue } from "#app/locales/catalogue";

export const figureName = (_t: Catalogue, id: FigureId): string => id;
export const figureDefinition = (_t: Catalogue, id: FigureId): string => `${id} counts.`;
export const bucketName = (_t: Catalogue, _id: FigureId, { bucket, name }: BucketCount): string => name ?? bucket;
export const bandName = (_t: Catalogue, band: string): string => band;
export const trendName = (_t: Catalogue, trend: Trend): string => trend;
