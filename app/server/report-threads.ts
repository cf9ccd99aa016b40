/** Starts a thread for each report that is to be made, and ends those still at it when the process ends. */
import type { Services } from "#app/platform/context.server";
import { fileBeside, isOutOfMemory, threads } from "#app/platform/threads.server";
import { giveUp } from "#app/reports/making.server";
import type { Env } from "./env";
import type { ReportThreadData } from "./report-thread";

export function reportThreads(env: Pick<Env, "publicOrigin" | "logLevel">, services: Services, databaseUrl: string) {
  // Beyond so much memory a report fails.
  const { run, stop } = threads<ReportThreadData>(fileBeside(import.meta.url, "report-thread"), { memory: 768 });

  /** Resolves when the thread has done what there was to do; rejects where another attempt may help. */
  async function make(id: string): Promise<void> {
    const { publicOrigin, logLevel } = env;
    try {
      await run({ id, databaseUrl, publicOrigin, logLevel, now: services.clock.now() });
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      await giveUp(services, id, error);
    }
  }

  return { make, stop };
}
