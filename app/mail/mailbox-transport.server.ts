/** The local mailbox of a demonstration: keeps each mail exactly as a mail server would have got it. Nothing leaves this machine. */
import type { Db } from "#db/client.server";
import { mailbox } from "#db/schema";
import { messageOf, onEnvelope } from "./message.server";
import type { Sender, Transport } from "./transport.server";

export function mailboxTransport(db: Db, sender: Sender): Transport {
  return {
    seconds: 10,
    async send(mail) {
      try {
        const raw = (await messageOf(mail, sender)).toString("utf8");
        await db.insert(mailbox).values({
          at: mail.at,
          sender: sender.address,
          recipients: [onEnvelope(mail.address)],
          subject: mail.subject,
          messageId: mail.messageId,
          raw,
        });
        return { kind: "accepted", reply: "250 Kept in the local mailbox" };
      } catch (error) {
        // The answer of a statement that was sent may have been lost on its way.
        return { kind: "unknown", reply: String(error) };
      }
    },
  };
}
