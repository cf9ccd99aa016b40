/**
 * Puts a mail in the ledger, to be sent by the worker. In the transaction of what it tells: rolled back with it. Whether it may
 * go out at all (held, disabled, an address that takes none) is decided at the moment of sending, not here.
 */
import { enqueue } from "#app/jobs/enqueue.server";
import type { Tx } from "#db/client.server";
import { mails } from "#db/schema";
import type { MailKind } from "#db/schema/mail";
import { messageIdOf, oneLine } from "./addresses.server";

export interface NewMail {
  /** Made from what the mail is about; a second mail of the same key is not made. */
  key: string;
  kind: MailKind;
  /** `user:<id>` or `address:<address in lower case>`. */
  recipient: string;
  userId?: string | null;
  name: string;
  address: string;
  locale: "en" | "vi";
  subject: string;
  /** Links that need a token are placeholders; see `fillPlaceholders`. */
  html: string;
  text: string;
  /** An iCalendar attachment. */
  calendar?: string | null;
  data?: Record<string, unknown>;
  /** Not before then; left out: at once. */
  sendAfter?: Date;
  /** The configured origin; its host ends the Message-ID. */
  origin: string;
  now: Date;
}

/** Queues it and returns its id; null when there is a mail of that key already. */
export async function queueMail(tx: Tx, mail: NewMail): Promise<string | null> {
  const [queued] = await tx
    .insert(mails)
    .values({
      key: mail.key,
      kind: mail.kind,
      recipient: mail.recipient,
      userId: mail.userId ?? null,
      name: oneLine(mail.name),
      address: mail.address,
      locale: mail.locale,
      subject: oneLine(mail.subject),
      html: mail.html,
      text: mail.text,
      calendar: mail.calendar ?? null,
      data: mail.data ?? {},
      messageId: messageIdOf(mail.key, mail.origin),
      sendAfter: mail.sendAfter ?? mail.now,
      createdAt: mail.now,
    })
    .onConflictDoNothing({ target: mails.key })
    .returning({ id: mails.id });
  if (queued) await enqueue(tx, "look", {}, "look");
  return queued?.id ?? null;
}
