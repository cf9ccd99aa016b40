/** What a row of a file says, field by field, apart from what holds for all its rows. Pure. */
import type { ImportSubject } from "#db/schema";
import { importFields } from "./fields";
import type { ImportMapping } from "./mapping";
import { parseCell, type Reading, type Said } from "./parse-cell";
import type { RowProblem } from "./row-problem";

export type Saying = Record<string, Said>;

export interface RowRead {
  /** What the row's own cells say. */
  own: Saying;
  /** The same with what holds for all rows where a cell is blank: for what is made anew. */
  all: Saying;
  problems: RowProblem[];
}

/** Reads a row. A required field that neither a cell nor the mapping fills is a problem, and so is what cannot be read. */
export function readRow(
  subject: ImportSubject,
  mapping: ImportMapping,
  cells: readonly string[],
  reading: Omit<Reading, "dayOrder">,
): RowRead {
  const read: RowRead = { own: {}, all: {}, problems: [] };
  for (const field of importFields[subject]) {
    const { name } = field;
    const column = mapping.columns[name];
    const own = column === undefined ? "" : (cells[column] ?? "").trim();
    const given = own || (mapping.fixed[name] ?? "");
    if (given === "") {
      if (field.required) read.problems.push({ column: column ?? null, field: name, problem: "import:blank" });
      continue;
    }
    const cell = parseCell(field, given, { ...reading, dayOrder: mapping.dayOrder });
    if (!cell.ok) {
      read.problems.push({ column: own ? (column ?? null) : null, field: name, problem: cell.problem, given });
      continue;
    }
    if (own) read.own[name] = cell.said;
    read.all[name] = cell.said;
  }
  return read;
}
