/**
 * Which row is the head of the table. Spreadsheets of offices begin with the name of the office, a title, a date; some number the columns in a
 * row of their own below the head. Pure.
 */
import type { GridRow } from "./grid";

/** Rows from the top among which the head is looked for. */
const lookedAt = 30;

/** How many of a row's texts are words that some field is known by. */
export type Recognised = (texts: readonly string[]) => number;

/**
 * The row with the most words that are known, where there are two at least; of two alike the lower one (its words are the narrower ones).
 * Else the first row that is filled nearly as widely as the widest. Null where there are no rows.
 */
export function findHeader(rows: readonly GridRow[], recognised: Recognised): GridRow | null {
  const head = rows.slice(0, lookedAt);
  let best: { row: GridRow; known: number } | null = null;
  for (const row of head) {
    const known = recognised(row.cells);
    if (known >= Math.max(2, best?.known ?? 0)) best = { row, known };
  }
  if (best) return best.row;
  const widest = Math.max(0, ...head.map(filled));
  return head.find((row) => filled(row) >= widest * 0.7) ?? null;
}

const filled = ({ cells }: GridRow) => cells.filter((cell) => cell !== "" && Number.isNaN(Number(cell))).length;

/** `(1)`, `(2)`, `(3)` or `1`, `2`, `3`: numbers of columns, not a record. */
export function isNumbering({ cells }: GridRow): boolean {
  const numbers = cells.filter((cell) => cell !== "").map((cell) => /^\(?(\d{1,3})\)?$/.exec(cell)?.[1]);
  return numbers.length > 2 && numbers.every((number, at) => Number(number) === at + 1);
}
