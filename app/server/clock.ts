/**
 * The process's clock. It follows the database's, so that all processes on one database agree on what time it is, whatever their
 * machines believe: a link, a session or a lease that one of them made is good for as long in the others. `ENTENTE_NOW` sets the
 * moment at which the process starts instead; from there it runs on.
 */
import type { Clock, Log } from "#app/platform/context.server";

/** The machine's own time; milliseconds since 1970. */
const machine = () => Date.now();

/** Smaller differences are the way there and back, and no fault of a clock. */
const negligible = 2000;

/** `apart`: how many milliseconds to add to the machine's time. */
export function runningClock(startsAt: Date | undefined, apart = () => 0, own = machine): Clock {
  if (!startsAt) return { now: () => new Date(own() + apart()) };
  const began = performance.now();
  return { now: () => new Date(startsAt.getTime() + (performance.now() - began)) };
}

export interface Followed {
  /** Milliseconds by which the database's clock is ahead of the machine's, as last measured; 0 while they agree. */
  apart(): number;
  measure(): Promise<void>;
}

/** Measures at once and then every minute. While the database does not answer, what was measured last counts. */
export async function followDatabase(ask: () => Promise<Date>, log: Log, own = machine): Promise<Followed> {
  let apart = 0;
  async function measure(): Promise<void> {
    const before = own();
    const theirs = await ask().catch(() => undefined);
    if (!theirs) return;
    const measured = Math.round(theirs.getTime() - (before + own()) / 2);
    const now = Math.abs(measured) < negligible ? 0 : measured;
    if (Math.abs(now - apart) >= negligible)
      log.warn({ seconds: now / 1000 }, "this machine's clock and the database's are apart: the database's counts");
    apart = now;
  }
  await measure();
  setInterval(measure, 60_000).unref();
  return { apart: () => apart, measure };
}
