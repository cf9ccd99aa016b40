/** Starts a thread for each file that is to be read, and ends those still at it when the process ends. */
import { endReading } from "#app/imports/keep-rows.server";
import { fileLimits } from "#app/imports/reading/limits";
import type { Services } from "#app/platform/context.server";
import { fileBeside, isOutOfMemory, TookTooLong, threads } from "#app/platform/threads.server";
import type { Env } from "./env";
import type { ImportThreadData } from "./import-thread";

export function importThreads({ logLevel }: Pick<Env, "logLevel">, { db }: Services, databaseUrl: string) {
  const { run, stop } = threads<ImportThreadData>(fileBeside(import.meta.url, "import-thread"), {
    memory: 384,
    seconds: fileLimits.seconds,
  });

  /** Resolves when the file was read or cannot be; rejects where another attempt may help. */
  async function read(id: string): Promise<void> {
    try {
      await run({ id, databaseUrl, logLevel });
    } catch (error) {
      // A file that was made to take forever is refused like one that is too large, and the process goes on.
      if (error instanceof TookTooLong) await endReading(db, id, { problem: "tookTooLong" });
      else if (isOutOfMemory(error)) await endReading(db, id, { problem: "tooLarge" });
      else throw error;
    }
  }

  return { read, stop };
}
