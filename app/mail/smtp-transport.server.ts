/**
 * Hands mails to a mail server, one connection each. TLS is verified; without TLS from the start, a server beyond this
 * machine has to offer STARTTLS. It watches how far a mail came, since that decides whether it may be sent again.
 */
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type Failure, outcomeOf } from "./classify";
import { messageOf, onEnvelope } from "./message.server";
import type { Outcome, OutgoingMail, Sender, Transport } from "./transport.server";

/** Seconds. */
export interface Patience {
  connect: number;
  silence: number;
  whole: number;
}

const usual: Patience = { connect: 20, silence: 60, whole: 100 };

/** `url`: `smtp://user:password@host:587` or `smtps://…:465`. */
export function smtpTransport(url: string, sender: Sender, patience: Patience = usual): Transport {
  const options = optionsOf(new URL(url), sender, patience);
  const auth = accountOf(new URL(url));
  return {
    seconds: patience.whole,
    async send(mail) {
      try {
        return await transmit(mail, await messageOf(mail, sender));
      } catch (error) {
        return { kind: "refused", reply: String(error) };
      }
    },
  };

  function transmit(mail: OutgoingMail, message: Buffer): Promise<Outcome> {
    const connection = new SMTPConnection(options);
    const envelope = { from: onEnvelope(sender.address), to: [onEnvelope(mail.address)], size: message.length };
    let stage: Failure["stage"] = "connect";
    const content = new Readable({
      read() {
        stage = "message";
        this.push(message);
        this.push(null);
      },
    });
    return new Promise<Outcome>((resolve) => {
      const end = (outcome: Outcome) => {
        clearTimeout(limit);
        connection.close();
        resolve(outcome);
      };
      const failed = (error: SmtpError) => end(outcomeOf({ ...failureOf(error), stage: stageOf(error) ?? stage }));
      const limit = setTimeout(
        () => end(outcomeOf({ message: `No end after ${patience.whole} seconds`, stage })),
        patience.whole * 1000,
      );
      const deliver = () => {
        stage = "sender";
        connection.send(envelope, content, (error, info) =>
          error ? failed(error) : end({ kind: "accepted", reply: info?.response ?? "" }),
        );
      };
      connection.on("error", failed);
      connection.connect((error) => {
        if (error) return failed(error);
        if (!auth) return deliver();
        connection.login(auth, (refused) => (refused ? failed(refused) : deliver()));
      });
    });

    /** Where the server answered a command, that command; a broken line is judged by how far we were. */
    function stageOf({ command, code }: SmtpError): Failure["stage"] | undefined {
      if (code === "EMESSAGE") return "message";
      if (code !== "EENVELOPE" && code !== "EAUTH") return undefined;
      if (command === "RCPT TO") return "recipient";
      return command === "DATA" ? "data" : "sender";
    }
  }
}

interface SmtpError extends Error {
  code?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  rejectedErrors?: { response?: string | undefined }[] | undefined;
}

/** Only what answers a command of this mail is a reply to it; a farewell that comes with a broken line is not. */
function failureOf(error: SmtpError): Omit<Failure, "stage"> {
  const answered = ["EENVELOPE", "EAUTH", "EMESSAGE"].includes(error.code ?? "");
  const reply = error.rejectedErrors?.[0]?.response ?? error.response;
  return { reply: answered ? reply : undefined, message: error.message };
}

function optionsOf(url: URL, sender: Sender, patience: Patience) {
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const local = /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    name: sender.address.split("@")[1] ?? "localhost",
    connectionTimeout: patience.connect * 1000,
    greetingTimeout: patience.connect * 1000,
    socketTimeout: patience.silence * 1000,
    // The name is checked against the certificate, with the authorities Node trusts (NODE_EXTRA_CA_CERTS adds one).
    tls: { minVersion: "TLSv1.2" as const, rejectUnauthorized: true },
  };
}

function accountOf(url: URL): { user: string; pass: string } | undefined {
  if (!url.username) return undefined;
  return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
}
