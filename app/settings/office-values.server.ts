import { organisationLabel } from "#app/organisations/lookup.server";
import type { OfficeChange } from "#app/settings/forms";
import type { Executor } from "#db/client.server";

/** The office's settings as its form shows them: the organisation as the lookup writes it, a tick as the browser sends it. */
export async function officeValues(db: Executor, office: Omit<OfficeChange, "version">) {
  const { organisationId, timeZone, country, opinionsRequired, signedTextRequired, locale } = office;
  return {
    organisation: organisationId ? await organisationLabel(db, organisationId) : "",
    timeZone,
    country,
    opinionsRequired: opinionsRequired ? "on" : "",
    signedTextRequired: signedTextRequired ? "on" : "",
    locale,
  };
}
