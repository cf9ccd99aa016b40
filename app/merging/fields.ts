/** What is chosen, field by field, when two records become one. For the page and the verb alike. */
import type { Mergeable } from "./references";

export interface MergeField {
  /** As the form, and the record in the application, call it. Several columns that belong together are one choice. */
  name: string;
  columns: readonly string[];
}

const one = (name: string): MergeField => ({ name, columns: [name] });

export const mergeFields: Record<Mergeable, readonly MergeField[]> = {
  person: [
    one("name"),
    one("familyFirst"),
    one("address"),
    one("languages"),
    one("email"),
    one("telephone"),
    { name: "contactReason", columns: ["contactReason", "contactSince"] },
    one("backupId"),
    one("reviewOn"),
    one("note"),
  ],
  organisation: [
    one("name"),
    one("shortName"),
    one("type"),
    one("level"),
    one("country"),
    one("place"),
    { name: "coordinates", columns: ["latitude", "longitude"] },
    one("parentId"),
    one("note"),
  ],
};

export type Chosen = "kept" | "merged";

type Row = Record<string, unknown>;

const nothing = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const alike = (a: unknown, b: unknown) => (nothing(a) && nothing(b)) || JSON.stringify(a) === JSON.stringify(b);

/** The fields in which the two differ, and which of them is offered: the kept one's, unless it says nothing. */
export function differing(type: Mergeable, kept: Row, merged: Row): (MergeField & { offered: Chosen })[] {
  return mergeFields[type]
    .filter(({ columns }) => columns.some((column) => !alike(kept[column], merged[column])))
    .map((field) => ({
      ...field,
      offered: field.columns.every((column) => nothing(kept[column])) ? "merged" : "kept",
    }));
}

/** `{ column: [before, after] }` of the kept record. */
export function valuesTaken(
  type: Mergeable,
  kept: Row,
  merged: Row,
  choices: Record<string, string>,
): Record<string, [unknown, unknown]> {
  const taken = differing(type, kept, merged).filter(({ name, offered }) => (choices[name] ?? offered) === "merged");
  return Object.fromEntries(
    taken.flatMap(({ columns }) =>
      columns
        .filter((column) => !alike(kept[column], merged[column]))
        .map((column) => [column, [kept[column] ?? null, merged[column] ?? null]]),
    ),
  );
}
