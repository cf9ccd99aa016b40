/**
 * Fills links and codes into a frozen mail at the moment of sending. Each sending makes fresh tokens of 256 random bits
 * (a code of eight digits) and keeps only their hashes, so no ledger, no backup and no log holds what lets somebody in.
 * Must not send, and must not judge whether the mail may go out.
 */
import { and, eq } from "drizzle-orm";
import { safePath } from "#app/platform/safe-path";
import { createSignInLink, signInAddress } from "#app/session/sign-in-links.server";
import { setSignInCode } from "#app/session/sign-in-requests.server";
import { hashOf, newToken } from "#app/session/tokens.server";
import type { Executor } from "#db/client.server";
import { actionLinks, deadlines, type mails, reminders } from "#db/schema";
import { type Action, isAction, linkExpiry } from "./action-links";

export type MailToFill = Pick<
  typeof mails.$inferSelect,
  "id" | "recipient" | "userId" | "name" | "address" | "locale" | "html" | "text" | "data"
>;

export interface SendingAt {
  now: Date;
  /** The configured public origin, never a request's. */
  origin: string;
}

/** `{{code}}`, `{{link:signIn}}`, `{{link:done:<deadline>}}`. */
const pattern = /\{\{([a-zA-Z]+(?::[a-zA-Z0-9-]+)*)\}\}/g;

/**
 * The mail as it goes to the server: the same token in HTML and in text. The rows it makes must be committed before the
 * mail is handed over. Called again for a second attempt it makes further tokens; those of the first stay good, since
 * that mail may have arrived. Throws on a placeholder that it does not know: a mail with one must not go out.
 */
export async function fillPlaceholders(
  tx: Executor,
  mail: MailToFill,
  at: SendingAt,
): Promise<{ html: string; text: string }> {
  const names = new Set([...`${mail.html}\n${mail.text}`.matchAll(pattern)].map(([, name]) => name as string));
  const values = new Map<string, string>();
  for (const name of names) values.set(name, await fresh(tx, mail, at, name));
  const fill = (text: string) => text.replace(pattern, (_whole, name: string) => values.get(name) ?? "");
  return { html: fill(mail.html), text: fill(mail.text) };
}

async function fresh(tx: Executor, mail: MailToFill, at: SendingAt, name: string): Promise<string> {
  const [what, purpose = "", deadlineId = null] = name.split(":");
  if (what === "code") return setSignInCode(tx, String(mail.data.request), at.now);
  if (what === "link" && (purpose === "signIn" || purpose === "invitation")) return signInLink(tx, mail, at, purpose);
  if (what === "link" && isAction(purpose) && (purpose === "stop") === (deadlineId === null))
    return answerLink(tx, mail, at, purpose, deadlineId);
  throw new Error(`No such placeholder: ${name}`);
}

async function signInLink(tx: Executor, mail: MailToFill, at: SendingAt, kind: "signIn" | "invitation") {
  if (!mail.userId) throw new Error(`A mail to nobody's account has a link into it: ${mail.id}`);
  const createdBy = typeof mail.data.invitedBy === "string" ? mail.data.invitedBy : null;
  const token = await createSignInLink(tx, { userId: mail.userId, createdBy, now: at.now, kind });
  const address = signInAddress(at.origin, token);
  const next = safePath(mail.data.next);
  return next === "/" ? address : `${address}?next=${encodeURIComponent(next)}`;
}

async function answerLink(tx: Executor, mail: MailToFill, at: SendingAt, purpose: Action, deadlineId: string | null) {
  const dueOn = deadlineId && (await dueDayOf(tx, mail.id, deadlineId));
  const token = newToken();
  await tx.insert(actionLinks).values({
    tokenHash: hashOf(token) as string,
    purpose,
    deadlineId,
    dueOn,
    recipient: mail.recipient,
    name: mail.name,
    address: mail.address,
    locale: mail.locale,
    mailId: mail.id,
    createdAt: at.now,
    expiresAt: linkExpiry(dueOn, at.now),
  });
  return `${at.origin}/a/${token}`;
}

/** The day the deadline was due when this mail was composed; the present one where the mail holds no reminder of it. */
async function dueDayOf(tx: Executor, mailId: string, deadlineId: string): Promise<string> {
  const [composed] = await tx
    .select({ dueOn: reminders.dueOn })
    .from(reminders)
    .where(and(eq(reminders.mailId, mailId), eq(reminders.deadlineId, deadlineId)));
  if (composed) return composed.dueOn;
  const [row] = await tx.select({ dueOn: deadlines.dueOn }).from(deadlines).where(eq(deadlines.id, deadlineId));
  if (!row) throw new Error(`A mail has a link to a deadline that is not there: ${mailId}`);
  return row.dueOn;
}
