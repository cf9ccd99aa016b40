/** Contexts for verbs and reads, as the server would make them, on a fixed day. */

import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import type { Ctx, Log, Services } from "#app/platform/context.server";
import { folderStore } from "#app/platform/files/folder-store.server";
import type { Locale } from "#app/platform/locale";
import type { Role } from "#app/platform/permissions";
import { dayIn } from "#workflows/calendar/day";
import "#app/platform/text.server";
import type { Db } from "#db/client.server";
import { office, users } from "#db/schema";

/** 21 November 2026, nine in the morning at the office. */
export const testMoment = "2026-11-21T09:00:00+07:00";

export const silentLog: Log = { info() {}, warn() {}, error() {} };

export interface TestContext {
  db: Db;
  /** Defaults to officer. Each call makes a new person. */
  role?: Role;
  name?: string;
  /** `YYYY-MM-DD`: nine in the morning of that day at the office. */
  today?: string;
  now?: Date;
  locale?: Locale;
}

let count = 0;

/** Makes a person in that role and the context of what they do. */
export async function testContext(options: TestContext): Promise<Ctx> {
  const { db, role = "officer", locale = "en" } = options;
  const now = options.now ?? new Date(options.today ? `${options.today}T09:00:00+07:00` : testMoment);
  await db.insert(office).values({ id: 1 }).onConflictDoNothing();
  const [settings] = await db.select().from(office).where(eq(office.id, 1));
  if (!settings) throw new Error("the office has no row");
  const number = ++count;
  const [user] = await db
    .insert(users)
    .values({ name: options.name ?? `${role} ${number}`, email: `${role}-${number}-${process.pid}@example.test`, role })
    .returning({ id: users.id, name: users.name });
  if (!user) throw new Error("no user was made");
  return {
    db,
    log: silentLog,
    now,
    today: dayIn(now, settings.timeZone),
    actor: { id: user.id, name: user.name, role },
    office: {
      organisationId: settings.organisationId,
      timeZone: settings.timeZone,
      country: settings.country,
      opinionsRequired: settings.opinionsRequired,
    },
    locale,
  };
}

/** A folder of this process, made when a file is kept in it. */
export const testFiles = {
  store: folderStore(path.join(os.tmpdir(), `entente-test-files-${process.pid}`)),
  limits: { bytes: 2 * 1024 * 1024, files: 5 },
};

/** What the server hands to pages, for tests of loaders and actions. */
export function testServices(db: Db, changes: Partial<Services> = {}): Services {
  return {
    db,
    clock: { now: () => new Date(testMoment) },
    log: silentLog,
    publicOrigin: "http://localhost:3000",
    demo: false,
    tls: false,
    mail: "none",
    files: testFiles,
    erasuresFile: path.join(os.tmpdir(), `entente-test-erasures-${process.pid}.jsonl`),
    ...changes,
  };
}
