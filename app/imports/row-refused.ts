/** A row that a verb refused, as problems at its columns; thrown so that what was written of the row goes back. */
import type { Outcome, Refusal } from "#app/platform/refusals";
import type { RowAt } from "./plan";
import type { RowProblem } from "./row-problem";

export class RowRefused extends Error {
  constructor(readonly problems: RowProblem[]) {
    super("the row was refused");
  }
}

/** A problem at a field of a row, with what stood there. */
export function problemAt(
  { mapping, read }: Pick<RowAt, "mapping" | "read">,
  field: string,
  problem: string,
  given?: string,
): RowProblem {
  const said = read.all[field];
  const text = given ?? (typeof said === "string" ? said : undefined);
  return { column: mapping.columns[field] ?? null, field, problem, ...(text === undefined ? {} : { given: text }) };
}

/** Problems by path of a form, at the fields of the file that gave them. */
export const problemsAt = (
  at: Pick<RowAt, "mapping" | "read">,
  problems: Record<string, string>,
  fieldOf: (path: string) => string,
): RowProblem[] => Object.entries(problems).map(([path, problem]) => problemAt(at, fieldOf(path), problem));

/** The value of an accepted outcome; a refusal is the row's. */
export function accepted<T>(at: RowAt, outcome: Outcome<T>, fieldOf: (path: string) => string): T {
  if (outcome.ok) return outcome.value;
  throw new RowRefused(refusalProblems(at, outcome.refusal, fieldOf));
}

function refusalProblems(at: RowAt, refusal: Refusal, fieldOf: (path: string) => string): RowProblem[] {
  switch (refusal.code) {
    case "input":
      return problemsAt(at, refusal.problems, fieldOf);
    case "rule":
      return [problemAt(at, "row", `rule:${refusal.rule}${refusal.parameter ? `:${refusal.parameter}` : ""}`)];
    case "forbidden":
      return [problemAt(at, "row", "import:notAllowed")];
    case "conflict":
    case "stale":
      return [problemAt(at, "row", "import:changedMeanwhile")];
    default:
      return [problemAt(at, "row", "import:recordedHere")];
  }
}
