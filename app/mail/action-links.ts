/** What a link in a mail can be for, and how long it is good. Pure. */

export const actions = ["done", "moreTime", "notMe", "acknowledge", "stop"] as const;
export type Action = (typeof actions)[number];

export function isAction(text: string): text is Action {
  return (actions as readonly string[]).includes(text);
}

const day = 86_400_000;

/**
 * When a link ends: a fortnight after the day it is about, at least thirty days after it was sent, at most half a year.
 * A link that stops mails is good for a year, since mails are kept.
 */
export function linkExpiry(dueOn: string | null, now: Date): Date {
  const sent = now.getTime();
  if (dueOn === null) return new Date(sent + 365 * day);
  const wanted = Date.parse(`${dueOn}T00:00:00Z`) + 14 * day;
  return new Date(Math.min(Math.max(wanted, sent + 30 * day), sent + 183 * day));
}
