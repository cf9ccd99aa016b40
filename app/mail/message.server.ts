/** Makes the message as it goes over the wire (RFC 5322, MIME). Everything typed is encoded; nothing is fetched. */
import { domainToASCII } from "node:url";
import MailComposer from "nodemailer/lib/mail-composer";
import type { OutgoingMail, Sender } from "./transport.server";

export async function messageOf(mail: OutgoingMail, sender: Sender): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: sender.name, address: sender.address },
    to: { name: mail.name, address: mail.address },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.at,
    // No automatic answers: nobody reads them.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    attachments: mail.calendar
      ? [
          {
            filename: "deadlines.ics",
            content: mail.calendar,
            contentType: "text/calendar; charset=utf-8; method=PUBLISH",
            contentDisposition: "attachment",
          },
        ]
      : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** An address as an envelope takes it: its domain in ASCII. */
export function onEnvelope(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`;
}
