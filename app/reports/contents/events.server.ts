/** What happened to agreements of ours within a period, from the milestones: by the day it happened, first days alone. */
import { type SQL, sql } from "drizzle-orm";
import { titleIn } from "#app/agreements/title.server";
import type { Ctx } from "#app/platform/context.server";
import { agreements } from "#db/schema";
import type { EventType } from "#workflows/events";
import type { KindId } from "#workflows/kinds";
import type { Step } from "#workflows/parts/states";
import { type ReportedParty, readParties } from "./party-names.server";
import type { Period } from "./scope.server";

/** The parts of a report of activity, each with what belongs to it. An end is none of these: it is a stage (`ended`). */
export const parts = {
  proposed: ["proposed"],
  signed: ["signed"],
  changes: ["amended", "renewed", "suspended", "resumed", "noticeGiven"],
  pilots: ["pilotStarted", "pilotExtended", "pilotPaused", "pilotResumed", "pilotClosed"],
  evaluations: ["evaluated", "decided"],
} as const satisfies Record<string, readonly EventType[]>;
export type Part = keyof typeof parts | "ended";

const types = Object.values(parts).flat();
const batch = 200;

export interface ReportedEvent {
  id: string;
  reference: string;
  title: string;
  titleLanguage: string;
  kind: KindId;
  step: Step;
  owner: string | null;
  part: Part;
  type: EventType | null;
  outcome: string | null;
  on: string;
  parties: ReportedParty[];
}

type Row = Omit<ReportedEvent, "part" | "parties">;

/** `which` holds rights and filter, and leaves out what is only observed. The day an agreement ended is the day it came to that stage. */
const happened = (which: SQL, when: (day: SQL) => SQL) => sql`(
  select m.agreement_id, m.type, m.outcome, m."on" as day, m.position from milestones m
    join agreements on agreements.id = m.agreement_id
  where m.type in ${types} and ${when(sql`m."on"`)} and ${which}
  union all
  select agreements.id, null, null, agreements.stage_since, 10000 from agreements
  where agreements.stage = 'ended' and ${when(sql`agreements.stage_since`)} and ${which}) h`;

const within =
  ({ first, last }: Period) =>
  (day: SQL) =>
    sql`${day} between ${first}::date and ${last}::date`;

/** How often each thing happened in the period; `undated`: how many events have no day on record. One query. */
export async function countEvents(ctx: Ctx, which: SQL, period: Period): Promise<Map<string, number>> {
  const rows = await ctx.db.execute<{ type: string; count: number }>(sql`
    select coalesce(h.type, 'ended') as type, count(*)::int as count from ${happened(which, within(period))} group by 1
    union all
    select 'undated', count(*)::int from ${happened(which, (day) => sql`${day} is null`)}`);
  return new Map(rows.map(({ type, count }) => [type, count]));
}

/** The events in the order of their days, as they stood at one moment. Three queries per 200, and one. */
export async function readEvents(
  ctx: Ctx,
  which: SQL,
  period: Period,
  limit: number,
  onBatch: (read: number) => Promise<void> | void,
): Promise<ReportedEvent[]> {
  const { title, titleLanguage } = titleIn(ctx.locale);
  const rows = await ctx.db.execute<Row & Record<string, unknown>>(sql`
    select agreements.id, agreements.reference, ${title} as title, ${titleLanguage} as "titleLanguage", agreements.kind,
      agreements.step, (select u.name from users u where u.id = agreements.owner_id) as owner, h.type, h.outcome,
      to_char(h.day, 'YYYY-MM-DD') as "on"
    from ${happened(which, within(period))} join ${agreements} on agreements.id = h.agreement_id
    order by h.day, agreements.reference, h.position limit ${limit}`);
  const read: ReportedEvent[] = [];
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch);
    const parties = await readParties(ctx, [...new Set(some.map(({ id }) => id))]);
    read.push(...some.map((row) => ({ ...row, part: partOf(row.type), parties: parties.get(row.id) ?? [] })));
    await onBatch(read.length);
  }
  return read;
}

function partOf(type: EventType | null): Part {
  const found = (Object.keys(parts) as (keyof typeof parts)[]).find((part) =>
    (parts[part] as readonly (EventType | null)[]).includes(type),
  );
  return found ?? "ended";
}
