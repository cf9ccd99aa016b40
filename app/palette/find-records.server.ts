/** What the palette finds in the records: a few of each kind, within the reader's rights. Four queries, whatever is typed. */
import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { presentOrganisations } from "#app/organisations/present.server";
import { presentPost } from "#app/people/lookup.server";
import { presentPeople } from "#app/people/present.server";
import type { Ctx } from "#app/platform/context.server";
import { likeText, matches } from "#app/platform/search.server";
import { agreements, organisations, people, tasks } from "#db/schema";
import type { Entry } from "./entries";

/** Shown of each kind. */
const shown = 5;
/** Looked at of each kind before the best are chosen: a short text matches half of a large register. */
const looked = 200;

/** Names that are, or begin with, what was typed come first. */
const nearest = (name: SQL, q: string) => sql`case when normalise(${name}) = normalise(${q}) then 0
  when normalise(${name}) like ${likeText(q)} || '%' then 1 else 2 end`;

/** Agreements, organisations, people and open tasks whose words hold everything typed. Nothing where nothing is typed. */
export async function findRecords(ctx: Ctx, typed: string): Promise<Entry[]> {
  const q = typed.trim();
  if (q === "") return [];
  const found = await Promise.all([
    findAgreements(ctx, q),
    findOrganisations(ctx, q),
    findPeople(ctx, q),
    findTasks(ctx, q),
  ]);
  return found.flat();
}

async function findAgreements(ctx: Ctx, q: string): Promise<Entry[]> {
  const some = ctx.db
    .select({ id: agreements.id })
    .from(agreements)
    .where(
      and(
        visibleAgreements(ctx),
        ne(agreements.step, "voided"),
        matches(sql`${agreements.searchText}`, q, { syllablesTogether: true }),
      ),
    )
    .limit(looked);
  const rows = await ctx.db
    .select({ id: agreements.id, reference: agreements.reference, ...titleIn(ctx.locale) })
    .from(agreements)
    .where(sql`${agreements.id} in ${some}`)
    .orderBy(
      sql`least(${nearest(sql`${agreements.reference}`, q)}, ${nearest(sql`${agreements.title}`, q)})`,
      sql`${agreements.updatedAt} desc`,
      agreements.id,
    )
    .limit(shown);
  return rows.map(({ id, reference, title, titleLanguage }) => ({
    group: "agreements",
    to: `/agreements/${id}`,
    label: title,
    note: reference,
    language: titleLanguage,
  }));
}

async function findOrganisations(ctx: Ctx, q: string): Promise<Entry[]> {
  const some = ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(presentOrganisations(), matches(sql`${organisations.searchText}`, q)))
    .limit(looked);
  const rows = await ctx.db
    .select({
      id: organisations.id,
      name: organisations.name,
      country: organisations.country,
      names: sql<string | null>`(select string_agg(n.name, ', ' order by n.language) from organisation_names n
        where n.organisation_id = ${organisations.id})`,
    })
    .from(organisations)
    .where(sql`${organisations.id} in ${some}`)
    .orderBy(nearest(sql`${organisations.name}`, q), organisations.name, organisations.id)
    .limit(shown);
  return rows.map(({ id, name, country, names }) => ({
    group: "organisations",
    to: `/organisations/${id}`,
    label: name,
    note: [country, names].filter(Boolean).join(" · "),
  }));
}

async function findPeople(ctx: Ctx, q: string): Promise<Entry[]> {
  const some = ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(presentPeople(), matches(sql`${people.searchText}`, q)))
    .limit(looked);
  const rows = await ctx.db.execute<{ id: string; name: string; organisation: string | null }>(sql`
    select p.id, p.name, present.name as organisation
    from people p left join lateral ${presentPost} present on true
    where p.id in ${some}
    order by ${nearest(sql`p.name`, q)}, p.name, p.id
    limit ${shown}`);
  return rows.map(({ id, name, organisation }) => ({
    group: "people",
    to: `/people/${id}`,
    label: name,
    ...(organisation ? { note: organisation } : {}),
  }));
}

async function findTasks(ctx: Ctx, q: string): Promise<Entry[]> {
  const rows = await ctx.db
    .select({ id: tasks.id, title: tasks.title, reference: agreements.reference })
    .from(tasks)
    .leftJoin(agreements, eq(agreements.id, tasks.agreementId))
    .where(
      and(
        isNotNull(tasks.title),
        isNull(tasks.doneOn),
        eq(tasks.withdrawn, false),
        matches(sql`normalise(${tasks.title})`, q),
        or(isNull(tasks.agreementId), visibleAgreements(ctx)),
      ),
    )
    .orderBy(sql`${tasks.dueOn} asc nulls last`, tasks.id)
    .limit(shown);
  return rows.map(({ id, title, reference }) => ({
    group: "tasks",
    to: `/tasks/${id}`,
    label: title ?? "",
    ...(reference ? { note: reference } : {}),
  }));
}
