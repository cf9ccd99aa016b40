/** What every verb and read is given: the database, the day, the person. Nothing below asks the system for any of it. */
import type { Files } from "#app/platform/files/file-store";
import type { Locale } from "#app/platform/locale";
import type { Role } from "#app/platform/permissions";
import type { Db } from "#db/client.server";

/** The only source of time. `now()` is a moment; the office's day is read from it in the office's time zone. */
export interface Clock {
  now(): Date;
}

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/**
 * Where mails go: to a mail server, into the local mailbox of a demonstration, or nowhere (they wait until one is set).
 */
export type MailWay = "smtp" | "mailbox" | "none";

/** What the process holds, handed to Remix by the server through `getLoadContext`. */
export interface Services {
  db: Db;
  clock: Clock;
  log: Log;
  /** The configured origin, `https://entente.example`: links are made from it, never from a `Host` header. */
  publicOrigin: string;
  /** Whether one-click demo sign-in exists: embedded database on a loopback address. */
  demo: boolean;
  /** Cookies are `Secure` and `__Host-`. */
  tls: boolean;
  mail: MailWay;
  /** Where the bytes of documents lie. */
  files: Files;
  /** Whose data were erased, by number alone: kept beside the database, so that a restored older backup erases them again. */
  erasuresFile: string;
}

/** The person (or the set-up account) on whose account something is recorded. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** The office's own settings that rules need. */
export interface OfficeSettings {
  organisationId: string | null;
  timeZone: string;
  country: string;
  opinionsRequired: boolean;
}

export interface Ctx {
  db: Db;
  log: Log;
  /** This moment, UTC. */
  now: Date;
  /** The office's day, `YYYY-MM-DD`. */
  today: string;
  actor: Actor;
  office: OfficeSettings;
  locale: Locale;
  /** What the page being answered says and no other answer may: keys of its forms. One given again has new ones in their place. */
  unrepeated?: string[];
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    services: Services;
    nonce: string;
    requestId: string;
    /** Address of the peer, for limits on attempts. */
    peer: string;
    /** The status that an address without a page refused with: its page is shown instead. */
    refused?: number;
    /** Something failed while the page was being written: it is not all there. */
    faulty?: boolean;
  }
}
