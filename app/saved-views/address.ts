/**
 * What can be kept as a view: the address of a page that shows agreements, in its short form. Only pages and parameters known here
 * are kept, so a view never leads anywhere else. For browser and server.
 */
import { filterNames, type Order, readFilter, shortSearch, usualOrder } from "#app/agreements/filters";
import { ownParams, pipelineOrder, usualView, type ViewId, views } from "#app/pipeline/views";

export const viewPages = ["/pipeline", "/agreements"] as const;
export type ViewPage = (typeof viewPages)[number];

export interface ViewAddress {
  page: ViewPage;
  /** Without a question mark and without the number of a page; the same view has the same one. */
  search: string;
}

/** The longest address that is kept. */
export const longestSearch = 2000;

const orders: Record<ViewPage, Order> = { "/pipeline": pipelineOrder, "/agreements": usualOrder };
/** What a view's own parameters are made of: words, numbers, days. */
const ownValue = /^[\w.,:-]{1,300}$/;

/** Null for a page that keeps no views, and for an address that the page would refuse. */
export function readAddress(page: string, search: string): ViewAddress | null {
  const known = viewPages.find((one) => one === page);
  if (!known || search.length > longestSearch) return null;
  const asked = new URLSearchParams(search);
  const kept = new URLSearchParams();
  const own = known === "/pipeline" ? ownOf(asked) : {};
  if (!own || !readFilter(asked, orders[known])) return null;
  for (const [name, value] of Object.entries(own)) kept.set(name, value);
  for (const name of filterNames) {
    const value = asked.get(name);
    if (value && name !== "page") kept.set(name, value);
  }
  const short = shortSearch(kept, orders[known]) ?? kept.toString();
  return { page: known, search: short.replace(/^\?/, "") };
}

/** How it is looked at; null where that is none of the ways there are. */
function ownOf(asked: URLSearchParams): Record<string, string> | null {
  const view = asked.get("view") || usualView;
  if (!(views as readonly string[]).includes(view)) return null;
  const own: Record<string, string> = view === usualView ? {} : { view };
  for (const name of ownParams[view as ViewId]) {
    const value = asked.get(name);
    if (!value) continue;
    if (!ownValue.test(value)) return null;
    own[name] = value;
  }
  return own;
}

/** The address a kept view opens. */
export const viewPath = ({ page, search }: { page: string; search: string }): string =>
  search ? `${page}?${search}` : page;
