/** Verbs about organisations: adding and editing them. Succession, removing and facts of sources have files of their own. */
import { and, eq, sql } from "drizzle-orm";
import { refreshObserved } from "#app/agreements/observed.server";
import type { OrganisationDetails, OrganisationName } from "#app/organisations/forms";
import { lockedOrganisation } from "#app/organisations/locked-organisation.server";
import { refreshOrganisationSearch } from "#app/organisations/lookup.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { firstValues } from "#app/platform/merge-edits";
import { notFound } from "#app/platform/page.server";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { likeText } from "#app/platform/search.server";
import { refreshAgreementSearchOf } from "#db/agreement-search.server";
import type { Tx } from "#db/client.server";
import { planAnew } from "#db/prepared.server";
import { organisationNames, organisations } from "#db/schema";

/**
 * Adds an organisation. Refused where one of the same name, country and place is kept already, and where the parent is
 * not there. `ofForm`: the same form sent twice is one organisation.
 */
export async function addOrganisation(
  ctx: Ctx,
  input: OrganisationDetails,
  ofForm: string | null = null,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    if (ofForm && (await sentBefore(tx, ofForm))) return done({ id: ofForm });
    if (await sameOrganisation(tx, input)) return refuse({ code: "input", problems: { name: "organisationExists" } });
    if (!(await parentAllowed(tx, null, input.parentId)))
      return refuse({ code: "input", problems: { parent: "notFoundByName" } });
    const { names, ...columns } = input;
    const [row] = await tx
      .insert(organisations)
      .values({ ...(ofForm ? { id: ofForm } : {}), ...columns, createdAt: ctx.now })
      .onConflictDoNothing({ target: organisations.id })
      .returning({ id: organisations.id });
    if (!row) return done({ id: ofForm ?? "" });
    const { id } = row;
    await writeNames(tx, id, names);
    await refreshOrganisationSearch(tx, id);
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: id,
      verb: "organisationAdded",
      changes: firstValues(input),
      version: 1,
    });
    return done({ id });
  });
}

/**
 * Edits an organisation from the version the form was opened on. What others changed meanwhile is kept; a field that
 * both changed is refused field by field. Refused where the new parent stands under this organisation.
 */
export async function editOrganisation(
  ctx: Ctx,
  id: string,
  { version, ...yours }: OrganisationDetails & { version: number },
): Promise<Outcome<{ id: string; version: number } & Beside>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  if (!isId(id)) notFound();
  return ctx.db.transaction(async (tx) => {
    const theirs = await lockedOrganisation(tx, id);
    const present = { version: theirs.version, fields: theirs.details };
    const laid = await layOver(tx, { type: "organisation", id }, present, version, yours);
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ id, version: theirs.version, beside });
    if (changes.parentId && !(await parentAllowed(tx, id, merged.parentId)))
      return refuse({ code: "input", problems: { parent: "parentBelow" } });

    const { names, ...columns } = merged;
    const next = theirs.version + 1;
    await tx
      .update(organisations)
      .set({ ...columns, version: next })
      .where(eq(organisations.id, id));
    if (changes.names) {
      await tx.delete(organisationNames).where(eq(organisationNames.organisationId, id));
      await writeNames(tx, id, names);
    }
    await refreshOrganisationSearch(tx, id);
    if (changes.name || changes.shortName || changes.names) await refreshAgreementSearchOf(tx, [id]);
    // What stands under the office's organisation is ours.
    if (changes.parentId) await refreshObserved(tx, ctx);
    await recordActivity(tx, ctx, {
      subjectType: "organisation",
      subjectId: id,
      verb: "organisationEdited",
      changes,
      version: next,
    });
    return done({ id, version: next, beside });
  });
}

async function writeNames(tx: Tx, organisationId: string, names: OrganisationName[]): Promise<void> {
  if (names.length > 0) await tx.insert(organisationNames).values(names.map((name) => ({ organisationId, ...name })));
}

async function sentBefore(tx: Tx, id: string): Promise<boolean> {
  return (await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id))).length > 0;
}

async function sameOrganisation(tx: Tx, input: OrganisationDetails): Promise<boolean> {
  const rows = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(
        presentOrganisations(),
        eq(organisations.country, input.country),
        // The search line narrows by its index; the exact comparison decides.
        sql`${sql.raw(planAnew)} ${organisations.searchText} like '%' || ${likeText(input.name)} || '%'`,
        sql`normalise(${organisations.name}) = normalise(${input.name})`,
        sql`normalise(coalesce(${organisations.place}, '')) = normalise(${input.place ?? ""})`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** A parent must be there, and not be the organisation itself or stand under it. */
async function parentAllowed(tx: Tx, id: string | null, parentId: string | null): Promise<boolean> {
  if (parentId === null) return true;
  // Two moves at once could close a circle that neither sees: one at a time.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisations.parent'))`);
  const above = await tx.execute<{ id: string }>(sql`
    with recursive above as (
      select id, parent_id from organisations where id = ${parentId} and ${presentOrganisations()}
      union
      select o.id, o.parent_id from above a join organisations o on o.id = a.parent_id
    )
    select id from above`);
  return above.length > 0 && above.every((row) => row.id !== id);
}
