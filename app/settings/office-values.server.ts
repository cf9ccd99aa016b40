import { organisationLabel } from "#app/organisations/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import type { OfficeChange } from "#app/settings/forms";

/** The office's settings as its form shows them: the organisation as the lookup writes it, a tick as the browser sends it. */
export async function officeValues(ctx: Ctx, office: Omit<OfficeChange, "version">) {
  const { organisationId, timeZone, country, opinionsRequired, signedTextRequired, locale } = office;
  return {
    organisation: organisationId ? await organisationLabel(ctx, organisationId) : "",
    timeZone,
    country,
    opinionsRequired: opinionsRequired ? "on" : "",
    signedTextRequired: signedTextRequired ? "on" : "",
    locale,
  };
}
