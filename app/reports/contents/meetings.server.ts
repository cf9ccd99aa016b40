/** Meetings and visits within a period, for a report: those about an agreement of the choice; without a choice, those about none too. */
import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import type { ReportTable } from "../document";
import { dayCell, type Hand } from "./cells";
import type { Period } from "./scope.server";
import { column, columnsOf, numberedTable } from "./sections";

export interface ReportedMeeting {
  firstOn: string;
  lastOn: string | null;
  title: string;
  place: string | null;
  /** References of the agreements of the choice that it was about. */
  about: string[];
}

/** Those that took place, latest last. A meeting about agreements of which the reader may see none is left out. One query. */
export async function readMeetings(
  ctx: Ctx,
  which: SQL,
  everything: boolean,
  period: Period,
): Promise<ReportedMeeting[]> {
  const title = sql.raw(ctx.locale === "vi" ? "m.title_vi" : "m.title_en");
  const about = sql`from meeting_agreements x join agreements on agreements.id = x.agreement_id where x.meeting_id = m.id`;
  const alone = sql`not exists (select 1 from meeting_agreements x where x.meeting_id = m.id)`;
  const rows = await ctx.db.execute<ReportedMeeting & Record<string, unknown>>(sql`
    select to_char(m.first_on, 'YYYY-MM-DD') as "firstOn", to_char(m.last_on, 'YYYY-MM-DD') as "lastOn", ${title} as title, m.place,
      coalesce((select json_agg(agreements.reference order by agreements.reference) ${about} and ${which}), '[]') as about
    from meetings m
    where m.first_on <= least(${period.last}::date, ${ctx.today}::date) and coalesce(m.last_on, m.first_on) >= ${period.first}::date
      and (exists (select 1 ${about} and ${which}) or (${everything} and ${alone}))
      and not exists (select 1 from visits v where v.id = m.visit_id and v.cancelled_on is not null)
    order by m.first_on, m.id`);
  return [...rows];
}

export function meetingTable(
  hand: Hand,
  caption: string,
  empty: string,
  meetings: readonly Omit<ReportedMeeting, "about">[],
  about: readonly (readonly string[])[] | null,
): ReportTable {
  const { columns, lastDay } = hand.t.reportWords;
  return numberedTable(hand, {
    caption,
    columns: [
      ...columnsOf(hand, { day: [6, "day"] }),
      column("lastOn", lastDay, 6, "day"),
      ...columnsOf(hand, { meeting: 20, place: 9 }),
      ...(about ? [column("agreements", columns.reference, 9)] : []),
    ],
    rows: meetings,
    cells: ({ firstOn, lastOn, title, place }, at) => [
      dayCell(firstOn),
      dayCell(lastOn),
      title,
      place,
      ...(about ? [about[at]?.join(", ") || null] : []),
    ],
    empty,
  });
}
