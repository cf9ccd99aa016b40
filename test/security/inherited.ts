/** What an organisation that ended left: to knock at the pages on which is decided what becomes of it. */
import { recordSuccession } from "#app/organisations/succession.server";
import { agreementParties } from "#db/schema";
import { made } from "#test/factories/records";
import type { World } from "./world";

/** An organisation that ended and was succeeded by another. */
export async function endedOrganisation(world: World): Promise<{ id: string; successionId: string }> {
  const { owner } = world.ctx;
  const [id, successorId] = [await world.organisation(), await world.organisation()];
  const succession = { predecessorId: id, successorId, on: "2025-07-01", act: null, sourceId: null };
  return { id, successionId: made(await recordSuccession(owner, succession)).id };
}

/** The agreement binds an organisation that ended; answers which, and by which succession. */
export async function inherited(world: World, agreementId: string): Promise<{ id: string; successionId: string }> {
  const ended = await endedOrganisation(world);
  const party = { agreementId, organisationId: ended.id, role: "party", side: "ours" } as const;
  await world.ctx.owner.db.insert(agreementParties).values(party);
  return ended;
}
