/**
 * The line of `app/routes.ts` that an address falls under, for counting: `/agreements/:id`, never the address itself, which would
 * name records and be another one each time.
 */

interface Node {
  fixed: Map<string, Node>;
  any?: Node;
  name?: string;
  /** Everything below. */
  rest?: string;
}

const empty = (): Node => ({ fixed: new Map() });

/** Answers what to call an address; "other" where it is none of the routes. */
export function routeNames(paths: readonly string[]): (address: string) => string {
  const top = empty();
  for (const path of paths) add(top, path);
  return (address) => {
    const pathname = (address.split("?", 1)[0] ?? "").replace(/\/_root\.data$/, "/").replace(/\.data$/, "");
    if (pathname.startsWith("/assets/")) return "/assets/*";
    return find(top, pathname.split("/").filter(Boolean)) ?? "other";
  };
}

function add(top: Node, path: string): void {
  let node = top;
  for (const part of path.split("/").filter(Boolean)) {
    if (part === "*") {
      node.rest = "other";
      return;
    }
    if (part.startsWith(":")) node = node.any ??= empty();
    else {
      const next = node.fixed.get(part) ?? empty();
      node.fixed.set(part, next);
      node = next;
    }
  }
  node.name = `/${path}`;
}

/** What is written out comes before what stands for anything. */
function find(node: Node, [part, ...parts]: string[]): string | undefined {
  if (part === undefined) return node.name;
  const fixed = node.fixed.get(part);
  return (fixed && find(fixed, parts)) ?? (node.any && find(node.any, parts)) ?? node.rest;
}
