/** What the forms about organisations must hold, for the browser and the server alike. */
import { z } from "zod";
import { countryCodes, languageCodes } from "#app/platform/codes";
import { day, lengths, oneOf, optionalDay, optionalText, text, ticked } from "#app/platform/form-fields";
import { rowsOf } from "#app/platform/form-rows";
import { type LocalName, optionalNumber, optionalOneOf, version } from "#app/platform/record-fields";
import { governmentLevels, organisationTypes } from "./types";

/** A name in a language; a former one until the day up to which it was called so, where that is known. */
export type OrganisationName = LocalName & { former?: true; untilOn?: string | null };

/** As a form sends it, and as it is kept. */
const former = z.preprocess((value) => (value === true ? "on" : value), ticked());

const named = z
  .object({
    language: oneOf(languageCodes, "chooseLanguage"),
    name: text(lengths.name, "enterName"),
    former,
    untilOn: optionalDay(),
  })
  .superRefine(({ former, untilOn }, context) => {
    if (untilOn && !former) context.addIssue({ code: "custom", path: ["former"], message: "untilOfFormer" });
  })
  .transform(({ former, untilOn, ...name }): OrganisationName => (former ? { ...name, former, untilOn } : name));

/** Names in several languages, in a steady order; the same name in a language counts once. */
const organisationNames = () =>
  rowsOf(named, { max: 20, ignore: ["language"] }).transform((rows) => {
    const kept = new Map(rows.map((row) => [`${row.language} ${row.name}`, row] as const));
    return [...kept.values()].sort((a, b) => (a.language + a.name < b.language + b.name ? -1 : 1));
  });

const described = z.object({
  name: text(lengths.name, "enterOrganisationName"),
  shortName: optionalText(60),
  names: organisationNames(),
  type: oneOf(organisationTypes, "chooseOrganisationType"),
  level: optionalOneOf(governmentLevels, "chooseLevel"),
  country: oneOf(countryCodes, "chooseCountry"),
  place: optionalText(200),
  latitude: optionalNumber("latitudeRange", -90, 90),
  longitude: optionalNumber("longitudeRange", -180, 180),
  /** As typed in the lookup; the page turns it into an id. */
  parent: optionalText(lengths.name),
  note: optionalText(lengths.text),
});

type Described = z.output<typeof described>;

/** A point needs both its numbers. */
function bothCoordinates(value: Pick<Described, "latitude" | "longitude">, context: z.RefinementCtx): void {
  if ((value.latitude === null) === (value.longitude === null)) return;
  const path = value.latitude === null ? "latitude" : "longitude";
  context.addIssue({ code: "custom", path: [path], message: "bothCoordinates" });
}

export const organisationForm = described.superRefine(bothCoordinates);
/** `another`: one like this is kept already, and it is another one. */
export const newOrganisationForm = described.extend({ another: ticked() }).superRefine(bothCoordinates);

export const organisationEditForm = described.extend({ version: version() }).superRefine(bothCoordinates);

/** An organisation as the verbs take it: the form with the parent found. */
export type OrganisationDetails = Omit<Described, "parent" | "country"> & { parentId: string | null; country: string };

export const successionForm = z.object({
  successor: text(lengths.name, "enterSuccessor"),
  on: day("enterSuccessionDay"),
  act: optionalText(lengths.name),
});

/** Put right; without the successor where decisions were made in its place. */
export const successionEditForm = successionForm.extend({ version: version() });
export const successionDaysForm = successionEditForm.omit({ successor: true });

export const successionTakeBackForm = z.object({ version: version(), reason: text(lengths.line, "enterReason") });
