/** An agreement in memory with everything that hangs on it: rows as the verbs would have written them. */
import type { ContactFacts } from "#app/reminders/facts";
import type { DeadlineRow } from "#db/deadline-store.server";
import type * as schema from "#db/schema";
import type { MilestoneState } from "#db/workflow-store.server";
import type { Entry } from "#workflows/entry";
import type { StoredSnapshot } from "#workflows/snapshot";
import type { Life } from "./life";
import type { Random } from "./random";

type RowOf<T extends { $inferSelect: object }> = T["$inferSelect"];

/** At what moment, on the office's day, and on whose account something is recorded. */
export interface At {
  now: Date;
  today: string;
  actor: { id: string };
}

export interface Rec {
  life: Life;
  /** Makes the identifiers of what hangs on it. */
  random: Random;
  observed: boolean;
  confidential: boolean;
  contacts: ContactFacts[];
  facts: { titles: string[]; ours: number; theirs: number; pilotElsewhere: string | null };
  history: Entry[];
  snapshot: StoredSnapshot | null;
  milestones: MilestoneState[];
  events: RowOf<typeof schema.agreementEvents>[];
  plannedSigningOn: string | null;
  version: number;
  updatedAt: Date;
  lastEventOn: string | null;
  lastMetOn: string | null;
  successorId: string | null;
  pilots: RowOf<typeof schema.pilots>[];
  indicators: RowOf<typeof schema.indicators>[];
  measurements: RowOf<typeof schema.measurements>[];
  reports: RowOf<typeof schema.pilotReports>[];
  filings: RowOf<typeof schema.filings>[];
  tasks: RowOf<typeof schema.tasks>[];
  commitments: RowOf<typeof schema.commitments>[];
  progress: RowOf<typeof schema.commitmentProgress>[];
  deadlines: Map<string, DeadlineRow>;
  reminders: Map<string, RowOf<typeof schema.reminders>>;
  meetings: {
    id: string;
    deed: {
      key: string;
      on: string;
      title: { en: string; vi: string };
      personIds: string[];
      organisationIds: string[];
    };
    createdBy: string;
    createdAt: Date;
  }[];
  activity: RowOf<typeof schema.activity>[];
}

/** Puts a change on record, as `recordActivity` does. */
export function note(
  rec: Rec,
  at: At,
  what: Pick<RowOf<typeof schema.activity>, "subjectType" | "subjectId" | "verb" | "changes"> & {
    agreementId?: string | null;
    version?: number;
  },
): void {
  const { agreementId = null, version = null, ...rest } = what;
  rec.activity.push({
    id: rec.random.id(),
    ...rest,
    agreementId,
    version,
    actorId: at.actor.id,
    at: at.now,
    on: at.today,
  });
}

/** What a task has beside its agreement when nobody says more. */
export const plainTask = {
  ...{ organisationId: null, personId: null, visitId: null, meetingId: null, commitmentId: null },
  ...({ priority: "normal", repeats: null, startedOn: null, titles: null } as const),
} as const;
