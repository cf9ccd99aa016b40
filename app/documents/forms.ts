/** What the forms about documents must hold, for the browser and the server alike. */
import { z } from "zod";
import { languageCodes } from "#app/platform/codes";
import { lengths, oneOf, optionalDay, optionalText, text } from "#app/platform/form-fields";
import { optionalOneOf, version } from "#app/platform/record-fields";
import { documentKinds } from "./kinds";

const described = {
  kind: oneOf(documentKinds, "chooseDocumentKind"),
  language: optionalOneOf(languageCodes, "chooseLanguage"),
  /** Whether this language's text counts; blank: not said. */
  authentic: optionalOneOf(["yes", "no"], "checkAnswer").transform((said) => (said === null ? null : said === "yes")),
  datedOn: optionalDay(),
  originalAt: optionalText(lengths.line),
  note: optionalText(lengths.text),
  /** The same text in another language: a document of the same record. */
  pairedWithId: optionalText(36),
};

/** `title`: blank, and of several files, the name of the file. `of`: the document that this is a new version of. */
export const newDocumentForm = z.object({
  ...described,
  title: optionalText(lengths.name),
  of: optionalText(36),
  requestKey: z.string("reopenForm").max(36, "reopenForm"),
});

export const documentForm = z.object({ ...described, title: text(lengths.name, "enterTitle"), version: version() });

export type NewDocument = z.output<typeof newDocumentForm>;
export type DocumentDetails = Omit<z.output<typeof documentForm>, "version">;
