/** What the lookups in the forms of visits suggest. */
import { suggestAgreements } from "#app/agreements/lookup.server";
import { suggestOrganisations } from "#app/organisations/lookup.server";
import type { Ctx } from "#app/platform/context.server";
import { assignees } from "#app/tasks/task-queries.server";
import type { VisitChoices } from "./visit-fields";

export async function visitChoices(ctx: Ctx): Promise<VisitChoices> {
  const [organisations, agreements, people] = await Promise.all([
    suggestOrganisations(ctx),
    suggestAgreements(ctx),
    assignees(ctx.db),
  ]);
  return { organisations, agreements, people };
}
