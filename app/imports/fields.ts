/**
 * What a spreadsheet can bring, by subject: its fields, which of them it must have, and how a cell of each is read. Pure; shared by
 * browser and server. Words of every field (`label`, `hint`) are in the catalogue `importRecords.fields`, by the same names. How a text
 * becomes a value is in `parse-cell.ts`; what follows from the values is the engine's (`plan-*.server.ts`).
 */
import { languageCodes } from "#app/platform/codes";
import type { ImportSubject } from "#db/schema";

/** How a cell is read. A list is separated by `;` or by lines. */
export type ReadAs =
  | "text"
  /** `31/12/2025`, `31.12.2025`, `2025-12-31`, `ngày 31 tháng 12 năm 2025`; `12/31/2025` where the mapping says so. */
  | "day"
  /** With a point or a comma. */
  | "number"
  /** Yes or no, also by the field's own name (`Confidential`). */
  | "yesNo"
  /** One of `options`, by its word in English or Vietnamese, or by its key. */
  | "choice"
  /** Several of `options`. */
  | "choices"
  /** By code or by name, in English or Vietnamese. */
  | "country"
  /** By tag or by name. */
  | "language"
  /** An organisation by any of its names, as in every lookup; `VN Thu Duc` and `Thu Duc · VN` too. */
  | "organisation"
  | "organisations"
  /** A person by name or address of mail. */
  | "person"
  /** An agreement by its reference or title. */
  | "agreement"
  | "agreements"
  /** Somebody with an account, by name or address of mail. */
  | "user"
  /** Names, each with its post after the first comma. */
  | "signatories";

/** The catalogue's lists from which a choice is read. */
export type OptionsOf =
  | "organisationTypes"
  | "governmentLevels"
  | "kinds"
  | "fieldsOfCooperation"
  | "bindings"
  | "steps"
  | "termKinds"
  | "noticeUnits"
  | "renewals"
  | "outcomes";

export interface ImportField {
  name: string;
  as: ReadAs;
  options?: OptionsOf;
  /** Without a column or a fixed value for it nothing can be checked. A blank cell is then the row's problem. */
  required?: true;
  /** One value may hold for all rows (mapping: `fixed`). */
  fixable?: true;
  /** The language of a name or title. */
  language?: string;
}

const inEachLanguage = (name: "names" | "titles"): ImportField[] =>
  languageCodes.map((language) => ({ name: `${name}-${language}`, as: "text", language }));

const organisations: ImportField[] = [
  { name: "number", as: "text" },
  { name: "name", as: "text", required: true },
  { name: "shortName", as: "text" },
  ...inEachLanguage("names"),
  { name: "type", as: "choice", options: "organisationTypes", required: true, fixable: true },
  { name: "level", as: "choice", options: "governmentLevels", fixable: true },
  { name: "country", as: "country", required: true, fixable: true },
  { name: "place", as: "text", fixable: true },
  { name: "latitude", as: "number" },
  { name: "longitude", as: "number" },
  { name: "parent", as: "organisation", fixable: true },
  { name: "note", as: "text" },
];

const people: ImportField[] = [
  { name: "number", as: "text" },
  { name: "name", as: "text", required: true },
  ...inEachLanguage("names"),
  { name: "familyFirst", as: "yesNo", fixable: true },
  { name: "address", as: "text" },
  { name: "email", as: "text" },
  { name: "telephone", as: "text" },
  { name: "postTitle", as: "text", fixable: true },
  { name: "postOrganisation", as: "organisation", fixable: true },
  { name: "postFrom", as: "day" },
  { name: "postTo", as: "day" },
  { name: "postHeld", as: "day", fixable: true },
  { name: "note", as: "text" },
];

const agreements: ImportField[] = [
  { name: "number", as: "text" },
  { name: "reference", as: "text" },
  { name: "title", as: "text", required: true },
  { name: "titleLanguage", as: "language", fixable: true },
  ...inEachLanguage("titles"),
  { name: "kind", as: "choice", options: "kinds", required: true, fixable: true },
  { name: "step", as: "choice", options: "steps", required: true, fixable: true },
  { name: "parties", as: "organisations", fixable: true },
  { name: "partiesOurs", as: "organisations", fixable: true },
  { name: "partiesTheirs", as: "organisations", fixable: true },
  { name: "fields", as: "choices", options: "fieldsOfCooperation", fixable: true },
  { name: "summary", as: "text" },
  { name: "whyPartner", as: "text" },
  { name: "binding", as: "choice", options: "bindings", fixable: true },
  { name: "confidential", as: "yesNo", fixable: true },
  { name: "parent", as: "agreement", fixable: true },
  { name: "related", as: "agreements" },
  { name: "owner", as: "user", fixable: true },
  { name: "contactOurs", as: "person", fixable: true },
  { name: "contactTheirs", as: "person" },
  { name: "proposedOn", as: "day" },
  { name: "signedOn", as: "day" },
  { name: "place", as: "text" },
  { name: "occasion", as: "text" },
  { name: "signatories", as: "signatories" },
  { name: "witnesses", as: "signatories" },
  { name: "languages", as: "text" },
  { name: "authentic", as: "text" },
  { name: "effectiveOn", as: "day" },
  { name: "termKind", as: "choice", options: "termKinds", fixable: true },
  { name: "termUntil", as: "day" },
  { name: "termYears", as: "number" },
  { name: "noticeCount", as: "number" },
  { name: "noticeUnit", as: "choice", options: "noticeUnits", fixable: true },
  { name: "renewal", as: "choice", options: "renewals", fixable: true },
  { name: "question", as: "text" },
  { name: "scope", as: "text" },
  { name: "leadOurs", as: "text" },
  { name: "leadTheirs", as: "text" },
  { name: "firstOn", as: "day" },
  { name: "lastOn", as: "day" },
  { name: "outcome", as: "choice", options: "outcomes" },
  { name: "endedOn", as: "day" },
  { name: "endReason", as: "text" },
];

export const importSubjects = ["organisations", "people", "agreements"] as const satisfies readonly ImportSubject[];

/** The fields of each subject, in the order in which a template and the page show them. */
export const importFields: Record<ImportSubject, readonly ImportField[]> = { organisations, people, agreements };

/** A field by its name; null where the subject has none such. */
export function importField(subject: ImportSubject, name: string): ImportField | null {
  return importFields[subject].find((field) => field.name === name) ?? null;
}
