/** Names and titles in languages, which a file has a column each for and a record as rows. Pure. */
import type { FieldChanges } from "./plan";
import type { Saying } from "./read-row";
import { same } from "./same";
import { textSaid } from "./text-said";

type Prefix = "names" | "titles";
interface InLanguage {
  language: string;
}
type NameRow = InLanguage & { name: string };
type TitleRow = InLanguage & { title: string };
type Row<P extends Prefix> = P extends "names" ? NameRow : TitleRow;

const languageOf = (field: string, prefix: Prefix) =>
  field.startsWith(`${prefix}-`) ? field.slice(prefix.length + 1) : null;

const wordsOf = (row: InLanguage): string => ("name" in row ? String(row.name) : String((row as TitleRow).title));

/** A file says how something is called now: what it was called once stays. */
const isOfNow = (row: InLanguage, language: string) => row.language === language && !("former" in row && row.former);

const inLanguage = <R extends InLanguage>(rows: readonly R[], language: string) =>
  rows.filter((row) => isOfNow(row, language));

/** The rows with what the file says: a name that is not among those of its language takes their place. */
export function namesWith<P extends Prefix>(present: readonly Row<P>[], said: Saying, prefix: P): Row<P>[] {
  let rows = [...present];
  for (const [field, value] of Object.entries(said)) {
    const language = languageOf(field, prefix);
    const words = textSaid(value);
    if (!language || words === "" || inLanguage(rows, language).some((row) => wordsOf(row) === words)) continue;
    const row = (prefix === "names" ? { language, name: words } : { language, title: words }) as Row<P>;
    rows = [...rows.filter((one) => !isOfNow(one, language)), row];
  }
  return rows;
}

/** What changed, by the field of each language. */
export function namesFromFields(
  was: readonly InLanguage[],
  now: readonly InLanguage[],
  said: Saying,
  prefix: Prefix,
): FieldChanges {
  const changes: FieldChanges = {};
  for (const field of Object.keys(said)) {
    const language = languageOf(field, prefix);
    if (!language) continue;
    const [before, after] = [inLanguage(was, language).map(wordsOf), inLanguage(now, language).map(wordsOf)];
    if (!same(before, after)) changes[field] = [before, after];
  }
  return changes;
}

/** The rows as they were, in those languages where they are still as the file left them; `left` counts the others. */
export function restoredNames<P extends Prefix>(
  present: readonly Row<P>[],
  changes: FieldChanges,
  prefix: P,
): { rows: Row<P>[]; left: number } {
  let rows = [...present];
  let left = 0;
  for (const [field, [was, now]] of Object.entries(changes)) {
    const language = languageOf(field, prefix);
    if (!language) continue;
    if (!same(inLanguage(rows, language).map(wordsOf), now)) {
      left++;
      continue;
    }
    const back = (was as string[]).map(
      (words) => (prefix === "names" ? { language, name: words } : { language, title: words }) as Row<P>,
    );
    rows = [...rows.filter((row) => !isOfNow(row, language)), ...back];
  }
  const ordered = (row: Row<P>) => row.language + wordsOf(row);
  return { rows: rows.sort((a, b) => (ordered(a) < ordered(b) ? -1 : 1)), left };
}

/** From the path of a form to the field of the file: `names.1.name` is the column of that row's language. */
export const pathOfNames =
  (rows: readonly InLanguage[], prefix: Prefix, others: Record<string, string> = {}) =>
  (path: string): string => {
    const [head = "", at] = path.split(".");
    const row = head === prefix ? rows[Number(at)] : undefined;
    if (row) return `${prefix}-${row.language}`;
    return others[head] ?? (head === "version" || head === "requestKey" ? "row" : head);
  };
