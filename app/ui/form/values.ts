/** Reading what a form holds by the names of its fields (`signatories.0.name`). */

/** The value at a path; undefined where there is none. */
export function valueAt(values: unknown, name: string): unknown {
  let value = values;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** A value as the text of a field. */
export function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A value as chosen answers: none, one or several. */
export function asChoices(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === "string");
}

/** How many rows a repeated part begins with: up to the last one that holds anything. */
export function rowCount(values: unknown, name: string): number {
  const rows = valueAt(values, name);
  return Array.isArray(rows) ? rows.findLastIndex(holdsAnything) + 1 : 0;
}

function holdsAnything(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsAnything);
  return value !== undefined && value !== null && value !== "";
}
