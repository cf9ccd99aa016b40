/** Sessions: begun with a new token at every sign-in, found on every request, ended on the server. */
import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { Services } from "#app/platform/context.server";
import { sessionLasts, useNotedEvery } from "#app/platform/session-length";
import { office, sessions, users } from "#db/schema";
import { hashOf, newToken } from "./tokens.server";

/** How long it is still known whose a session was that ran out: a form sent late finds its owner. */
const remembered = 24 * 3600_000;

type Needed = Pick<Services, "db" | "clock" | "demo">;

/** Begins a session. A token the browser brought along is never taken over, and what it opened is closed. */
export async function beginSession({ db, clock }: Needed, userId: string, presented?: string): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await db.transaction(async (tx) => {
    const old = presented && hashOf(presented);
    const past = lt(sessions.expiresAt, new Date(now.getTime() - remembered));
    await tx.delete(sessions).where(old ? or(eq(sessions.tokenHash, old), past) : past);
    await tx.insert(sessions).values({
      tokenHash: hashOf(token) as string,
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionLasts),
    });
  });
  return token;
}

/** The person behind a token and the office, as they are now; null where the session, the account or the token is not good. */
export async function findSession({ db, clock, demo }: Needed, token: string) {
  const tokenHash = hashOf(token);
  if (!tokenHash) return null;
  const now = clock.now();
  const [row] = await db
    .select({
      lastSeenAt: sessions.lastSeenAt,
      user: {
        id: users.id,
        name: users.name,
        role: users.role,
        locale: users.locale,
        demo: users.demo,
        singleKeys: users.singleKeys,
      },
      office: {
        organisationId: office.organisationId,
        timeZone: office.timeZone,
        country: office.country,
        opinionsRequired: office.opinionsRequired,
      },
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(office, eq(office.id, 1))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        isNull(users.disabledAt),
        eq(users.system, false),
        // Demo accounts need no proof of who one is: they are worth nothing where others can reach this.
        demo ? sql`true` : eq(users.demo, false),
      ),
    );
  if (!row) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > useNotedEvery)
    await db
      .update(sessions)
      .set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + sessionLasts) })
      .where(eq(sessions.tokenHash, tokenHash));
  return { ...row, tokenHash };
}

/** Ends the session of a token, if it has one. Answers whose it was while it was good. */
export async function endSession({ db, clock }: Needed, token: string | undefined): Promise<string | null> {
  const tokenHash = token && hashOf(token);
  if (!tokenHash) return null;
  const [gone] = await db
    .delete(sessions)
    .where(eq(sessions.tokenHash, tokenHash))
    .returning({ userId: sessions.userId, expiresAt: sessions.expiresAt });
  return gone && gone.expiresAt > clock.now() ? gone.userId : null;
}
