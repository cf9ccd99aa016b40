/** Pages of a list: all of the same length, counted exactly up to a limit. */
export const pageSize = 50;

/** Lists count exactly up to here and then say "more than". */
export const countedUpTo = 1000;

export interface PageOf<Row> {
  rows: Row[];
  /** Exact up to `countedUpTo`; one more than that means more. */
  total: number;
  page: number;
}
