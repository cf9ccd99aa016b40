/**
 * What bringing in a file wrote into a history or as a source, in the words of its reader: it was written once, in the language of
 * whoever brought the file in. Pure. Words of anybody else stay as they are.
 */
import type { Catalogue } from "#app/locales/catalogue";
import { english } from "#app/locales/en";
import { vietnamese } from "#app/locales/vi";

type Words = Catalogue["importRecords"]["reasons"];

/** The sentences that are written: of a file, and a row of it. */
const sentences: ((words: Words, file: string, row: string) => string)[] = [
  (words, file, row) => words.corrected(file, row),
  (words, file) => words.restored(file),
  (words, file) => words.voided(file),
  (words, file) => `${words.publisher}: ${words.source(file)}`,
  (words, file) => words.source(file),
  (words) => words.publisher,
];

const written = [english, vietnamese].flatMap(({ importRecords: { reasons } }) =>
  sentences.map((sentence) => {
    const pattern = sentence(reasons, "\u0001", "\u0002").replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const asked = pattern.replace("\u0001", "(?<file>.+)").replace("\u0002", "(?<row>\\d+)");
    return { sentence, is: new RegExp(`^${asked}$`, "su") };
  }),
);

/** A text as this reader reads it. */
export function saidByFile(t: Catalogue, text: string): string {
  for (const { sentence, is } of written) {
    const found = is.exec(text);
    if (found) return sentence(t.importRecords.reasons, found.groups?.file ?? "", found.groups?.row ?? "");
  }
  return text;
}
