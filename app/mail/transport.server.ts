/** The way a mail leaves: what goes in, and what is known of it afterwards. Whether it may leave was decided before. */

/** A mail ready to go: its links and codes are filled in. */
export interface OutgoingMail {
  name: string;
  address: string;
  subject: string;
  html: string;
  text: string;
  calendar: string | null;
  messageId: string;
  at: Date;
}

/** Whom mails are from. */
export interface Sender {
  name: string;
  address: string;
}

/** `reply` is the server's last word, or what happened instead. */
export type Outcome =
  /** The server took it. */
  | { kind: "accepted"; reply: string }
  /** It takes nothing for this address: a hard bounce. */
  | { kind: "badAddress"; reply: string }
  /** It did not take this mail. */
  | { kind: "refused"; reply: string }
  /** It takes no mail at all at the moment, from us or from anybody. */
  | { kind: "unavailable"; reply: string }
  /** The mail was on its way when the connection ended: it may have been taken, or not. */
  | { kind: "unknown"; reply: string };

export interface Transport {
  /** Never rejects: what goes wrong is an outcome. Ends within `seconds`. */
  send(mail: OutgoingMail): Promise<Outcome>;
  /** The longest that sending one mail takes. */
  seconds: number;
}
