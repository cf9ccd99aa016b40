/** What the form of a letter must hold, for the browser and the server alike. */
import { z } from "zod";
import { oneOf } from "#app/platform/form-fields";
import { letterKinds, letterLanguages } from "./kinds";

export const newLetterForm = z.object({
  kind: oneOf(letterKinds, "chooseLetter"),
  language: oneOf(letterLanguages, "chooseLanguage"),
  requestKey: z.string("reopenForm").max(36, "reopenForm"),
});

export type NewLetter = z.output<typeof newLetterForm>;
