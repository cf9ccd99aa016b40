/** Edits of a versioned record: yours are laid over what others made of the same version meanwhile. */
import { changesSince } from "#app/platform/activity.server";
import { type Changes, type Fields, mergeEdits, rewind } from "#app/platform/merge-edits";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import type { Tx } from "#db/client.server";

/** What a verb that laid an edit over others' tells its page, which says so. */
export interface Beside {
  /** Something else of the record was saved since the form was opened. Both stand. */
  beside: boolean;
}

/**
 * What writing your fields changes of the locked record. Refused field by field where somebody else changed the same
 * field since the version that the form was opened on; changes to different fields are both kept. `asSeen`: what others changed as far
 * as this person may know of it, where a field names records that not everybody sees.
 */
export async function layOver<T extends Fields>(
  tx: Tx,
  subject: { type: string; id: string },
  theirs: { version: number; fields: T },
  opened: number,
  yours: T,
  asSeen: (changes: Changes) => Changes = (changes) => changes,
): Promise<Outcome<{ merged: T; changes: Changes } & Beside>> {
  if (opened > theirs.version) return refuse({ code: "input", problems: { version: "reopenForm" } });
  const since = opened === theirs.version ? [] : await changesSince(tx, subject, opened);
  const original = rewind(
    theirs.fields,
    since.map((one) => asSeen(one.changes)),
  );
  const { merged, changes, conflicts } = mergeEdits(original, yours, theirs.fields);
  if (conflicts.length > 0)
    return refuse({ code: "conflict", conflicts, merged, version: theirs.version, by: since.at(-1)?.by ?? "" });
  return done({ merged, changes, beside: since.length > 0 });
}
