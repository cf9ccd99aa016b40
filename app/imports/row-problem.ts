/** What is wrong with a row of a file: where, and why in words. Shared by browser and server. */
import type { Catalogue } from "#app/locales/catalogue";
import { problemText } from "#app/platform/problem-text";
import type { OptionsOf } from "./fields";
import { optionWords } from "./options";

export interface RowProblem {
  /** The column's position in the file; null where it lies in no one column (a value for all rows, the row as a whole). */
  column: number | null;
  /** The field (`importRecords.fields`); `row` where it is the row as a whole. */
  field: string;
  /** A key of `problems`, with `key:parameter` where it takes one; `rule:<key>` of `rules`; `import:<key>` of `importRecords.problems`. */
  problem: string;
  /** What stood there. */
  given?: string;
}

/** The sentence for the reader. */
export function rowProblemText(t: Catalogue, { problem, given }: RowProblem): string {
  const [kind, key = "", ...rest] = problem.split(":");
  if (kind === "import") {
    const words: Record<string, string | ((given: string, more: string) => string)> = t.importRecords.problems;
    const text = Object.hasOwn(words, key) ? words[key] : undefined;
    const more = key === "wordNotKnown" ? wordsOf(t, rest.join(":")) : rest.join(":");
    if (text) return typeof text === "function" ? text(given ?? "", more) : text;
  }
  if (kind === "rule") {
    const words: Record<string, string | ((parameter: string) => string)> = t.rules;
    const text = Object.hasOwn(words, key) ? words[key] : undefined;
    if (text) return typeof text === "function" ? text(rest.join(":")) : text;
  }
  return problemText(t, problem);
}

/** The words a column can hold; blank where its list is not known any more. */
function wordsOf(t: Catalogue, of: string): string {
  const words: Record<string, string> = optionWords(t, of as OptionsOf) ?? {};
  return Object.values(words).join(", ");
}
