/** Reads of people: the list, one person's page, their forms. Of one put together with another they lead to the other's page. */
import { redirect } from "@remix-run/node";
import { and, eq, getTableColumns, isNotNull, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { organisationLabel } from "#app/organisations/lookup.server";
import { nameIn } from "#app/organisations/name-in.server";
import { personLabel, placeIn, presentPost } from "#app/people/lookup.server";
import { personNameIn, postTitleIn } from "#app/people/name-in.server";
import { personNamesOf } from "#app/people/people.server";
import { presentPeople } from "#app/people/present.server";
import { signedBy } from "#app/people/signed-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { countedUpTo, type PageOf, pageSize } from "#app/platform/paging";
import type { LocalName } from "#app/platform/record-fields";
import { matches } from "#app/platform/search.server";
import { agreementContacts, agreements, organisations, people, posts, sources } from "#db/schema";

export interface PersonRow {
  id: string;
  name: string;
  address: string | null;
  names: LocalName[];
  post: {
    title: string;
    organisationId: string;
    organisation: string;
    fromOn: string | null;
    toOn: string | null;
    heldOn: string | null;
  } | null;
}

/** Fifty people by name, as the reader's language sorts, each with the latest post. */
export async function listPeople(ctx: Ctx, q: string, page: number): Promise<PageOf<PersonRow>> {
  const which = sql`${presentPeople(sql`p`)} and ${matches(sql`p.search_text`, q)}`;
  const collation = sql.raw(ctx.locale === "vi" ? `"vi-x-icu"` : `"en-x-icu"`);
  const rows = await ctx.db.execute<Record<keyof PersonRow, never>>(sql`
    select p.id, p.name, p.address,
      coalesce((select json_agg(json_build_object('language', n.language, 'name', n.name) order by n.language, n.name)
        from person_names n where n.person_id = p.id), '[]') as names,
      case when present.title is not null then json_build_object('title', ${postTitleIn(sql`present`, ctx.locale)},
        'organisationId', present.organisation_id,
        'organisation', ${placeIn(ctx.locale)},
        'fromOn', present.from_on, 'toOn', present.to_on, 'heldOn', present.held_on) end as post
    from people p left join lateral ${presentPost} present on true
    where ${which}
    order by p.name collate ${collation}, p.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`);
  const [counted] = await ctx.db.execute<{ total: number }>(sql`
    select count(*)::int as total from (select 1 from people p where ${which} limit ${countedUpTo + 1}) as counted`);
  return { rows: [...rows] as unknown as PersonRow[], total: counted?.total ?? 0, page };
}

/** One person with everything the page shows. A fixed number of queries. */
export async function personPage(ctx: Ctx, id: string | undefined) {
  const {
    searchText: _,
    createdAt: __,
    version: ___,
    mergedIntoId: ____,
    called: _called,
    ...row
  } = await personRow(ctx, id);
  const [names, held, contactIn, [backup]] = await Promise.all([
    personNamesOf(ctx.db, row.id),
    ctx.db
      .select({
        id: posts.id,
        title: posts.title,
        titles: posts.titles,
        /** Its title in the reader's language. */
        called: postTitleIn(sql`posts`, ctx.locale),
        organisationId: organisations.id,
        organisation: nameIn(sql`organisations`, ctx.locale),
        fromOn: posts.fromOn,
        toOn: posts.toOn,
        heldOn: posts.heldOn,
        source: { publisher: sources.publisher, subject: sources.subject },
      })
      .from(posts)
      .innerJoin(organisations, eq(organisations.id, posts.organisationId))
      .leftJoin(sources, eq(sources.id, posts.sourceId))
      .where(eq(posts.personId, row.id))
      .orderBy(
        isNotNull(posts.toOn),
        sql`coalesce(${posts.toOn}, ${posts.fromOn}, ${posts.heldOn}) desc nulls last`,
        posts.title,
        posts.id,
      )
      .limit(200),
    ctx.db
      .select({
        id: agreements.id,
        reference: agreements.reference,
        ...titleIn(ctx.locale),
        stage: agreements.stage,
        side: agreementContacts.side,
      })
      .from(agreementContacts)
      .innerJoin(agreements, eq(agreements.id, agreementContacts.agreementId))
      .where(and(eq(agreementContacts.personId, row.id), visibleAgreements(ctx)))
      .orderBy(sql`${agreements.lastEventOn} desc nulls last`, agreements.reference)
      .limit(200),
    row.backupId
      ? ctx.db
          .select({
            id: people.id,
            name: personNameIn(sql`people`, ctx.locale),
            email: people.email,
            telephone: people.telephone,
          })
          .from(people)
          .where(and(eq(people.id, row.backupId), presentPeople()))
      : [],
  ]);
  const { backupId: _____, erasedAt: ______, ...shown } = row;
  const signed = await signedBy(ctx, row, held);
  return {
    ...shown,
    names,
    posts: held,
    agreements: contactIn,
    signed,
    backup: backup ?? null,
  };
}

/** What the form of a person begins with. */
export async function personFormValues(ctx: Ctx, id: string | undefined) {
  const row = await personRow(ctx, id);
  const { searchText: _, createdAt: __, mergedIntoId: ___, erasedAt: ____, backupId, ...values } = row;
  const names = await personNamesOf(ctx.db, values.id);
  return { ...values, names, backup: backupId ? await personLabel(ctx, backupId) : "" };
}

/** What the form of a post begins with, and whose it is. */
export async function postFormValues(ctx: Ctx, personId: string | undefined, id: string | undefined) {
  const person = await personRow(ctx, personId);
  if (!isId(id)) notFound();
  const [post] = await ctx.db
    .select()
    .from(posts)
    .where(and(eq(posts.id, id as string), eq(posts.personId, person.id)));
  if (!post) notFound();
  const { title, titles, fromOn, toOn, heldOn } = post;
  const organisation = await organisationLabel(ctx, post.organisationId);
  return {
    person: { id: person.id, name: person.called },
    values: { title, titles: titleRows(titles), organisation, fromOn, toOn, heldOn, version: person.version },
  };
}

/** Titles of a post in other languages, in a steady order. */
export const titleRows = (titles: Record<string, string>): LocalName[] =>
  Object.entries(titles)
    .map(([language, name]) => ({ language, name }))
    .sort((a, b) => (a.language < b.language ? -1 : 1));

/** What a person is called on record; null where there is none. */
export async function keptName({ db }: Ctx, id: string): Promise<string | null> {
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, id));
  return row?.name ?? null;
}

/** What the person is called to whom a page belongs. */
export async function personName(ctx: Ctx, id: string | undefined): Promise<{ id: string; name: string }> {
  const { id: found, called } = await personRow(ctx, id);
  return { id: found, name: called };
}

async function personRow(ctx: Ctx, id: string | undefined) {
  if (!isId(id)) notFound();
  const [row] = await ctx.db
    .select({ ...getTableColumns(people), called: personNameIn(sql`people`, ctx.locale) })
    .from(people)
    .where(eq(people.id, id as string));
  if (!row) notFound();
  if (row.mergedIntoId) throw redirect(`/people/${row.mergedIntoId}`);
  // Its page says that it was erased; there is nothing to edit or to add to.
  if (row.erasedAt) throw redirect(`/people/${row.id}`);
  return row;
}
