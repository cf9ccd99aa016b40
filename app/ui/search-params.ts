/** Filters, sort and page live in the address. The page number itself is read by `platform/paging`. */

/** A query string with some parameters changed; null takes one away. */
export function withParams(search: string | URLSearchParams, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

export interface Sort {
  by: string;
  descending: boolean;
}

/** Reads `?sort=title` or `?sort=-title`. A column that is not allowed counts as none: the usual order then. */
export function sortOf<K extends string>(
  params: URLSearchParams,
  allowed: readonly K[],
  usual: K | `-${K}`,
): { by: K; descending: boolean } {
  const read = (text: string) => {
    const descending = text.startsWith("-");
    const by = allowed.find((key) => key === (descending ? text.slice(1) : text));
    return by === undefined ? undefined : { by, descending };
  };
  const sort = read(params.get("sort") ?? "") ?? read(usual);
  if (!sort) throw new RangeError(`The usual order ${usual} is not allowed`);
  return sort;
}
