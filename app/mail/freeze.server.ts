/** Freezes a mail of reminders. It is named after the reminders in it: made again of the same ones, it is the same mail. */
import crypto from "node:crypto";
import { inArray } from "drizzle-orm";
import type { WorkAt } from "#app/jobs/work.server";
import type { Tx } from "#db/client.server";
import { mails } from "#db/schema";
import { messageIdOf, oneLine } from "./addresses.server";
import type { MailRecipient } from "./recipient";

export interface MailContent {
  subject: string;
  html: string;
  text: string;
  calendar: string | null;
  data: Record<string, unknown>;
}

interface ToFreeze {
  kind: "digest" | "critical";
  whom: MailRecipient;
  reminderIds: string[];
  content: MailContent;
  at: WorkAt;
}

/** Stores it and returns its id. A mail of the same reminders that was given up is the one made anew. */
export async function freezeMail(tx: Tx, { kind, whom, reminderIds, content, at }: ToFreeze): Promise<string> {
  const hash = crypto
    .createHash("sha256")
    .update([...reminderIds].sort().join(" "))
    .digest("hex");
  const key = `reminders:${hash}`;
  const frozen = {
    kind,
    recipient: whom.recipient,
    userId: whom.userId,
    name: oneLine(whom.name),
    address: whom.address,
    locale: whom.locale,
    subject: oneLine(content.subject),
    html: content.html,
    text: content.text,
    calendar: content.calendar,
    data: { ...content.data, timeZone: whom.timeZone },
    messageId: messageIdOf(key, at.origin),
    sendAfter: at.now,
    createdAt: at.now,
  };
  const unsent = { status: "queued" as const, why: null, claimedBy: null, claimedUntil: null, uncertain: false };
  const [row] = await tx
    .insert(mails)
    .values({ key, ...frozen })
    .onConflictDoUpdate({
      target: mails.key,
      set: { ...frozen, ...unsent },
      setWhere: inArray(mails.status, ["failed", "suppressed"]),
    })
    .returning({ id: mails.id });
  if (!row) throw new Error("a mail of these reminders is on its way already");
  return row.id;
}
