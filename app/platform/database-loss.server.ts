/**
 * Telling "the database cannot at the moment" from a bug: the first is a 503 that passes by itself, the second a 500. Whether it
 * is away, full or busy, nothing of what was asked was written; except where the line broke at the very end, which is said.
 */
import { data } from "@remix-run/node";
import { atCommit } from "#db/guard.server";

const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "POOL_BUSY", // all of our own connections were taken for too long
  "57P01", // ended by the administrator
  "57P02", // ended by a crash
  "57P03", // starting up or shutting down
  "53300", // too many connections
  "53100", // the disk is full
  "53200", // out of memory
  "53400", // a configured limit, such as that of temporary files
  "58030", // the disk cannot be read or written
  "57014", // took longer than a statement may
  "55P03", // waited too long for a lock
  "40P01", // one of two that waited for each other
  "25P03", // rested too long in a transaction
  "25006", // a standby, or a database that is only read at the moment
]);

/** Whether an error, or what caused it, is that the database cannot do it at the moment. */
export function isDatabaseLost(error: unknown): boolean {
  return causesOf(error).some(({ code }) => code !== undefined && (codes.has(code) || code.startsWith("08")));
}

/**
 * Whether the line broke just as a transaction was being committed: it may have been written, or not. A refusal that the database
 * itself gave then (a class other than connections) wrote nothing.
 */
export function isUncertain(error: unknown): boolean {
  return causesOf(error).some(
    (each) => atCommit in each && (!/^[0-9A-Z]{5}$/.test(each.code ?? "") || /^(08|57P)/.test(each.code ?? "")),
  );
}

function causesOf(error: unknown): NodeJS.ErrnoException[] {
  const found: NodeJS.ErrnoException[] = [];
  for (let each = error; each instanceof Error && found.length < 5; each = each.cause) found.push(each);
  return found;
}

/** The data of the 503 page. */
export interface Unavailable {
  code: "unavailable";
  /** Nobody knows whether it was written: look before sending it again. */
  uncertain: boolean;
}

/** Waits for database work; a database that cannot becomes a 503 page instead of a fault. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDatabaseLost(error))
      throw data({ code: "unavailable", uncertain: isUncertain(error) } satisfies Unavailable, 503);
    throw error;
  }
}
