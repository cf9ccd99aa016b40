/** The settings of the process, read and checked once. Every refusal says which variable is wrong and what it takes. */
import path from "node:path";
import { z } from "zod";
import { isOneAddress, oneLine } from "#app/mail/addresses.server";
import type { MailWay } from "#app/platform/context.server";
import type { FileSettings } from "#app/platform/files/open-files.server";
import { projectRoot } from "#app/platform/project-root.server";
import { StartRefusal } from "./start-refusal";

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, "must look like postgres://role:password@host:5432/database")
  .optional();

const schema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "must be a number from 1 to 65535")
    .default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: databaseUrl,
  MIGRATION_DATABASE_URL: databaseUrl,
  PUBLIC_ORIGIN: z
    .string()
    .refine((value) => isOrigin(value), "must be an origin such as https://entente.example, without a path")
    .optional(),
  TRUST_PROXY: z.string().default(""),
  ENTENTE_DATA: z.string().min(1).default(path.join(".data", "db")),
  ENTENTE_NOW: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/, "must look like 2026-11-21T09:00+07:00")
    .refine((value) => !Number.isNaN(Date.parse(value)), "must be a day and time that exist")
    .optional(),
  ERASURES_FILE: z.string().min(1).optional(),
  ENTENTE_SEED: z.enum(["documented", "none"], "must be none, or left out").default("documented"),
  SMTP_URL: z
    .string()
    .refine((value) => isSmtp(value), "must look like smtp://user:password@mail.example:587 or smtps://…:465")
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((value) => readSender(value) !== undefined, "must look like Entente <no-reply@city.example>")
    .optional(),
  ENTENTE_WORKER: z.enum(["on", "off"], "must be off, or left out").default("on"),
  DOCUMENTS_DIR: z.string().min(1).optional(),
  DOCUMENT_MEGABYTES: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, "must be a number of megabytes from 1 to 999")
    .transform(Number)
    .default(25),
  DOCUMENT_FILES: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, "must be a number of files from 1 to 50")
    .transform(Number)
    .default(10),
  S3_ENDPOINT: z
    .string()
    .refine((value) => isOrigin(value), "must be an origin such as https://s3.example, without a path")
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
    .optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{24,200}$/, "must be 24 to 200 letters and digits, such as openssl rand -hex 24 prints")
    .optional(),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .optional(),
});

export interface Env {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string | undefined;
  migrationDatabaseUrl: string | undefined;
  /** The folder of the embedded server; used when there is no `databaseUrl`. */
  dataDir: string;
  publicOrigin: string;
  /** Origins a browser on this machine may show instead of the public one: loopback names, when none is configured. */
  otherOrigins: string[];
  trustProxy: number | string[] | false;
  /** One-click sign-in and a settable clock: embedded database, reachable from this machine alone. */
  demo: boolean;
  tls: boolean;
  startsAt: Date | undefined;
  seed: "documented" | "none";
  logLevel: string;
  mail: MailWay;
  /** The mail server's address with its account; absent: mails go to the mailbox of a demonstration, or wait. */
  smtpUrl: string | undefined;
  sender: Sender;
  /** Whether this process also does the work in the background: reminders, mails. */
  worker: boolean;
  /** Who knows it may read `/metrics`. */
  metricsToken: string | undefined;
  /** Where the bytes of documents lie, and how large they may be. */
  files: FileSettings;
  /** The register of erasures: beside the data folder, unless said otherwise. */
  erasuresFile: string;
}

/** Whom mails are from. */
export interface Sender {
  name: string;
  address: string;
}

/** Reads the settings; throws a `StartRefusal` that names the variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartRefusal(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const env = parsed.data;
  const local = isLoopback(env.HOST);
  if (!local && !env.PUBLIC_ORIGIN)
    throw new StartRefusal(
      `HOST is ${env.HOST}, so others can reach this: set PUBLIC_ORIGIN to the address they use, such as https://entente.example.`,
    );
  if (env.MIGRATION_DATABASE_URL && !env.DATABASE_URL)
    throw new StartRefusal("MIGRATION_DATABASE_URL is set without DATABASE_URL: set both, or neither.");
  if (env.SMTP_URL && !env.MAIL_FROM)
    throw new StartRefusal(
      "SMTP_URL is set without MAIL_FROM: say whom mails are from, such as Entente <no-reply@city.example>.",
    );
  const publicOrigin = env.PUBLIC_ORIGIN ? new URL(env.PUBLIC_ORIGIN).origin : `http://localhost:${env.PORT}`;
  const trustProxy = readTrust(env.TRUST_PROXY);
  const demo = !env.DATABASE_URL && local && !trustProxy && isLoopback(new URL(publicOrigin).hostname);
  if (env.ENTENTE_NOW && !demo)
    throw new StartRefusal(
      "ENTENTE_NOW is only for demonstrations: it needs the built-in database and a loopback address.",
    );
  return {
    production: env.NODE_ENV === "production",
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL,
    dataDir: path.resolve(projectRoot, env.ENTENTE_DATA),
    publicOrigin,
    otherOrigins: env.PUBLIC_ORIGIN ? [] : [`http://127.0.0.1:${env.PORT}`, `http://[::1]:${env.PORT}`],
    trustProxy,
    demo,
    tls: publicOrigin.startsWith("https:"),
    startsAt: env.ENTENTE_NOW ? new Date(env.ENTENTE_NOW) : undefined,
    seed: env.ENTENTE_SEED,
    logLevel: env.LOG_LEVEL ?? (demo ? "warn" : "info"),
    mail: env.SMTP_URL ? "smtp" : demo ? "mailbox" : "none",
    smtpUrl: env.SMTP_URL,
    sender: readSender(env.MAIL_FROM ?? "") ?? { name: "Entente", address: "entente@demo.invalid" },
    worker: env.ENTENTE_WORKER === "on",
    metricsToken: env.METRICS_TOKEN,
    erasuresFile: path.resolve(
      projectRoot,
      env.ERASURES_FILE ?? path.join(path.dirname(path.resolve(projectRoot, env.ENTENTE_DATA)), "erasures.jsonl"),
    ),
    files: {
      folder: path.resolve(projectRoot, env.DOCUMENTS_DIR ?? `${env.ENTENTE_DATA}-documents`),
      s3: readS3(env),
      limits: { bytes: env.DOCUMENT_MEGABYTES * 1024 * 1024, files: env.DOCUMENT_FILES },
    },
  };
}

/** All of it or nothing: half a store would take files that nobody finds again. */
function readS3(env: z.output<typeof schema>): FileSettings["s3"] {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY } = env;
  if (!S3_ENDPOINT && !S3_BUCKET && !S3_ACCESS_KEY && !S3_SECRET_KEY) return undefined;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY)
    throw new StartRefusal(
      "A store for documents needs all of S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY: set them together, or none.",
    );
  const keys = { accessKey: S3_ACCESS_KEY, secretKey: S3_SECRET_KEY };
  return { endpoint: new URL(S3_ENDPOINT).origin, bucket: S3_BUCKET, region: S3_REGION, ...keys };
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username;
}

function isSmtp(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    /^smtps?:$/.test(url.protocol) && url.hostname !== "" && /^\/?$/.test(url.pathname) && !url.search && !url.hash
  );
}

/** `Name <address>` or an address alone. */
function readSender(value: string): Sender | undefined {
  const found = /^(?:"?([^"<>]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/.exec(value.trim());
  const address = found?.[2] ?? found?.[3] ?? "";
  return isOneAddress(address) ? { name: oneLine(found?.[1] ?? ""), address } : undefined;
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

/** Nothing: no proxy is believed. A number: so many proxies. Otherwise addresses or networks. */
function readTrust(value: string): Env["trustProxy"] {
  if (value === "" || value === "0" || value === "false") return false;
  if (value === "true") return 1;
  if (/^\d$/.test(value)) return Number(value);
  const addresses = value.split(",").map((part) => part.trim());
  if (addresses.every((address) => /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i.test(address)))
    return addresses;
  throw new StartRefusal("TRUST_PROXY must be the number of proxies in front, or their addresses separated by commas.");
}
