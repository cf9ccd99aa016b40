/** Repeated parts of a form, and answers of which several can be chosen. */
import { z } from "zod";
import type { Problems } from "#app/platform/refusals";

interface RowRules {
  /** The most rows. */
  max: number;
  /** Fields that are filled without the person's doing (a choice with a default): a row with only these is blank. */
  ignore?: string[];
}

/**
 * Rows of a form. Blank rows are left out; the others keep their number in problems, so that a message stands at the row
 * that was typed. `rowsOf(signatory, { max: 20 }).refine((rows) => rows.length > 0, "enterSignatory")`.
 */
export function rowsOf<S extends z.ZodType>(row: S, { max, ignore = [] }: RowRules) {
  const entry = z.preprocess((value) => (isBlank(value, ignore) ? undefined : value), row.optional());
  return z
    .preprocess((value) => (Array.isArray(value) ? value : []), z.array(entry).max(max, `tooManyRows:${max}`))
    .transform((rows) => rows.filter((item): item is Exclude<z.output<S>, undefined> => item !== undefined));
}

/**
 * Puts problems found after blank rows were left out back at the rows that were typed: `parties.1.organisation` of the
 * rows that count becomes `parties.3.organisation` of those on screen.
 */
export function atTypedRows(problems: Problems, typed: unknown, name: string, ignore: string[] = []): Problems {
  const numbers = Array.isArray(typed) ? [...typed.keys()].filter((at) => !isBlank(typed[at], ignore)) : [];
  const placed = Object.entries(problems).map(([path, problem]) => {
    const [head, row, ...rest] = path.split(".");
    const number = numbers[Number(row)];
    return [head === name && number !== undefined ? [name, number, ...rest].join(".") : path, problem];
  });
  return Object.fromEntries(placed);
}

/** Several chosen answers: none, one (a string) or many (a list) become a list. */
export function listOf<S extends z.ZodType>(item: S, max = 200) {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max, `tooManyRows:${max}`),
  );
}

function isBlank(value: unknown, ignore: string[]): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.every((item) => isBlank(item, ignore));
  if (typeof value !== "object") return false;
  return Object.entries(value).every(([name, field]) => ignore.includes(name) || isBlank(field, []));
}
