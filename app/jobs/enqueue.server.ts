/**
 * Puts a job in the queue, in the transaction of what it follows from: rolled back with it. A job only says "look now";
 * what has to be done is read from the tables, so a job that is lost or runs twice changes nothing.
 */
import { sql } from "drizzle-orm";
import type { DerivedSoFar } from "#app/deadlines/derive-anew.server";
import type { Executor } from "#db/client.server";

/** The jobs there are, and what each is told. */
export interface Jobs {
  /** Compose what is due and send what waits. */
  look: Record<string, never>;
  /** Derive anew the deadlines whose day came. */
  daily: Record<string, never>;
  /** Derive anew by new rules what older ones left, from so far on. */
  derive: DerivedSoFar;
  /** The weekly summary for managers. */
  weekly: Record<string, never>;
  /** Plan the reminders of one kind of deadline again (null: of all), from after this deadline on. */
  replan: { kind: string | null; after?: string };
  /** Make a report somebody asked for. */
  report: { id: string };
  /** Go on with a spreadsheet somebody brings in, where the last job left it. */
  import: { id: string; after?: number; moved?: boolean };
  /** Find the text of a file that was brought in. */
  documentText: { file: string };
}

export type Job = keyof Jobs;

/**
 * What somebody waits for comes first: a report, a spreadsheet. Files were brought in already, and ten large ones take minutes.
 */
const lower: Partial<Record<Job, number>> = { documentText: 10 };

/** Several waiting jobs of one `key` are one: the newest. Tried again for about three days when it fails. */
export async function enqueue<T extends Job>(tx: Executor, job: T, payload: Jobs[T], key?: string): Promise<void> {
  const told = JSON.stringify(payload);
  await tx.execute(
    sql`select graphile_worker.add_job(${job}, payload => ${told}::text::json, job_key => ${key ?? null}::text,
      priority => ${lower[job] ?? 0}::int)`,
  );
}
