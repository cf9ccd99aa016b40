/** Whether a mail may go out at this moment, whatever it was when it was made: rights and addresses are read afresh. */
import { and, eq, inArray } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { whyNoMention } from "#app/comments/mention-mail.server";
import type { WorkAt } from "#app/jobs/work.server";
import { codeMinutes } from "#app/session/sign-in-requests.server";
import type { Tx } from "#db/client.server";
import { agreements, type mails, suppressedAddresses, users } from "#db/schema";
import { isOneAddress } from "./addresses.server";
import type { MailReason } from "./reasons";
import { suppressedHash } from "./suppressed-hash.server";

export type Mail = typeof mails.$inferSelect;

const minute = 60_000;
const day = 24 * 60 * minute;

/** The address to send to, or why not. A person with an account is written to at the present address. */
export async function mayGo(tx: Tx, mail: Mail, at: WorkAt): Promise<{ address: string } | { why: MailReason }> {
  const age = at.now.getTime() - mail.createdAt.getTime();
  const asked = mail.kind === "signIn" || mail.kind === "invitation";
  if (mail.kind === "signIn" && !mail.userId) return { why: "unknownAccount" };
  if (mail.kind === "signIn" && age > codeMinutes * minute) return { why: "expired" };
  if (mail.kind === "weekly" && age > 3 * day) return { why: "expired" };
  let { address } = mail;
  if (mail.userId) {
    const [user] = await tx.select().from(users).where(eq(users.id, mail.userId));
    if (!user || user.disabledAt) return { why: "disabled" };
    // A link into an account goes only where the account's address still is.
    if (asked && user.email.toLowerCase() !== address.toLowerCase()) return { why: "addressChanged" };
    if (mail.kind === "weekly" && user.role !== "manager") return { why: "notManager" };
    if (!(await maySee(tx, user, mail))) return { why: "notVisible" };
    if (mail.kind === "mention") {
      const why = await whyNoMention(tx, user, String(mail.data.comment));
      if (why) return { why };
    }
    address = user.email;
  }
  if (!isOneAddress(address)) return { why: "badAddress" };
  const [suppressed] = await tx
    .select({ why: suppressedAddresses.why })
    .from(suppressedAddresses)
    .where(inArray(suppressedAddresses.address, [address.toLowerCase(), suppressedHash(address)]));
  // Who wants no more reminders can still ask to come in.
  if (suppressed && !(asked && suppressed.why === "stopped")) return { why: suppressed.why };
  return { address };
}

/** What a mail says of one agreement, its reader must still be allowed to see. Reminders are checked one by one elsewhere. */
async function maySee(tx: Tx, user: typeof users.$inferSelect, { data }: Mail): Promise<boolean> {
  if (typeof data.agreementId !== "string") return true;
  const [row] = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.id, data.agreementId), visibleAgreements({ actor: user })));
  return row !== undefined;
}
