/** The forms that open a record, shared by browser and server: what it is, and how it begins here. */
import { z } from "zod";
import { languageCodes } from "#app/platform/codes";
import { optionalDay, optionalText, text } from "#app/platform/form-fields";
import { listOf } from "#app/platform/form-rows";
import { optionalOneOf } from "#app/platform/record-fields";
import { events } from "#workflows/events";
import { limits } from "#workflows/fields";
import { newAgreementSchema } from "./forms";
import { takenOverFacts } from "./taken-over-facts";

const startSchema = newAgreementSchema.extend({
  owner: optionalText(40),
  /** The contact persons, as typed or suggested. */
  contactOurs: optionalText(400),
  contactTheirs: optionalText(400),
});

/** Where an agreement is known from, and what the source only lets one infer. */
const sourced = startSchema.extend({
  publisher: text(150, "enterPublisher"),
  subject: text(300, "enterSourceSubject"),
  publishedOn: optionalDay(),
  sourceLanguage: optionalOneOf(languageCodes, "chooseLanguage"),
  url: optionalText(1000).refine(
    (value) => value === null || /^https?:\/\/[^\s/]+\.\S*$/i.test(value),
    "enterWebAddress",
  ),
  inferred: listOf(z.enum(takenOverFacts, "chooseOne")),
});

export const proposeSchema = (today: string) => z.intersection(startSchema, events.proposed.schema(today));

/** The event names its source in one line: publisher and subject. */
function withSourceLine(values: unknown): unknown {
  if (typeof values !== "object" || values === null) return values;
  const { publisher, subject } = values as Record<string, unknown>;
  return { ...values, source: `${publisher}: ${subject}`.slice(0, limits.line) };
}

export const takeOverSchema = (today: string) =>
  z.preprocess(withSourceLine, z.intersection(sourced, events.takenOver.schema(today)));

export type StartInput = z.output<typeof startSchema>;
