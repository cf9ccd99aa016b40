/** Links in mails that somebody without an account answers with: found by their hash, and judged by how things stand now. */
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { hashOf } from "#app/session/tokens.server";
import type { Executor } from "#db/client.server";
import {
  actionLinks,
  agreementContacts,
  agreements,
  deadlines,
  people,
  reminderPolicies,
  suppressedAddresses,
  users,
} from "#db/schema";

export type ActionLink = typeof actionLinks.$inferSelect;

/** `revoked`: taken back, or the recipient has nothing to do with it any more. `closed`: nothing is due any more. */
export type LinkStanding = "good" | "used" | "expired" | "revoked" | "closed";

/** The link of a token; null where there is none. */
export async function findLink(db: Executor, token: string): Promise<ActionLink | null> {
  const hash = hashOf(token);
  if (!hash) return null;
  const [link] = await db.select().from(actionLinks).where(eq(actionLinks.tokenHash, hash));
  return link ?? null;
}

export async function standingOf(db: Executor, link: ActionLink, now: Date): Promise<LinkStanding> {
  if (link.revokedAt || !(await isStillTheirs(db, link))) return "revoked";
  if (link.usedAt) return "used";
  if (link.expiresAt <= now) return "expired";
  if (link.purpose === "stop") return (await isStopped(db, link.address)) ? "used" : "good";
  const [deadline] = await db
    .select({ over: sql<boolean>`${deadlines.closedAt} is not null or ${deadlines.doneOn} is not null` })
    .from(deadlines)
    .where(eq(deadlines.id, link.deadlineId ?? ""));
  return deadline && !deadline.over ? "good" : "closed";
}

/** Present rights: an account is not disabled and may see the agreement; an address is still one that the office named. */
async function isStillTheirs(db: Executor, link: ActionLink): Promise<boolean> {
  const userId = /^user:(.+)$/.exec(link.recipient)?.[1];
  if (userId) return userMay(db, userId, link.deadlineId);
  // Whoever gets mails can stop them.
  return link.deadlineId === null || isNamed(db, link.address.toLowerCase(), link.deadlineId);
}

async function userMay(db: Executor, userId: string, deadlineId: string | null): Promise<boolean> {
  const [actor] = await db
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  if (!actor || deadlineId === null) return actor !== undefined;
  const seen = or(isNull(deadlines.agreementId), visibleAgreements({ actor }));
  const rows = await db
    .select({ id: deadlines.id })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(and(eq(deadlines.id, deadlineId), seen));
  return rows.length > 0;
}

/** As a contact of the agreement, or in the policy that counts; of a confidential agreement only in its own policy. */
async function isNamed(db: Executor, address: string, deadlineId: string): Promise<boolean> {
  const [deadline] = await db
    .select({ kind: deadlines.kind, agreementId: deadlines.agreementId, confidential: agreements.confidential })
    .from(deadlines)
    .leftJoin(agreements, eq(agreements.id, deadlines.agreementId))
    .where(eq(deadlines.id, deadlineId));
  if (!deadline) return false;
  const { kind, agreementId, confidential } = deadline;
  if (agreementId) {
    const contacts = await db
      .select({ id: people.id })
      .from(agreementContacts)
      .innerJoin(people, eq(people.id, agreementContacts.personId))
      .where(and(eq(agreementContacts.agreementId, agreementId), eq(sql`lower(${people.email})`, address)));
    if (contacts.length > 0) return true;
  }
  const policies = await db
    .select({ agreementId: reminderPolicies.agreementId, outsiders: reminderPolicies.outsiders })
    .from(reminderPolicies)
    .where(
      and(
        eq(reminderPolicies.kind, kind),
        or(
          isNull(reminderPolicies.agreementId),
          agreementId ? eq(reminderPolicies.agreementId, agreementId) : undefined,
        ),
      ),
    );
  const counts = policies.find((one) => one.agreementId !== null) ?? policies[0];
  if (!counts || (confidential && counts.agreementId === null)) return false;
  return counts.outsiders.some((one) => one.address.toLowerCase() === address);
}

async function isStopped(db: Executor, address: string): Promise<boolean> {
  const rows = await db
    .select({ why: suppressedAddresses.why })
    .from(suppressedAddresses)
    .where(and(eq(suppressedAddresses.address, address.toLowerCase()), eq(suppressedAddresses.why, "stopped")));
  return rows.length > 0;
}
