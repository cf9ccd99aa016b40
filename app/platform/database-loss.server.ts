/** Telling "the database is away" from a bug: the first is a 503 that passes by itself, the second a 500. */
import { data } from "@remix-run/node";

const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "57P01", // ended by the administrator
  "57P02", // ended by a crash
  "57P03", // starting up or shutting down
  "53300", // too many connections
]);

/** Whether an error, or what caused it, is a lost connection. */
export function isDatabaseLost(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    const code = (each as NodeJS.ErrnoException).code;
    if (code && (codes.has(code) || code.startsWith("08"))) return true;
  }
  return false;
}

/** Waits for database work; a lost connection becomes a 503 page instead of a fault. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDatabaseLost(error)) throw data({ code: "unavailable" }, 503);
    throw error;
  }
}
