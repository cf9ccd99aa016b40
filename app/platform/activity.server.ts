/** Who changed what on every record that has no workflow. Written in the transaction of the change, never altered. */
import { and, asc, eq, gt } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import type { Changes } from "#app/platform/merge-edits";
import type { Executor, Tx } from "#db/client.server";
import { activity, users } from "#db/schema";

export interface Recorded {
  subjectType: string;
  subjectId: string;
  /** The agreement it concerns, where there is one: its history shows it. */
  agreementId?: string | null;
  /** Past tense: `detailsEdited`, `taskDone`. */
  verb: string;
  changes: Changes;
  /** The subject's version after this change, where it has one. */
  version?: number;
}

/** Records a change on the account of the person in the context, on the office's day. */
export async function recordActivity(tx: Tx, ctx: Ctx, recorded: Recorded): Promise<void> {
  await tx.insert(activity).values({
    subjectType: recorded.subjectType,
    subjectId: recorded.subjectId,
    agreementId: recorded.agreementId ?? null,
    verb: recorded.verb,
    changes: recorded.changes,
    version: recorded.version ?? null,
    actorId: ctx.actor.id,
    at: ctx.now,
    on: ctx.today,
  });
}

/** What was changed of a record after one of its versions, oldest first, and by whom: what an edit of that version has to be laid over. */
export async function changesSince(
  db: Executor,
  subject: { type: string; id: string },
  version: number,
): Promise<{ changes: Changes; by: string }[]> {
  return db
    .select({ changes: activity.changes, by: users.name })
    .from(activity)
    .innerJoin(users, eq(users.id, activity.actorId))
    .where(
      and(eq(activity.subjectType, subject.type), eq(activity.subjectId, subject.id), gt(activity.version, version)),
    )
    .orderBy(asc(activity.version));
}
