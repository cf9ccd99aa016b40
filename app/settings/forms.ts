/** What the administrator's forms must hold, for the browser and the server alike. */
import { z } from "zod";
import { countryCodes } from "#app/platform/codes";
import { day, email, lengths, oneOf, optionalText, text, ticked } from "#app/platform/form-fields";
import { locales } from "#app/platform/locale";
import { version } from "#app/platform/record-fields";
import { isTimeZone } from "#app/platform/time-zone";

export const roles = ["viewer", "officer", "manager", "administrator"] as const;
export const units = ["workingDays", "calendarDays"] as const;

/** The most days a policy may set. */
export const mostDays = 366;

export const invitationForm = z.object({
  name: text(lengths.name, "enterPersonName"),
  email: email(),
  role: oneOf(roles, "chooseRole"),
});

export const roleForm = z.object({ role: oneOf(roles, "chooseRole"), version: version() });

export const officeForm = z.object({
  /** As typed in the lookup; the page turns it into an id. */
  organisation: optionalText(400),
  timeZone: text(60, "enterTimeZone").refine(isTimeZone, "enterTimeZone"),
  country: oneOf(countryCodes, "chooseCountry"),
  opinionsRequired: ticked(),
  signedTextRequired: ticked(),
  locale: oneOf(locales, "chooseLanguage"),
  version: version(),
});

/** What an office says of its papers, for each language; blank is "not said". */
const letterheadTexts = {
  superior: optionalText(200),
  office: optionalText(200),
  symbol: optionalText(40),
  place: optionalText(100),
  signatory: optionalText(200),
};
export const letterheadParts = ["superior", "office", "symbol", "place", "signatory"] as const;

export const letterheadForm = z.object({
  vi: z.object(letterheadTexts).prefault({}),
  en: z.object(letterheadTexts).prefault({}),
  version: version(),
});

export const policyForm = z.object({
  days: text(4, "enterDays")
    .regex(/^\d+$/, "enterDays")
    .transform(Number)
    .refine((days) => days >= 1 && days <= mostDays, `daysRange:${mostDays}`),
  unit: oneOf(units, "chooseUnit"),
  /** When the last of calendar days is a day off, the next working day counts. */
  rollForward: ticked(),
  /** From this hour on (0 to 23) a letter counts as sent the next day; blank: the whole day counts. */
  cutOffHour: optionalText(2)
    .refine((hour) => hour === null || /^([01]?\d|2[0-3])$/.test(hour), "hourRange")
    .transform((hour) => (hour === null ? null : Number(hour))),
  source: text(lengths.line, "enterPolicySource"),
  inForceFrom: day("enterInForceDay"),
  lastCheckedOn: day("enterCheckedDay"),
  /** The row that was shown when the form was opened, and its version. */
  basedOn: text(36, "reopenForm"),
  version: version(),
});

export const criterionForm = z.object({
  en: text(200, "enterCriterionEnglish"),
  vi: text(200, "enterCriterionVietnamese"),
});
export const criterionEditForm = criterionForm.extend({ version: version() });

export const directions = ["up", "down"] as const;
export const moveForm = z.object({ direction: oneOf(directions, "chooseDirection") });

export type LetterheadChange = z.output<typeof letterheadForm>;
export type Invitation = z.output<typeof invitationForm>;
export type RoleChange = z.output<typeof roleForm>;
export type PolicyChange = z.output<typeof policyForm>;
export type CriterionNames = z.output<typeof criterionForm>;
/** The office's settings as the verb takes them: the form with the organisation found. */
export type OfficeChange = Omit<z.output<typeof officeForm>, "organisation" | "country"> & {
  organisationId: string | null;
  country: string;
};
