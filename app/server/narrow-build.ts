/**
 * The build as one page needs it. At every request Remix ranks all routes there are, several times over, which is a sixth of
 * answering a page; with the routes of that page alone there is nothing to rank. Only ever narrows: an address that is not plainly one
 * of the routes is left to the whole build.
 */
import type { ServerBuild } from "@remix-run/node";

type Route = NonNullable<ServerBuild["routes"][string]>;

interface Pattern {
  id: string;
  segments: string[];
}

export interface NarrowBuild {
  build: ServerBuild;
  /** The page's own route among those of the build. */
  page: string;
}

/** Answers the build for an address, made once for each route; null where the whole one has to decide. */
export function narrowBuild(build: ServerBuild): (address: string) => NarrowBuild | null {
  const patterns = patternsOf(build);
  const byLength = new Map<number, Pattern[]>();
  for (const pattern of patterns)
    byLength.set(pattern.segments.length, [...(byLength.get(pattern.segments.length) ?? []), pattern]);
  const made = new Map<string, NarrowBuild>();
  return (address) => {
    const path = plainPath(address);
    if (path === null) return null;
    const segments = segmentsOf(path.toLowerCase());
    const found = byLength.get(segments.length)?.find((pattern) => fits(pattern, segments));
    if (!found) return null;
    const { id } = found;
    const narrow = made.get(id) ?? { page: id, build: withAlone(build, around(patterns, found)) };
    made.set(id, narrow);
    return narrow;
  };
}

/** The routes below the root that are a plain path, those with the most fixed segments first: the order in which Remix prefers them. */
function patternsOf({ routes }: ServerBuild): Pattern[] {
  const flat = Object.values(routes).filter((route): route is Route => route?.parentId === "root");
  const plain = flat.filter(({ path, index }) => (path ? !/[*?]/.test(path) : index === true));
  return plain
    .map(({ id, path = "" }) => ({ id, segments: segmentsOf(path.toLowerCase()) }))
    .sort((a, b) => fixed(b) - fixed(a));
}

const segmentsOf = (path: string) => path.split("/").filter(Boolean);
const isFree = (segment: string) => segment.startsWith(":");
const fixed = ({ segments }: Pattern) => segments.filter((segment) => !isFree(segment)).length;
const fits = ({ segments }: Pattern, asked: string[]) =>
  segments.every((segment, at) => isFree(segment) || segment === asked[at]);

/** The path of a page, also where its data alone is asked for; null where it is written in a way that Remix has to read. */
function plainPath(address: string): string | null {
  const [pathname = "", search = ""] = address.split("?", 2);
  // A route asked for by its name may be any.
  if (/(^|&)_data=/.test(search)) return null;
  if (!/^\/([\w.~-]+\/)*[\w.~-]*$/.test(pathname) || (pathname.length > 1 && pathname.endsWith("/"))) return null;
  return pathname === "/_root.data" ? "/" : pathname.replace(/\.data$/, "");
}

/** The browser is told of the page's own route, of those above it in the address and of the first page, as it is by the whole build. */
function around(patterns: Pattern[], { id, segments }: Pattern): Set<string> {
  const above = segments.map((_, at) => segments.slice(0, at));
  const named = above.flatMap((path) => patterns.find((each) => same(each.segments, path))?.id ?? []);
  return new Set(["root", id, ...named]);
}

const same = (one: string[], other: string[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** The same with the routes of these ids alone. */
export function withAlone(build: ServerBuild, ids: Set<string>): ServerBuild {
  const chosen = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: chosen(build.routes),
    assets: { ...build.assets, routes: chosen(build.assets.routes) },
  };
}
