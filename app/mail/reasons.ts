/** Why a mail was not sent, or not as it was. Stored with it (`mails.why`); words under `delivery.why` in the catalogues. */
export const mailReasons = [
  /** Its reminders go out in a later mail. */
  "recomposed",
  /** Nothing in it applies any more. */
  "stale",
  /** Attempts ended without an answer: it may have arrived, and is not sent again. */
  "unknown",
  /** Refused for two weeks. */
  "gaveUp",
  /** The mail server takes nothing for the address. */
  "bounced",
  /** Its reader wants no more of these mails. */
  "stopped",
  /** Somebody of the office said that nothing is to be sent to the address. */
  "byHand",
  /** The reader's access was taken away. */
  "disabled",
  /** The account has another address now. */
  "addressChanged",
  /** Somebody asked to sign in with an address that has no account. */
  "unknownAccount",
  /** It was for a moment that has passed. */
  "expired",
  /** Its reader is not a manager any more. */
  "notManager",
  /** Its reader may not see the agreement. */
  "notVisible",
  /** What stands there is not one address. */
  "badAddress",
] as const;

export type MailReason = (typeof mailReasons)[number];
