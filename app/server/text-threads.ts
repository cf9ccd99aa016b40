/** Starts a thread for each file whose text is to be found, and ends those still at it when the process ends. */
import { endText } from "#app/documents/read-text.server";
import { textLimits } from "#app/documents/text-limits";
import type { Services } from "#app/platform/context.server";
import { fileBeside, isOutOfMemory, TookTooLong, threads } from "#app/platform/threads.server";
import type { Env } from "./env";
import type { TextThreadData } from "./text-thread";

export function textThreads(
  { logLevel, files }: Pick<Env, "logLevel" | "files">,
  { db }: Services,
  databaseUrl: string,
) {
  const { memory, seconds } = textLimits;
  const { run, stop } = threads<TextThreadData>(fileBeside(import.meta.url, "text-thread"), { memory, seconds });

  /** Resolves when the text was found or cannot be; rejects where another attempt may help. */
  async function read(id: string): Promise<void> {
    try {
      await run({ id, databaseUrl, logLevel, files });
    } catch (error) {
      // A file that was made to take forever is refused like one that is too large, and the process goes on.
      if (error instanceof TookTooLong) await endText(db, id, "tookTooLong");
      else if (isOutOfMemory(error)) await endText(db, id, "tooLarge");
      else throw error;
    }
  }

  return { read, stop };
}
