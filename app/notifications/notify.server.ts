/**
 * Puts something before a person inside the application: the same content as the mails. Only facts are stored; the
 * words are made when the page is read, in the reader's language and by what the reader may see then.
 */
import type { Executor } from "#db/client.server";
import { notifications, type SubjectType } from "#db/schema";

/** A reminder of a deadline went out. `step` as in `reminders`. */
export interface ReminderNotice {
  kind: "reminder";
  data: { dueOn: string; step: number; late?: boolean; escalation?: boolean };
}

/** Somebody without an account answered. */
export interface AnswerNotice {
  kind: "answer";
  data: {
    answer: "done" | "moreTime" | "notMe" | "acknowledge" | "stop";
    name: string;
    dueOn?: string;
    proposedOn?: string;
    instead?: string;
    note?: string;
  };
}

/** An address takes no mail. `reply`: the server's words. */
export interface BounceNotice {
  kind: "bounce";
  data: { name: string; address: string; reply?: string };
}

/** Somebody named the person in a comment. What it says is read where it stands. */
export interface MentionNotice {
  kind: "mention";
  data: { comment: string; on: SubjectType; by: string };
}

export type Notice = (ReminderNotice | AnswerNotice | BounceNotice | MentionNotice) & {
  userId: string;
  /** The same key for the same person twice is one notification. */
  key: string;
  deadlineId?: string | null;
  agreementId?: string | null;
  at: Date;
};

/** Notifies people, in the transaction of what happened. One statement, however many; what is there already stays as it is. */
export async function notify(tx: Executor, notices: Notice | readonly Notice[]): Promise<void> {
  const rows = [notices].flat().map(({ deadlineId = null, agreementId = null, ...notice }) => ({
    ...notice,
    deadlineId,
    agreementId,
  }));
  if (rows.length > 0) await tx.insert(notifications).values(rows).onConflictDoNothing();
}
