/** What the forms of somebody's own settings must hold, for the browser and the server alike. */
import { z } from "zod";
import { countryCodes } from "#app/platform/codes";
import { oneOf, optionalText, ticked } from "#app/platform/form-fields";
import { locales } from "#app/platform/locale";
import { optionalOneOf, version } from "#app/platform/record-fields";
import { isTimeZone } from "#app/platform/time-zone";

export const preferencesForm = z.object({
  locale: oneOf(locales, "chooseLanguage"),
  timeZone: optionalText(60).refine((name) => name === null || isTimeZone(name), "enterTimeZone"),
  country: optionalOneOf(countryCodes, "chooseCountry"),
  dailyMail: ticked(),
  weeklyMail: ticked(),
  mentionMail: ticked(),
  singleKeys: ticked(),
  deputyId: optionalText(36),
  version: version(),
});

export type Preferences = z.output<typeof preferencesForm>;

export const feedScopes = ["mine", "office", "agreement"] as const;

export const feedForm = z
  .object({
    scope: oneOf(feedScopes, "chooseFeedScope"),
    /** As typed in the lookup; the page turns it into an id. */
    agreement: optionalText(400),
  })
  .refine(({ scope, agreement }) => scope !== "agreement" || agreement !== null, {
    path: ["agreement"],
    error: "chooseFeedAgreement",
  });

export type FeedScope = (typeof feedScopes)[number];
