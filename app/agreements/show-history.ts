/** The lines of the history as the page shows them: sentences in the reader's language, marks, and where to correct. Pure; for the server. */
import type { Catalogue } from "#app/locales/catalogue";
import type { MeetingRow } from "#app/meetings/meeting-queries.server";
import type { Entry } from "#workflows/entry";
import { events as definitions } from "#workflows/events";
import { effective, marks } from "#workflows/history";
import { type ActivityRead, asLog, type EventRead, mergedHistory } from "./history-queries.server";
import { activitySentence, eventSentence } from "./history-text";

export interface HistoryLine {
  key: string;
  of: "event" | "activity" | "meeting";
  /** The day it happened; null where a source does not give it. */
  day: string | null;
  lastDay?: string;
  text: string;
  said?: string;
  place?: string;
  source?: string;
  recorded?: { on: string; by: string; behalf?: string };
  mark?: "corrected" | "takenBack";
  /** The entry that can be corrected, and what it is called. */
  correct?: { revision: number; type: Entry["type"] };
}

interface Read {
  events: EventRead[];
  activities: ActivityRead[];
  meetings: MeetingRow[];
}

interface Rights {
  /** Corrections can be recorded here, and the reader may. */
  correct: boolean;
  /** The reader may correct what managers record too. */
  decide: boolean;
}

export function historyLines(
  t: Catalogue,
  read: Read,
  page: { page: number; size: number },
  rights: Rights,
): HistoryLine[] {
  const log = asLog(read.events);
  const marked = marks(log);
  const counted = new Set(effective(log).map(({ revision }) => revision));
  const byRevision = new Map(read.events.map((event) => [event.revision, event]));
  const lineOf = (event: EventRead): HistoryLine => {
    const { revision, type } = event;
    const about = type === "corrected" ? byRevision.get(Number(event.data?.revision)) : undefined;
    const correctable =
      rights.correct && counted.has(revision) && (rights.decide || definitions[type].by === "officer");
    return {
      key: `e${revision}`,
      of: "event",
      // What is about the record happened when it was recorded.
      day: event.occurredOn ?? (definitions[type].place === "record" ? event.recordedOn : null),
      ...eventSentence(t, type, event.data ?? {}, about ? { type: about.type, day: about.occurredOn } : null),
      recorded: { on: event.recordedOn, by: event.by, ...(event.onBehalfOf ? { behalf: event.onBehalfOf } : {}) },
      ...(marked.takenBack.has(revision)
        ? { mark: "takenBack" as const }
        : marked.corrected.has(revision)
          ? { mark: "corrected" as const }
          : {}),
      ...(correctable ? { correct: { revision, type } } : {}),
    };
  };
  return mergedHistory(read, page).map((item): HistoryLine => {
    if (item.of === "event") return lineOf(item.event);
    if (item.of === "meeting") return meetingLine(item.meeting);
    const { id, on, by } = item.activity;
    return { key: id, of: "activity", day: on, ...activitySentence(t, item.activity), recorded: { on, by } };
  });
}

function meetingLine({ id, firstOn, lastOn, title, place, source }: MeetingRow): HistoryLine {
  return {
    key: id,
    of: "meeting",
    day: firstOn,
    ...(lastOn ? { lastDay: lastOn } : {}),
    text: title,
    ...(place ? { place } : {}),
    ...(source ? { source: source.publisher } : {}),
  };
}
