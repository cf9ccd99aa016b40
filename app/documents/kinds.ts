/** The kinds of documents, in the order in which they are offered. For browser and server. */
import type { DocumentKind } from "#db/schema";

export const documentKinds = [
  "signedText",
  "draft",
  "translation",
  "letter",
  "opinion",
  "minutes",
  "report",
  "evidence",
  "programme",
  "photograph",
  "other",
] as const satisfies readonly DocumentKind[];
