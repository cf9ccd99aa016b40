/** The words of a field of a spreadsheet: its header word and what stands in it. Shared by browser and server. */
import type { Catalogue } from "#app/locales/catalogue";
import { languageName } from "#app/platform/codes";
import type { ImportSubject } from "#db/schema";
import { importField } from "./fields";

export interface FieldWords {
  label: string;
  /** Blank where the label says enough. */
  hint: string;
}

/** Label and hint of a field; the row itself where it is none. */
export function fieldWords(t: Catalogue, subject: ImportSubject, name: string): FieldWords {
  const words = t.importRecords;
  const language = importField(subject, name)?.language;
  if (language) {
    const inLanguage = subject === "agreements" ? words.titleIn : words.nameIn;
    return { label: inLanguage(languageName(t, language)), hint: "" };
  }
  const own: Record<string, FieldWords> = words.fields[subject];
  return (Object.hasOwn(own, name) ? own[name] : undefined) ?? { label: words.row, hint: "" };
}
