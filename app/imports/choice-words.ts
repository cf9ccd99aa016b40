/** What holds for all rows is kept as the key of a choice: the words in which the reader chose it. Cells are shown as they are. */
import type { Catalogue } from "#app/locales/catalogue";
import type { ImportSubject } from "#db/schema";
import { importField } from "./fields";
import { optionWords } from "./options";

/** The words of a choice; any other text as it is. */
export function choiceWords(t: Catalogue, subject: ImportSubject, field: string, given: string): string {
  const of = importField(subject, field)?.options;
  const words = of ? optionWords(t, of) : {};
  return (Object.hasOwn(words, given) ? words[given] : undefined) ?? given;
}
