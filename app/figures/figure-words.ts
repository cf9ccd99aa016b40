/** What a figure and its buckets are called in the reader's language, and what exactly is counted. Pure; for pages and papers. */
import type { Catalogue } from "#app/locales/catalogue";
import { countryName } from "#app/platform/codes";
import type { BucketCount, FigureId, Trend } from "./figure";

export const figureName = (t: Catalogue, id: FigureId): string => t.figures.names[id];

/** What is counted, what is left out, and what is counted apart: some sentences. */
export const figureDefinition = (t: Catalogue, id: FigureId): string =>
  `${t.figures.counted[id]} ${t.figures.apart[id]}`;

/** The words of a bucket; of a person or a body, the name that came with its count. */
export function bucketName(t: Catalogue, id: FigureId, { bucket, name }: Pick<BucketCount, "bucket" | "name">): string {
  const words = t.figures;
  const [first = "", second = ""] = bucket.split(":");
  switch (id) {
    case "stage":
      return named(t.stages, bucket);
    case "kind":
      return named(t.workflow.kinds, bucket);
    case "country":
      return bucket === "none" ? words.noCountry : countryName(t, bucket);
    case "field":
      return bucket === "none" ? words.noField : named(t.workflow.fieldsOfCooperation, bucket);
    case "stageAge":
      return words.of(named(t.stages, first), bandName(t, second));
    case "signingDays":
    case "activityDays":
      return named(words.lengths, bucket);
    case "overdueByOwner":
      return bucket === "nobody" ? words.nobody : (name ?? bucket);
    case "overdueByBody":
      return name ?? bucket;
    case "evaluations":
      return named({ ...t.workflow.results, ...words.results }, bucket);
    case "trend":
      return words.of(trendName(t, first as Trend), quarterName(t, second));
    case "missing":
      return named(t.completeness.names, bucket);
    default:
      return named(words[id], bucket);
  }
}

/** A band of time in a stage (`ageBands`). */
export const bandName = (t: Catalogue, band: string): string => named(t.figures.ages, band);
export const trendName = (t: Catalogue, trend: Trend): string => t.figures.trends[trend];

/** `2026-Q3`; `undated`. */
export function quarterName(t: Catalogue, quarter: string): string {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  return year ? t.figures.quarter(Number(number), Number(year)) : t.figures.undated;
}

/** The same at the head of a row. */
export const quarterRow = (t: Catalogue, quarter: string): string =>
  quarter === "undated" ? t.figures.undatedRow : quarterName(t, quarter);

/** A value that the records hold and no catalogue knows is shown as it is. */
const named = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
