/** The verb behind "send me a code". It does the same for every address, so that nobody learns here who has an account. */
import { and, count, eq, gt, sql } from "drizzle-orm";
import { queueMail } from "#app/mail/queue-mail.server";
import type { Services } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import type { Tx } from "#db/client.server";
import { mails, users } from "#db/schema";
import { linkMinutes, mayComeIn } from "./sign-in-links.server";
import { signInMail } from "./sign-in-mail.server";
import { beginRequest, isOpenRequest } from "./sign-in-requests.server";
import { hashOf } from "./tokens.server";

/** To one address: so many mails in an hour, and so many in the time for which a mailed link is good. */
const mostInAnHour = 5;
const mostAtOnce = 3;

interface Asked {
  email: string;
  /** Of the page, for addresses without an account that has its own. */
  locale: Locale;
  /** Where to go once signed in. */
  next: string;
  /** The request this browser made before, if any. */
  presented: string;
}

/**
 * Begins a request, queues its mail, and answers the token for the browser that asked. An address without an account gets
 * both rows too; its mail is suppressed when it is to be sent. An address that had its mails for now gets no further one:
 * a request that is still open in this browser is then kept, since the code of its mail is the newest. Whoever else asks
 * for mails to an address cannot lock its owner out: the link of the newest mail is good until the next may go out.
 */
export async function askToSignIn(services: Services, { email, locale, next, presented }: Asked): Promise<string> {
  const now = services.clock.now();
  const recipient = `address:${email.toLowerCase()}`;
  return services.db.transaction(async (tx) => {
    // One after the other for one address, so that no more go out than may.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`signIn:${recipient}`}, 0))`);
    const [user] = await tx
      .select({ id: users.id, name: users.name, email: users.email, locale: users.locale })
      .from(users)
      .where(and(eq(sql`lower(${users.email})`, sql`lower(${email})`), mayComeIn(services.demo)));
    const full = await hadEnough(tx, recipient, now);
    const open = await isOpenRequest(tx, presented, now);
    if (full && open) return presented;
    const token = await beginRequest(tx, user?.id ?? null, now);
    const language = user?.locale ?? locale;
    const request = hashOf(token) as string;
    if (!full)
      await queueMail(tx, {
        key: `signIn:${request}`,
        kind: "signIn",
        recipient,
        userId: user?.id ?? null,
        name: user?.name ?? email,
        address: user?.email ?? email,
        locale: language,
        ...signInMail(language),
        data: { request, next },
        origin: services.publicOrigin,
        now,
      });
    return token;
  });
}

async function hadEnough(tx: Tx, recipient: string, now: Date): Promise<boolean> {
  const since = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const recent = sql`count(*) filter (where ${mails.createdAt} > ${since(linkMinutes.signIn)})`;
  const [had] = await tx
    .select({ hour: count(), lately: recent.mapWith(Number) })
    .from(mails)
    .where(and(eq(mails.recipient, recipient), eq(mails.kind, "signIn"), gt(mails.createdAt, new Date(since(60)))));
  return (had?.hour ?? 0) >= mostInAnHour || (had?.lately ?? 0) >= mostAtOnce;
}
