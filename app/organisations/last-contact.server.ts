/** When somebody here last dealt with an organisation, and how that is known: a meeting, a visit, or an event of an agreement. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { meetingSeen } from "#app/meetings/meeting-queries.server";
import type { Ctx } from "#app/platform/context.server";
import type { EventType } from "#workflows/events";
import { scopeIds } from "./scope.server";

export interface LastContact {
  on: string;
  of: "meeting" | "visit" | "event";
  /** Of the visit or the agreement it leads to; of a meeting that has no page of a visit, none. */
  id: string;
  title: string;
  titleLanguage: string | null;
  /** What happened to the agreement. */
  event: EventType | null;
}

/** What both sides do: opinions and clearances are our own affair. */
const together: readonly EventType[] = [
  "signed",
  "amended",
  "renewed",
  "suspended",
  "resumed",
  "noticeGiven",
  "pilotStarted",
  "pilotExtended",
  "pilotPaused",
  "pilotResumed",
  "pilotClosed",
];

/** As text: the same for everybody. */
const inCommon = sql.raw(together.map((type) => `'${type}'`).join(", "));

/** The latest that has been and that the reader may know of; null where nothing is on record. What counts in with it counts. A value of JSON. */
export function lastContact(ctx: Ctx, organisationId: string): SQL<LastContact | null> {
  const own = scopeIds(organisationId);
  const vi = ctx.locale === "vi";
  const { title, titleLanguage } = titleIn(ctx.locale);
  return sql`(
    with own as materialized (select id from ${own} o(id)),
    met as (
      select least(coalesce(m.last_on, m.first_on), ${ctx.today}::date) as day, 'meeting' as of, m.id, ${vi ? sql`m.title_vi` : sql`m.title_en`} as title,
        null as language, null as event
      from meetings m left join visits v on v.id = m.visit_id
      where m.id in (select x.meeting_id from meeting_organisations x where x.organisation_id in (select id from own))
        and m.first_on <= ${ctx.today} and v.cancelled_on is null and ${meetingSeen(ctx)}
      order by 1 desc, m.id limit 1
    ),
    visited as (
      select least(v.last_on, ${ctx.today}::date) as day, 'visit' as of, v.id, ${vi ? sql`v.title_vi` : sql`v.title_en`} as title,
        null as language, null as event
      from visits v
      where v.id in (select x.visit_id from visit_organisations x where x.organisation_id in (select id from own))
        and v.first_on <= ${ctx.today} and v.cancelled_on is null
      order by 1 desc, v.id limit 1
    ),
    -- Sorted first: how a day is known is then asked of the latest ones alone, until one counts.
    done as (
      select e.agreement_id, e."on" as day, e.type, agreements.reference
      from milestones e join agreements on agreements.id = e.agreement_id
      where e.type in (${inCommon}) and e."on" <= ${ctx.today} and ${visibleAgreements(ctx)}
        and e.agreement_id in (select p.agreement_id from agreement_parties p
          where p.role = 'party' and p.organisation_id in (select id from own))
      order by 2 desc, 4 offset 0
    ),
    latest as (
      select * from done
      -- A day that was inferred says nothing of who met whom.
      where coalesce((select s.standing from field_sources s where s.agreement_id = done.agreement_id
        and s.field = case done.type when 'signed' then 'signedOn' when 'pilotStarted' then 'window' end), '') not in ('inferred', 'notGiven')
      order by day desc, reference limit 1
    ),
    happened as (
      select e.day, 'event' as of, agreements.id, ${title} as title, ${titleLanguage} as language, e.type as event
      from latest e join agreements on agreements.id = e.agreement_id
    )
    select json_build_object('on', day, 'of', of, 'id', id, 'title', title, 'titleLanguage', language, 'event', event)
    from (select * from met union all select * from visited union all select * from happened) c
    order by day desc, array_position(array['visit', 'meeting', 'event'], of) limit 1)`;
}
