/** Reads of one organisation: its page, its forms. Of one put together with another they lead to the other's page. */
import { redirect } from "@remix-run/node";
import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { answersNow } from "#app/organisations/answers.server";
import { localNames } from "#app/organisations/local-names.server";
import { organisationLabel } from "#app/organisations/lookup.server";
import { namesOf } from "#app/organisations/organisations.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { countryName } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { organisationFacts, organisations, sources, successions } from "#db/schema";

/** One organisation and who answers for whom; what hangs on it is read beside. Four queries. */
export async function organisationPage(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      mergedIntoId: organisations.mergedIntoId,
      name: organisations.name,
      shortName: organisations.shortName,
      type: organisations.type,
      level: organisations.level,
      country: organisations.country,
      place: organisations.place,
      latitude: organisations.latitude,
      longitude: organisations.longitude,
      note: organisations.note,
      names: localNames,
      formerNames: sql<{ language: string; name: string; untilOn: string | null }[]>`coalesce((
        select json_agg(json_build_object('language', n.language, 'name', n.name, 'untilOn', n.until_on)
          order by n.until_on desc nulls last, n.language, n.name)
        from organisation_names n where n.organisation_id = organisations.id and n.former), '[]')`,
      parent: sql<{ id: string; name: string } | null>`(
        select json_build_object('id', above.id, 'name', above.name) from organisations above
        where above.id = organisations.parent_id)`,
      below: sql<{ id: string; name: string }[]>`coalesce((
        select json_agg(json_build_object('id', b.id, 'name', b.name) order by b.name)
        from (select id, name from organisations b where ${presentOrganisations(sql`b`)} and b.parent_id = organisations.id order by b.name limit 50) b), '[]')`,
    })
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  const [successionRows, facts, answers] = await Promise.all([
    successionsOf(ctx, row.id),
    factsOf(ctx, row.id),
    answersNow(ctx.db, [row.id]),
  ]);
  return {
    ...row,
    countryName: countryName(textIn(ctx.locale), row.country),
    successor: successionRows.find((one) => one.predecessorId === row.id) ?? null,
    predecessors: successionRows.filter((one) => one.successorId === row.id),
    answersNow: answers.get(row.id) ?? null,
    facts,
  };
}

function successionsOf(ctx: Ctx, id: string) {
  const before = alias(organisations, "before");
  const after = alias(organisations, "after");
  return ctx.db
    .select({
      predecessorId: successions.predecessorId,
      predecessor: before.name,
      successorId: successions.successorId,
      successor: after.name,
      on: successions.on,
      act: successions.act,
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(successions)
    .innerJoin(before, eq(before.id, successions.predecessorId))
    .innerJoin(after, eq(after.id, successions.successorId))
    .leftJoin(sources, eq(sources.id, successions.sourceId))
    .where(sql`${id} in (${successions.predecessorId}, ${successions.successorId})`)
    .orderBy(successions.on, before.name);
}

function factsOf(ctx: Ctx, id: string) {
  return ctx.db
    .select({
      id: organisationFacts.id,
      text: sql<string>`${organisationFacts.facts}->>${sql.raw(ctx.locale === "vi" ? "'vi'" : "'en'")}`,
      source: { publisher: sources.publisher, subject: sources.subject },
    })
    .from(organisationFacts)
    .leftJoin(sources, eq(sources.id, organisationFacts.sourceId))
    .where(eq(organisationFacts.organisationId, id))
    .orderBy(sources.key, organisationFacts.id);
}

/** What the form of an organisation begins with. */
export async function organisationFormValues(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select()
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  const { searchText: _, createdAt: __, parentId, ...values } = row;
  return {
    ...values,
    names: await namesOf(ctx.db, row.id),
    parent: parentId ? await organisationLabel(ctx.db, parentId) : "",
  };
}

/** What an organisation is called; null where there is none. */
export async function keptName({ db }: Ctx, id: string): Promise<string | null> {
  const [row] = await db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id));
  return row?.name ?? null;
}

/** What the page of a succession says of the organisation: its name, and its successor if there is one. */
export async function organisationName(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      mergedIntoId: organisations.mergedIntoId,
      name: organisations.name,
      successor: sql<string | null>`(
        select after.name from successions s join organisations after on after.id = s.successor_id
        where s.predecessor_id = organisations.id)`,
    })
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  return row;
}

function leadToKept({ mergedIntoId }: { mergedIntoId: string | null }): void {
  if (mergedIntoId) throw redirect(`/organisations/${mergedIntoId}`);
}
