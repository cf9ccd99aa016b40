/** What a new register starts with. Called at every start; everything here may run again without doing anything twice. */
import type { Services } from "#app/platform/context.server";
import { seedReference as reference } from "./reference";

/** Holidays, policies, bodies to consult, the scorecard. */
export async function seedReference(services: Services): Promise<void> {
  await reference(services.db);
}

/** The documented agreements. */
export async function seedDocumentedAgreements(_services: Services): Promise<void> {}
