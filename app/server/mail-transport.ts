/** The way mails leave this process, as its settings say. */
import { mailboxTransport } from "#app/mail/mailbox-transport.server";
import { smtpTransport } from "#app/mail/smtp-transport.server";
import type { Transport } from "#app/mail/transport.server";
import type { Db } from "#db/client.server";
import type { Env } from "./env";

/** Null: mails wait until a mail server is set. */
export function openTransport(env: Env, db: Db): Transport | null {
  if (env.smtpUrl) return smtpTransport(env.smtpUrl, env.sender);
  return env.mail === "mailbox" ? mailboxTransport(db, env.sender) : null;
}
