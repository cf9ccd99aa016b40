/** Reads of one organisation: its page, its forms. Of one put together with another they lead to the other's page. */
import { redirect } from "@remix-run/node";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { answersNow } from "#app/organisations/answers.server";
import { localNames } from "#app/organisations/local-names.server";
import { namesOf } from "#app/organisations/locked-organisation.server";
import { organisationLabel } from "#app/organisations/lookup.server";
import { nameIn } from "#app/organisations/name-in.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { countryName } from "#app/platform/codes";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { jsonRows } from "#app/platform/json-rows.server";
import type { Locale } from "#app/platform/locale";
import { notFound } from "#app/platform/page.server";
import { textIn } from "#app/platform/text";
import { organisations } from "#db/schema";

/**
 * One organisation and who answers for whom; what hangs on it is read beside. One query; of one that was succeeded two: who answers for it now
 * may be several steps away.
 */
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
        select json_build_object('id', above.id, 'name', ${nameIn(sql`above`, ctx.locale)}) from organisations above
        where above.id = organisations.parent_id)`,
      successions: successionRows(ctx.locale),
      facts: factRows(ctx.locale),
      /** How many records were put into it and not taken apart again. */
      merged: sql<number>`(select count(*)::int from merges m
        where m.subject_type = 'organisation' and m.kept_id = organisations.id and m.undone_at is null)`,
      below: sql<{ id: string; name: string }[]>`coalesce((
        select json_agg(json_build_object('id', b.id, 'name', ${nameIn(sql`b`, ctx.locale)}) order by b.name)
        from (select id, name from organisations b where ${presentOrganisations(sql`b`)} and b.parent_id = organisations.id order by b.name limit 50) b), '[]')`,
    })
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  const { successions, ...shown } = row;
  const successor = successions.find((one) => one.predecessorId === row.id) ?? null;
  const answers = successor && (await answersNow(ctx.db, [row.id], ctx.locale));
  return {
    ...shown,
    countryName: countryName(textIn(ctx.locale), row.country),
    successor,
    predecessors: successions.filter((one) => one.successorId === row.id),
    answersNow: answers?.get(row.id) ?? null,
  };
}

interface Source {
  publisher: string;
  subject: string;
}

interface SuccessionShown {
  predecessorId: string;
  predecessor: string;
  successorId: string;
  successor: string;
  on: string;
  act: string | null;
  source: Source | null;
}

const source = { publisher: sql`x.publisher`, subject: sql`x.subject` };

/** In which it ended, or took over. */
const successionRows = (locale: Locale) =>
  jsonRows<SuccessionShown>(
    {
      ...{ predecessorId: sql`s.predecessor_id`, predecessor: nameIn(sql`before`, locale) },
      ...{ successorId: sql`s.successor_id`, successor: nameIn(sql`after`, locale) },
      ...{ on: sql`s."on"`, act: sql`s.act`, source },
    },
    sql`from successions s join organisations before on before.id = s.predecessor_id
      join organisations after on after.id = s.successor_id left join sources x on x.id = s.source_id
      where organisations.id in (s.predecessor_id, s.successor_id) order by s."on", before.name`,
  );

const factRows = (locale: Locale) =>
  jsonRows<{ id: string; text: string; source: Source | null }>(
    { id: sql`f.id`, text: sql.raw(`f.facts->>'${locale}'`), source },
    sql`from organisation_facts f left join sources x on x.id = f.source_id
      where f.organisation_id = organisations.id order by x.key, f.id`,
  );

/** What the form of an organisation begins with. */
export async function organisationFormValues(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({ ...getTableColumns(organisations), called: nameIn(sql`organisations`, ctx.locale) })
    .from(organisations)
    .where(eq(organisations.id, id as string));
  if (!row) notFound();
  leadToKept(row);
  const { searchText: _, createdAt: __, parentId, ...values } = row;
  return {
    ...values,
    names: await namesOf(ctx.db, row.id),
    parent: parentId ? await organisationLabel(ctx, parentId) : "",
  };
}

/** What an organisation is called on record; null where there is none. */
export async function keptName({ db }: Ctx, id: string): Promise<string | null> {
  const [row] = await db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id));
  return row?.name ?? null;
}

/** What the page of a succession says of the organisation, in the reader's language. */
export async function organisationName(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({
      id: organisations.id,
      mergedIntoId: organisations.mergedIntoId,
      name: nameIn(sql`organisations`, ctx.locale),
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
