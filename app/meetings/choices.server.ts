/** What the lookups in the forms of meetings suggest. */
import { suggestAgreements } from "#app/agreements/lookup.server";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import { suggestPeople } from "#app/people/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import type { MeetingChoices } from "./meeting-fields";

export async function meetingChoices(ctx: Ctx): Promise<MeetingChoices> {
  const [organisations, agreements, people] = await Promise.all([
    suggestOrganisations(ctx),
    suggestAgreements(ctx),
    suggestPeople(ctx),
  ]);
  return { organisations, agreements, people };
}
