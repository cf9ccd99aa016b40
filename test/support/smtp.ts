/** A real mail server on this machine that takes mail, or delays, refuses, drops and hangs as a test wants it to. */
import type net from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** What it does with a mail to an address. */
export type Behaviour =
  | { does: "take"; afterMs?: number }
  /** A reply such as `550 5.1.1 No such user`, at the recipient or after the text. */
  | { does: "refuse"; at: "recipient" | "text"; with: string }
  /** The line breaks: when the text comes, or once it was taken but before the reply. */
  | { does: "drop"; when: "beforeTaking" | "afterTaking" }
  /** Never answers. */
  | { does: "hang"; at: "recipient" | "text" };

export interface Taken {
  to: string[];
  messageId: string;
  raw: string;
}

export interface TestSmtp {
  port: number;
  url: string;
  /** Every mail it took, in order. */
  taken: Taken[];
  /** How often somebody connected. */
  connections(): number;
  behave(how: (to: string) => Behaviour): void;
  parse(mail: Taken): Promise<Email>;
  /** No longer listens, and breaks every line; `open` on the same port afterwards. */
  close(): Promise<void>;
  open(): Promise<void>;
}

export async function testSmtp(): Promise<TestSmtp> {
  let how: (to: string) => Behaviour = () => ({ does: "take" });
  let connections = 0;
  let port = 0;
  const taken: Taken[] = [];
  const sockets = new Map<string, net.Socket>();
  let server = make();

  function make(): SMTPServer {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      disableReverseLookup: true,
      closeTimeout: 1,
      onConnect(_session, next) {
        connections++;
        next();
      },
      onRcptTo({ address }, _session, next) {
        const wanted = how(address);
        if (wanted.does === "hang" && wanted.at === "recipient") return;
        next(wanted.does === "refuse" && wanted.at === "recipient" ? refusal(wanted.with) : null);
      },
      onData(stream, session, next) {
        // A sender that is killed in the middle has sent nothing.
        buffer(stream).then(
          (text) => receive(text, session, next),
          () => {},
        );
      },
    });
    made.on("error", () => {});
    return made;
  }

  function receive(text: Buffer, session: SMTPServerSession, next: (error?: Error | null) => void): void {
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const wanted = how(to[0] ?? "");
    const take = () => {
      const raw = text.toString("utf8");
      taken.push({ to, raw, messageId: /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? "" });
    };
    if (wanted.does === "hang") return;
    if (wanted.does === "refuse") {
      next(refusal(wanted.with));
      return;
    }
    if (wanted.does === "drop") {
      if (wanted.when === "afterTaking") take();
      socketOf(session)?.destroy();
      return;
    }
    const answer = () => {
      take();
      next();
    };
    if (wanted.afterMs) setTimeout(answer, wanted.afterMs);
    else answer();
  }

  const socketOf = (session: SMTPServerSession) =>
    [...sockets.values()].find((socket) => socket.remotePort === session.remotePort);

  async function open(): Promise<void> {
    server = make();
    server.server.on("connection", (socket: net.Socket) => {
      const key = `${socket.remotePort}`;
      sockets.set(key, socket);
      socket.on("error", () => {});
      socket.once("close", () => sockets.delete(key));
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    port = (server.server.address() as net.AddressInfo).port;
  }

  await open();
  return {
    get port() {
      return port;
    },
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    taken,
    connections: () => connections,
    behave: (next) => {
      how = next;
    },
    parse: ({ raw }) => PostalMime.parse(raw),
    open,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
}

function refusal(reply: string): Error {
  const [, code, text] = /^(\d{3}) (.*)$/.exec(reply) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
}
