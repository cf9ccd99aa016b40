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

/** The page an address asks for, from 1; anything that is not a page number is refused with 400. */
export function pageOf(url: URL, name = "page"): number {
  const asked = url.searchParams.get(name) ?? "";
  if (!/^([1-9]\d{0,5})?$/.test(asked)) throw new Response(null, { status: 400 });
  return Number(asked || 1);
}
