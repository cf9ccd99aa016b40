/**
 * Takes the next waiting mail for one attempt, in one transaction: a short lease, the last check, fresh links. What it
 * answers is committed before anything leaves, so that a worker that dies afterwards leaves a lease that runs out.
 */
import { and, asc, eq, lt, lte, notInArray, or, sql } from "drizzle-orm";
import { type Work, workAt } from "#app/jobs/work.server";
import type { Tx } from "#db/client.server";
import { mails } from "#db/schema";
import { isHeld } from "./hold.server";
import { type Mail, mayGo } from "./may-go.server";
import { fillPlaceholders } from "./placeholders.server";
import { lockRecipient } from "./recipient-lock.server";
import { giveUp, review, settle } from "./review.server";
import type { OutgoingMail } from "./transport.server";

export interface Claimed {
  id: string;
  /** This attempt is the how many-th. With the worker's name, it says whose lease it is. */
  attempt: number;
  outgoing: OutgoingMail;
}

export type Claim =
  | { kind: "claimed"; mail: Claimed }
  /** It was decided without sending: there may be another. */
  | { kind: "settled" }
  /** Not now: somebody is composing for the same recipient, or it cannot be made ready. */
  | { kind: "skipped"; id: string }
  | { kind: "none" };

/** So many attempts whose end is not known are enough: it has arrived, or it never will. */
const mostInTheDark = 8;
const longest = 14 * 24 * 3_600_000;

export async function claimMail(work: Work, skip: readonly string[]): Promise<Claim> {
  const { db, log } = work.services;
  let id = "";
  try {
    return await db.transaction(async (tx) => {
      if (await isHeld(tx)) return { kind: "none" };
      const mail = await nextWaiting(tx, work.services.clock.now(), skip);
      if (!mail) return { kind: "none" };
      id = mail.id;
      return take(tx, work, mail);
    });
  } catch (error) {
    if (!id) throw error;
    // Its links could not be made, say: the others must not wait for it.
    log.error({ err: error, mail: id }, "a mail could not be made ready");
    return { kind: "skipped", id };
  }
}

/** What somebody waits for at the door comes first. A lease that ran out belongs to nobody. */
async function nextWaiting(tx: Tx, now: Date, skip: readonly string[]): Promise<Mail | undefined> {
  const free = or(
    and(eq(mails.status, "queued"), lte(mails.sendAfter, now)),
    and(eq(mails.status, "sending"), lt(mails.claimedUntil, sql`now()`)),
  );
  const [mail] = await tx
    .select()
    .from(mails)
    .where(and(free, notInArray(mails.id, [...skip])))
    .orderBy(sql`${mails.kind} not in ('signIn', 'invitation')`, asc(mails.sendAfter), asc(mails.id))
    .limit(1)
    .for("update", { skipLocked: true });
  return mail;
}

async function take(tx: Tx, work: Work, found: Mail): Promise<Claim> {
  const { id } = found;
  const at = await workAt(tx, work.services);
  // Whoever had it said nothing more: it may have been taken.
  const mail = { ...found, uncertain: found.uncertain || found.status === "sending" };
  const isOfReminders = mail.kind === "digest" || mail.kind === "critical";
  if (isOfReminders && !(await lockRecipient(tx, mail.recipient))) return { kind: "skipped", id };
  const go = await mayGo(tx, mail, at);
  if ("why" in go) {
    await settle(tx, mail, "suppressed", go.why);
    return { kind: "settled" };
  }
  if (mail.uncertain && (mail.kind === "signIn" || mail.attempts >= mostInTheDark)) {
    await giveUp(tx, id, "unknown");
    return { kind: "settled" };
  }
  if (!isOfReminders && at.now.getTime() - mail.createdAt.getTime() > longest) {
    await giveUp(tx, id, "gaveUp");
    return { kind: "settled" };
  }
  if (isOfReminders && (await review(tx, mail, at)) === "takenBack") return { kind: "settled" };
  const { html, text } = await fillPlaceholders(tx, mail, { now: at.now, origin: at.origin });
  const attempt = mail.attempts + 1;
  await tx
    .update(mails)
    .set({
      status: "sending",
      uncertain: mail.uncertain,
      address: go.address,
      attempts: attempt,
      claimedBy: work.workerId,
      claimedUntil: sql`now() + make_interval(secs => ${work.leaseSeconds})`,
    })
    .where(eq(mails.id, id));
  const { name, subject, calendar, messageId } = mail;
  return {
    kind: "claimed",
    mail: {
      id,
      attempt,
      outgoing: { name, address: go.address, subject, html, text, calendar, messageId, at: at.now },
    },
  };
}
