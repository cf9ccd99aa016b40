/**
 * The history of an agreement: its events, what was changed on it besides, and the meetings about it, newest first by
 * the day they happened. A page of it is merged from as many of each as the page can reach.
 */
import { desc, eq, sql } from "drizzle-orm";
import type { MeetingRow } from "#app/meetings/meeting-queries.server";
import type { Changes } from "#app/platform/merge-edits";
import type { Executor } from "#db/client.server";
import { activity, agreementEvents, users } from "#db/schema";
import type { Entry } from "#workflows/entry";

export interface EventRead {
  revision: number;
  type: Entry["type"];
  /** Only of the events a page can show, and of corrections: the rest of the log needs them. */
  data: Record<string, unknown> | null;
  occurredOn: string | null;
  recordedOn: string;
  recordedAt: Date;
  onBehalfOf: string | null;
  by: string;
}

/** The whole log in recorded order, in one query; the forms only of the newest `reach` entries. */
export async function eventsOf(db: Executor, agreementId: string, reach: number): Promise<EventRead[]> {
  const newest = sql`row_number() over (
    order by coalesce(${agreementEvents.occurredOn}, ${agreementEvents.recordedOn}) desc, ${agreementEvents.revision} desc)`;
  const rows = await db
    .select({
      revision: agreementEvents.revision,
      type: agreementEvents.type,
      data: sql<
        EventRead["data"]
      >`case when ${agreementEvents.type} = 'corrected' or ${newest} <= ${reach} then ${agreementEvents.data} end`,
      occurredOn: agreementEvents.occurredOn,
      recordedOn: agreementEvents.recordedOn,
      recordedAt: agreementEvents.recordedAt,
      onBehalfOf: agreementEvents.onBehalfOf,
      by: users.name,
    })
    .from(agreementEvents)
    .innerJoin(users, eq(users.id, agreementEvents.actorId))
    .where(eq(agreementEvents.agreementId, agreementId))
    .orderBy(agreementEvents.revision);
  return rows as EventRead[];
}

/** The log as the pure rules read it, for what counts and what was taken back; without facts, and forms only of corrections. */
export const asLog = (events: EventRead[]): Entry[] =>
  events.map(
    ({ revision, type, data, occurredOn, recordedOn }) =>
      ({ revision, type, data: data ?? {}, facts: {}, occurredOn, recordedOn }) as unknown as Entry,
  );

export interface ActivityRead {
  id: string;
  verb: string;
  changes: Changes;
  on: string;
  at: Date;
  by: string;
}

/** What was changed on the agreement without an event, latest first. */
export function activityOf(db: Executor, agreementId: string, reach: number): Promise<ActivityRead[]> {
  return db
    .select({
      id: activity.id,
      verb: activity.verb,
      changes: activity.changes,
      on: activity.on,
      at: activity.at,
      by: users.name,
    })
    .from(activity)
    .innerJoin(users, eq(users.id, activity.actorId))
    .where(eq(activity.agreementId, agreementId))
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(reach);
}

export type HistoryItem =
  | { of: "event"; day: string; at: number; event: EventRead }
  | { of: "activity"; day: string; at: number; activity: ActivityRead }
  | { of: "meeting"; day: string; at: number; meeting: MeetingRow };

/** One page of all three, newest first. On one day what was recorded last stands first, and meetings last. */
export function mergedHistory(
  read: { events: EventRead[]; activities: ActivityRead[]; meetings: MeetingRow[] },
  { page, size }: { page: number; size: number },
): HistoryItem[] {
  const items: HistoryItem[] = [
    ...read.events.map((event) => ({
      of: "event" as const,
      day: event.occurredOn ?? event.recordedOn,
      at: event.recordedAt.getTime() + event.revision / 1000,
      event,
    })),
    ...read.activities.map((one) => ({ of: "activity" as const, day: one.on, at: one.at.getTime(), activity: one })),
    ...read.meetings.map((meeting) => ({ of: "meeting" as const, day: meeting.firstOn, at: 0, meeting })),
  ];
  items.sort((a, b) => (a.day === b.day ? b.at - a.at : a.day < b.day ? 1 : -1));
  return items.slice((page - 1) * size, page * size);
}
