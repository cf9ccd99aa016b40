/** What undoing a file puts back: fields as they were, where they are still as the file left them. Pure. */
import type { FieldChanges, Kept } from "./plan";
import { same } from "./same";

/**
 * The record with the fields a file changed as they were before; `left` counts those that somebody changed since, which stay.
 * `renamed`: fields of the file that the record keeps under another name, such as `parent` as `parentId`.
 */
export function restoredFields<T extends object>(
  present: T,
  changes: FieldChanges,
  fields: readonly (keyof T & string)[],
  renamed: Record<string, keyof T & string> = {},
): { back: T; left: number } {
  const back = { ...present };
  let left = 0;
  for (const [field, column] of [...fields.map((one) => [one, one] as const), ...Object.entries(renamed)]) {
    const change = changes[field];
    if (!change) continue;
    if (same(present[column], change[1])) Object.assign(back, { [column]: change[0] });
    else left++;
  }
  return { back, left };
}

/** What is said of a record of which so many changed fields were left as they are; null where all are back. */
export const keptOf = (left: number, changes: FieldChanges): Kept | null =>
  left === 0 ? null : left === Object.keys(changes).length ? "changedSince" : "partlyChangedSince";
