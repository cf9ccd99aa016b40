/** What is said of a document in a line, in the reader's words. */
import { useText } from "#app/platform/text";
import type { DocumentRow } from "./documents-of.server";

type Said = Pick<DocumentRow, "kind" | "language" | "authentic" | "number">;

/** Kind, language, whether it counts, which version. */
export function useFacts(): (row: Said) => string[] {
  const t = useText();
  const words = t.documentsCard;
  const languageName = useLanguageName();
  return ({ kind, language, authentic, number }) =>
    [
      words.kinds[kind],
      language && languageName(language),
      authentic ? words.authentic : null,
      number > 1 ? words.version(number) : null,
    ].filter((fact): fact is string => Boolean(fact));
}

/** The name of a language; its code where it has none here. */
export function useLanguageName(): (code: string) => string {
  const names: Record<string, string> = useText().languages;
  return (code) => names[code] ?? code;
}

/** What a type of file is called. */
export function useTypeName(): (mediaType: string) => string {
  const names: Record<string, string> = useText().documents.types;
  return (mediaType) => names[mediaType] ?? mediaType;
}
