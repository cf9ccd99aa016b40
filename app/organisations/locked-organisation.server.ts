/** An organisation under lock, as its form shows it, and its names. */
import { and, asc, eq, sql } from "drizzle-orm";
import type { OrganisationDetails, OrganisationName } from "#app/organisations/forms";
import { presentOrganisations } from "#app/organisations/present.server";
import { notFound } from "#app/platform/page.server";
import type { Executor, Tx } from "#db/client.server";
import { organisationNames, organisations } from "#db/schema";

/** The row under lock, as its form shows it. */
export async function lockedOrganisation(
  tx: Tx,
  id: string,
): Promise<{ version: number; details: OrganisationDetails }> {
  const [row] = await tx
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), presentOrganisations()))
    .for("update");
  if (!row) notFound();
  const { id: _, searchText: __, createdAt: ___, mergedIntoId: ____, version, ...columns } = row;
  return { version, details: { ...columns, names: await namesOf(tx, id) } as OrganisationDetails };
}

/** Names in other languages and former ones, in a steady order. */
export async function namesOf(db: Executor, organisationId: string): Promise<OrganisationName[]> {
  const rows = await db
    .select({
      language: organisationNames.language,
      name: organisationNames.name,
      former: organisationNames.former,
      untilOn: organisationNames.untilOn,
    })
    .from(organisationNames)
    .where(eq(organisationNames.organisationId, organisationId))
    .orderBy(asc(sql`${organisationNames.language} || ${organisationNames.name} collate "C"`));
  return rows.map(({ former, untilOn, ...name }) => (former ? { ...name, former, untilOn } : name));
}
