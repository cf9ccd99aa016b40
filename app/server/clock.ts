/** The process's clock. `ENTENTE_NOW` sets the moment at which the process starts; from there it runs on. */
import type { Clock } from "#app/platform/context.server";

export function runningClock(startsAt: Date | undefined): Clock {
  if (!startsAt) return { now: () => new Date() };
  const began = performance.now();
  return { now: () => new Date(startsAt.getTime() + (performance.now() - began)) };
}
