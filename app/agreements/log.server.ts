/** The stored log as the pure rules read it. */
import type { Executor } from "#db/client.server";
import { type EventRow, readLog } from "#db/workflow-store.server";
import type { Entry } from "#workflows/entry";

export function entryOf(
  row: Pick<EventRow, "revision" | "type" | "data" | "facts" | "occurredOn" | "recordedOn">,
): Entry {
  const { revision, type, data, facts, occurredOn, recordedOn } = row;
  // Written by the verbs alone, after the event's own schema had accepted it.
  return { revision, type, data, facts, occurredOn, recordedOn } as unknown as Entry;
}

export async function readHistory(db: Executor, agreementId: string): Promise<Entry[]> {
  return (await readLog(db, agreementId)).map(entryOf);
}
