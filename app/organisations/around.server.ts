/** Everything the page of an organisation shows, within its reader's rights. As many queries for one agreement as for a thousand. */
import { type SQL, sql } from "drizzle-orm";
import { commitmentsOfOrganisation } from "#app/commitments/commitments-of.server";
import { documentsOf } from "#app/documents/documents-of.server";
import { metAround } from "#app/meetings/meeting-queries.server";
import { historyOf } from "#app/merging/history.server";
import { mergesInto } from "#app/merging/merges-route.server";
import { nameIn } from "#app/organisations/name-in.server";
import { organisationPage } from "#app/organisations/organisation-queries.server";
import { calledBy } from "#app/platform/called";
import type { Ctx } from "#app/platform/context.server";
import { readTogether } from "#app/platform/json-rows.server";
import { openSuccessions } from "#app/succession/open-queries.server";
import { tasksOf } from "#app/tasks/tasks-of.server";
import { visitsAround } from "#app/visits/visit-rows.server";
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
  meetings?: number;
}

/** The most of those that count in that are named. */
const mostNamed = 6;

export async function readAround(ctx: Ctx, id: string | undefined, asked: Asked) {
  const organisation = await organisationPage(ctx, id);
  const own = organisation.id;
  // What the organisation itself says not to be there is not asked for.
  const succeeded = organisation.successor !== null || organisation.predecessors.length > 0;
  const [agreements, people, commitments, met, documents, tasks, open, history, merges, map] = await Promise.all([
    agreementsAround(ctx, own, { role: asked.role, page: asked.agreements }),
    peopleAround(ctx, own, asked.people),
    commitmentsOfOrganisation(ctx, own),
    readTogether(ctx.db, {
      visits: visitsAround(ctx, own),
      ...metAround(ctx, own, asked.meetings ?? 1),
      last: lastContact(ctx, own),
      members: membersOf(ctx, own),
    }),
    documentsOf(ctx, { type: "organisation", id: own }),
    tasksOf(ctx, { type: "organisation", id: own }),
    succeeded ? openSuccessions(ctx, [own]) : [],
    historyOf(ctx, "organisation", own),
    organisation.merged > 0 ? mergesInto(ctx, "organisation", own, { undone: false }) : [],
    placeMap({ ...organisation, called: calledBy(ctx.locale, organisation).name }),
  ]);
  const { meetings, meetingCount, ...others } = met;
  return {
    ...{ organisation, agreements, people, commitments, ...others, documents, tasks, open, history, merges, map },
    meetings: { rows: meetings, total: meetingCount, page: asked.meetings ?? 1 },
    role: asked.role,
    today: ctx.today,
  };
}

/** Who counts in besides itself: some by name, the others by number. */
const membersOf = ({ locale }: Ctx, organisationId: string): SQL<{ names: string[]; more: number }> => sql`(
  with x as materialized (select o.id, o.name, x.rank from ${scopeRows(organisationId)} x join organisations o on o.id = x.id where x.counts <> 'self')
  select json_build_object('more', greatest(0, (select count(*) from x) - ${sql.raw(`${mostNamed}`)}),
    'names', coalesce((select json_agg(${nameIn(sql`m`, locale)} order by m.rank, m.name) from (
      select * from x order by rank, name limit ${sql.raw(`${mostNamed}`)}) m), '[]')))`;
