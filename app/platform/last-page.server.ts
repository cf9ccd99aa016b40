/** A page after the last one of a list leads to the last one: "nothing found" would not be true there. */
import { redirect } from "@remix-run/node";
import { withParams } from "#app/ui/search-params";
import { countedUpTo, type PageOf, pageSize } from "./paging";

interface Asked {
  /** The name of its number in the address. */
  param?: string;
  size?: number;
}

/** The list, or thrown: the way to its last page. Of one that is not counted to its end, to the last page that is. */
export function orLastPage<L extends PageOf<unknown>>(
  url: URL,
  list: L,
  { param = "page", size = pageSize }: Asked = {},
): L {
  if (list.rows.length > 0 || list.page === 1 || list.total === 0) return list;
  const last = Math.ceil(Math.min(list.total, countedUpTo) / size);
  // A page that is there and of which no row may be shown stays empty.
  if (last >= list.page) return list;
  const search = withParams(url.search, { [param]: last === 1 ? null : String(last) });
  throw redirect(`${url.pathname.replace(/\.data$/, "")}${search}`);
}
