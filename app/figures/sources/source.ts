/**
 * What every figure is counted from: a query that answers one row for each subject and bucket, and nothing else. Its number is
 * how many rows a bucket has, its list is these rows, so the two cannot differ. For the server.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Period } from "#app/figures/period";
import type { Locale } from "#app/platform/locale";

/** What a source is counted within. Its query reads agreements from `seen` alone: rights and filter are in there. */
export interface Within {
  today: string;
  /** The reader's, for what is named in the detail. */
  locale: Locale;
  period: { first: string; last: string };
  /** The quarters of the trend, the earliest first. */
  quarters: readonly Period[];
  /** Nothing narrows the agreements: what belongs to none is counted too. */
  everything: boolean;
  /** The same as `seen`, as a condition on the table `agreements` itself. */
  which: SQL;
  /** Only this bucket is wanted; a hint, since the bucket is looked at again. */
  only: string | null;
}

/**
 * Selects `bucket`, `key` (unique in the bucket), `agreement_id`, `day`, `days` (the length measured), `whose` (a person's id) and
 * `detail` (a `FigureDetail` and `path`; null for a plain agreement). Each row has a bucket.
 */
export type Source = (within: Within) => SQL;

export interface Counted {
  source: Source;
  /** How many subjects there are, where that is known without comparing them all. */
  subjects?: SQL;
  /**
   * The same counts as those of the source by a shorter way: selects `bucket`, `count` and `subjects`, with a row whose bucket is
   * null for all together.
   */
  counts?: Source;
  /** The latest day first in its list; else the earliest. Days that are not known come last. */
  latestFirst?: boolean;
}

export const date = (day: string): SQL => sql`${day}::date`;
export const inPeriod = (day: SQL, { period }: Within): SQL =>
  sql`${day} between ${date(period.first)} and ${date(period.last)}`;

/** The band of a length in days (`dayBands`). */
export const bandOf = (days: SQL): SQL => sql`case when ${days} <= 30 then 'to30' when ${days} <= 90 then 'to90'
  when ${days} <= 180 then 'to180' when ${days} <= 365 then 'to365' else 'over365' end`;
