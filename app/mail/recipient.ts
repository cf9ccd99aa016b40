/** Whom a mail is made for, as it was found out at the moment of composing. */
import type { Locale } from "#app/platform/locale";

export interface MailRecipient {
  /** `user:<id>` or `address:<address in lower case>`. */
  recipient: string;
  /** Null: somebody without an account. */
  userId: string | null;
  name: string;
  address: string;
  locale: Locale;
  /** IANA name: mails say "today" and "overdue" by the recipient's day. */
  timeZone: string;
}
