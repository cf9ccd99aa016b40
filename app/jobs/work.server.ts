/** What everything that works in the background is given: the process's services, its own name, and how patient it is. */
import { eq } from "drizzle-orm";
import type { Place } from "#app/mail/instance.server";
import type { Transport } from "#app/mail/transport.server";
import type { OfficeSettings, Services } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import type { Executor } from "#db/client.server";
import { office } from "#db/schema";
import { dayIn } from "#workflows/calendar/day";

/** Where a drill may end the process, in the order in which a mail comes to them. */
export const points = ["composing", "composed", "claimed", "accepted", "committed"] as const;
export type Point = (typeof points)[number];

export interface Work {
  services: Services;
  /** Null: no mail server is set, so mails wait. */
  transport: Transport | null;
  place: Place;
  /** The name of this process, a new one for each start. */
  workerId: string;
  /** How long a mail is this worker's alone once it took it: longer than sending can take. */
  leaseSeconds: number;
  /** How many mails are sent at the same time. */
  lanes: number;
  /** Makes a report, elsewhere than in this thread. Absent: reports wait for another process. */
  makeReport?: (id: string) => Promise<void>;
  /** Reads the file of an import, elsewhere than in this thread. Absent: files wait for another process. */
  readImport?: (id: string) => Promise<void>;
  /** Finds the text of a file, elsewhere than in this thread. Absent: files wait for another process. */
  readText?: (id: string) => Promise<void>;
  /** Called on the way; only drills and tests listen. */
  at: (point: Point) => Promise<void>;
  stopping(): boolean;
}

/** The moment and the office, as one transaction of the worker sees them. */
export interface WorkAt {
  now: Date;
  /** The office's day. */
  today: string;
  office: OfficeSettings & { locale: Locale };
  /** The configured public origin, never a request's. */
  origin: string;
}

export async function workAt(
  db: Executor,
  { clock, publicOrigin }: Pick<Services, "clock" | "publicOrigin">,
): Promise<WorkAt> {
  const [settings] = await db.select().from(office).where(eq(office.id, 1));
  if (!settings) throw new Error("the office has no row");
  const now = clock.now();
  return { now, today: dayIn(now, settings.timeZone), office: settings, origin: publicOrigin };
}
