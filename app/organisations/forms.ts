/** What the forms about organisations must hold, for the browser and the server alike. */
import { z } from "zod";
import { countryCodes } from "#app/platform/codes";
import { day, lengths, oneOf, optionalText, text } from "#app/platform/form-fields";
import { localNames, optionalNumber, optionalOneOf, version } from "#app/platform/record-fields";
import { governmentLevels, organisationTypes } from "./types";

const described = z.object({
  name: text(lengths.name, "enterOrganisationName"),
  shortName: optionalText(60),
  names: localNames(),
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
export const organisationEditForm = described.extend({ version: version() }).superRefine(bothCoordinates);

/** An organisation as the verbs take it: the form with the parent found. */
export type OrganisationDetails = Omit<Described, "parent" | "country"> & { parentId: string | null; country: string };

export const successionForm = z.object({
  successor: text(lengths.name, "enterSuccessor"),
  on: day("enterSuccessionDay"),
  act: optionalText(lengths.name),
});
