/** What the pages about mail are about: links and answers of people without an account, mails, notifications, the switch. */
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { notify } from "#app/notifications/notify.server";
import type { Ctx } from "#app/platform/context.server";
import { hashOf, newToken } from "#app/session/tokens.server";
import { actionLinks, answers, mailSwitch, mails, notifications, suppressedAddresses } from "#db/schema";
import type { SeenDeadline } from "./agreements";

export interface MailRecords {
  /** The token of a link that stops mails to somebody without an account. */
  stopLink(): Promise<string>;
  /** A mail in the log. */
  mail(): Promise<string>;
  /** An address that nothing is sent to. */
  suppressed(): Promise<string>;
  /** An answer to a reminder. */
  answer(deadline: SeenDeadline): Promise<string>;
  /** Something somebody has not read yet. */
  notification(of: Ctx): Promise<string>;
  /** Holds all mail or lets it go. */
  mailHeld(held: boolean): Promise<void>;
}

const addressee = () => {
  const address = `${randomUUID()}@city.example`;
  return { recipient: `address:${address}`, name: "Guo", address };
};

export function mailRecords({ db, now }: Ctx): MailRecords {
  return {
    async stopLink() {
      const token = newToken();
      const expiresAt = new Date(now.getTime() + 86_400_000);
      const link = { ...addressee(), tokenHash: hashOf(token) ?? "", purpose: "stop", locale: "en" } as const;
      await db.insert(actionLinks).values({ ...link, createdAt: now, expiresAt });
      return token;
    },
    async mail() {
      const to = addressee();
      const mail = {
        kind: "signIn",
        locale: "en",
        subject: "Sign in",
        html: "<p>Sign in</p>",
        text: "Sign in",
      } as const;
      const state = { status: "failed", sendAfter: now, createdAt: now } as const;
      const row = { ...to, ...mail, ...state, key: to.address, messageId: `<${to.address}>` };
      return idOf(await db.insert(mails).values(row).returning({ id: mails.id }));
    },
    async suppressed() {
      const { address } = addressee();
      await db.insert(suppressedAddresses).values({ address, why: "byHand", since: now });
      return address;
    },
    async answer({ id: deadlineId, dueOn }) {
      const address = "guo@city.example";
      const said = { deadlineId, dueOn, recipient: `address:${address}`, name: "Guo", address, kind: "done" } as const;
      return idOf(
        await db
          .insert(answers)
          .values({ ...said, at: now })
          .returning({ id: answers.id }),
      );
    },
    async notification({ actor }) {
      const key = randomUUID();
      const data = { name: "Guo", address: "guo@city.example" };
      await notify(db, { userId: actor.id, key, kind: "bounce", data, at: now });
      return idOf(await db.select({ id: notifications.id }).from(notifications).where(eq(notifications.key, key)));
    },
    async mailHeld(held) {
      const why = held ? ("byHand" as const) : null;
      const set = { held, why, heldBy: null, heldAt: held ? now : null, instance: null, version: 1 };
      await db
        .insert(mailSwitch)
        .values({ id: 1, ...set })
        .onConflictDoUpdate({ target: mailSwitch.id, set });
    },
  };
}

const idOf = ([row]: { id: string }[]) => row?.id ?? "";
