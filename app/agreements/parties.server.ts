/** Who an agreement is between. Parties can be changed while it is proposed or was taken over; afterwards a signed text binds whom it binds. */
import { eq } from "drizzle-orm";
import { deriveDeadlines } from "#app/deadlines/derive-deadlines.server";
import { findOrganisations } from "#app/organisations/lookup.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { lookupProblem } from "#app/platform/lookup";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, type Problems, refuse } from "#app/platform/refusals";
import { refreshAgreementSearch } from "#db/agreement-search.server";
import type { Executor, Tx } from "#db/client.server";
import { agreementParties, agreements, organisations, type PartyRole, type Side, type Standing } from "#db/schema";
import type { Entry } from "#workflows/entry";
import { effective } from "#workflows/history";
import type { PartiesInput } from "./forms";
import { readHistory } from "./log.server";
import { isObserved } from "./observed.server";
import { lockVisible } from "./record-event.server";

export interface Party {
  organisationId: string;
  role: PartyRole;
  side: Side;
  standing?: Standing;
}

/** Finds the organisations that were typed; a name that fits none or several is said at its row. One query. */
export async function resolveParties(
  db: Executor,
  typed: PartiesInput,
): Promise<{ ok: true; parties: Party[] } | { ok: false; problems: Problems }> {
  const problems: Problems = {};
  const parties: Party[] = [];
  const all = await findOrganisations(
    db,
    typed.map(({ organisation }) => organisation),
  );
  for (const [index, found] of all.entries()) {
    const { role, side } = typed[index] as PartiesInput[number];
    const path = `parties.${index}.organisation`;
    if (!found.ok) problems[path] = lookupProblem[found.why];
    else if (parties.some((party) => party.organisationId === found.id && party.role === role))
      problems[path] = "partyTwice";
    else parties.push({ organisationId: found.id, role, side });
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, parties };
}

/** Puts the parties of an agreement, in order, in place of those it had. */
async function writeParties(tx: Tx, agreementId: string, parties: Party[]): Promise<void> {
  await tx.delete(agreementParties).where(eq(agreementParties.agreementId, agreementId));
  await insertParties(tx, agreementId, parties);
  await refreshAgreementSearch(tx, [agreementId]);
}

/** Puts the first parties of an agreement. The line it is found by is made with its first event. */
export async function insertParties(tx: Tx, agreementId: string, parties: Party[]): Promise<void> {
  if (parties.length > 0)
    await tx
      .insert(agreementParties)
      .values(parties.map((party, position) => ({ agreementId, standing: "recorded" as const, ...party, position })));
}

/** Whether a text was signed here that still counts: it binds those who signed it. */
export const partiesAreSigned = (row: { stage: string }, history: readonly Entry[]): boolean =>
  row.stage !== "proposed" && effective(history).some(({ type }) => type === "signed");

/** As a conflict and the history of edits hold them. */
export type PartyRow = Pick<Party, "organisationId" | "role" | "side">;

/**
 * Changes the parties. Refused once a text was signed here: then it binds those who signed it, and successors are recorded instead. An edit
 * of an older version is refused where others changed the parties meanwhile. `opened`: the version that the form was opened on.
 */
export async function changeParties(
  ctx: Ctx,
  agreementId: string,
  parties: Party[],
  opened?: number,
): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(agreementId)) notFound();
  return ctx.db.transaction(async (tx) => {
    const row = await lockVisible(tx, ctx, agreementId);
    if (partiesAreSigned(row, await readHistory(tx, agreementId)))
      return refuse({ code: "rule", rule: "partiesSigned" });
    const theirs = { version: row.version, fields: { partyRows: await partyRows(tx, agreementId) } };
    const yours = { partyRows: parties.map(({ organisationId, role, side }) => ({ organisationId, role, side })) };
    const laid = await layOver(tx, { type: "agreement", id: agreementId }, theirs, opened ?? row.version, yours);
    if (!laid.ok) return laid;
    const { changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    const before = await partyNames(tx, agreementId);
    await writeParties(tx, agreementId, parties);
    const observed = await isObserved(tx, ctx.office, parties);
    await tx
      .update(agreements)
      .set({ observed, version: row.version + 1, updatedAt: ctx.now })
      .where(eq(agreements.id, agreementId));
    await deriveDeadlines(tx, ctx, [row.id]);
    await recordActivity(tx, ctx, {
      subjectType: "agreement",
      subjectId: agreementId,
      agreementId,
      verb: "partiesChanged",
      changes: { ...changes, parties: [before, await partyNames(tx, agreementId)] },
      version: row.version + 1,
    });
    return done({ beside });
  });
}

async function partyRows(tx: Tx, agreementId: string): Promise<PartyRow[]> {
  const { organisationId, role, side } = agreementParties;
  return tx
    .select({ organisationId, role, side })
    .from(agreementParties)
    .where(eq(agreementParties.agreementId, agreementId))
    .orderBy(agreementParties.position);
}

async function partyNames(tx: Tx, agreementId: string): Promise<string[]> {
  const rows = await tx
    .select({ name: organisations.name })
    .from(agreementParties)
    .innerJoin(organisations, eq(organisations.id, agreementParties.organisationId))
    .where(eq(agreementParties.agreementId, agreementId))
    .orderBy(agreementParties.position);
  return rows.map(({ name }) => name);
}
