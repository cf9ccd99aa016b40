/** Taking hold of a succession, so that two who change it, or one who decides in it meanwhile, come one after the other. */
import { and, eq, sql } from "drizzle-orm";
import { presentOrganisations } from "#app/organisations/present.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import type { Tx } from "#db/client.server";
import { organisations, successions } from "#db/schema";

/** Two successions changed at once could close a circle that neither sees. */
export const oneSuccessionAtATime = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisations.succession'))`);

/** The succession of an organisation that ended and the organisation's version, until the transaction ends; without a succession, null. 404 without the organisation. */
export async function lockSuccession(tx: Tx, predecessorId: string) {
  if (!isId(predecessorId)) notFound();
  await oneSuccessionAtATime(tx);
  const [organisation] = await tx
    .select({ version: organisations.version })
    .from(organisations)
    .where(and(eq(organisations.id, predecessorId), presentOrganisations()))
    .for("no key update");
  if (!organisation) notFound();
  // Whoever decides in it holds its key (`holdSuccession`): that decision is seen below, or waits and sees what becomes of it here.
  const [row] = await tx.select().from(successions).where(eq(successions.predecessorId, predecessorId)).for("update");
  return { version: organisation.version, row: row ?? null };
}

/** A change of a succession counts as a version of the organisation that ended. */
export async function nextVersion(tx: Tx, predecessorId: string): Promise<number> {
  const [row] = await tx
    .update(organisations)
    .set({ version: sql`${organisations.version} + 1` })
    .where(eq(organisations.id, predecessorId))
    .returning({ version: organisations.version });
  return row?.version ?? notFound();
}
