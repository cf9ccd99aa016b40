/** The letters that are made from templates, and their languages. For browser and server. */
import type { LetterKind } from "#db/schema";

export const letterKinds = ["opinionRequest", "submission", "signingReport"] as const satisfies readonly LetterKind[];

/** Vietnamese first: it is the language of papers that are issued. */
export const letterLanguages = ["vi", "en"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

export const letterPath = (kind: LetterKind, language: LetterLanguage) => `/settings/letters/${kind}/${language}`;
