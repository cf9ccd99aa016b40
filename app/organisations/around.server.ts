/** Everything the page of an organisation shows, within its reader's rights. As many queries for one agreement as for a thousand. */
import { sql } from "drizzle-orm";
import { commitmentsOfOrganisation } from "#app/commitments/commitments-of.server";
import { documentsOf } from "#app/documents/documents-of.server";
import { meetingsOfOrganisation } from "#app/meetings/meeting-queries.server";
import { historyOf } from "#app/merging/history.server";
import { mergesInto } from "#app/merging/merges-route.server";
import { organisationPage } from "#app/organisations/organisation-queries.server";
import type { Ctx } from "#app/platform/context.server";
import { openSuccessions } from "#app/succession/open-queries.server";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { visitsOfOrganisation } from "#app/visits/visit-rows.server";
import type { PartyRole } from "#db/schema";
import { lastContact } from "./last-contact.server";
import { agreementsAround } from "./organisation-agreements.server";
import { peopleAround } from "./organisation-people.server";
import { placeMap } from "./place-map.server";
import { scopeRows } from "./scope.server";

interface Asked {
  role: PartyRole | "";
  /** Pages of these lists, from 1. */
  agreements: number;
  people: number;
}

/** The most of those that count in that are named. */
const mostNamed = 6;

export async function readAround(ctx: Ctx, id: string | undefined, asked: Asked) {
  const organisation = await organisationPage(ctx, id);
  const own = organisation.id;
  const [
    agreements,
    people,
    commitments,
    visits,
    meetings,
    documents,
    tasks,
    last,
    open,
    members,
    history,
    merges,
    map,
  ] = await Promise.all([
    agreementsAround(ctx, own, { role: asked.role, page: asked.agreements }),
    peopleAround(ctx, own, asked.people),
    commitmentsOfOrganisation(ctx, own),
    visitsOfOrganisation(ctx, own),
    meetingsOfOrganisation(ctx, own),
    documentsOf(ctx, { type: "organisation", id: own }),
    tasksOf(ctx, { type: "organisation", id: own }),
    lastContact(ctx, own),
    openSuccessions(ctx, [own]),
    membersOf(ctx, own),
    historyOf(ctx, "organisation", own),
    mergesInto(ctx, "organisation", own, { undone: false }),
    placeMap(organisation),
  ]);
  return {
    ...{ organisation, agreements, people, commitments, visits, meetings, documents, tasks, last, open },
    ...{ members, history, merges, map },
    role: asked.role,
    today: ctx.today,
  };
}

/** Who counts in besides itself: some by name, the others by number. One query. */
async function membersOf(ctx: Ctx, organisationId: string): Promise<{ names: string[]; more: number }> {
  const rows = await ctx.db.execute<{ name: string; total: number }>(sql`
    select o.name, (count(*) over ())::int as total from ${scopeRows(organisationId)} x join organisations o on o.id = x.id
    where x.counts <> 'self' order by x.rank, o.name limit ${mostNamed}`);
  return { names: rows.map(({ name }) => name), more: Math.max(0, (rows[0]?.total ?? 0) - rows.length) };
}
