/**
 * Reads the file of an import that waits for it, in a thread of its own: within limits, all or nothing, and as often as it is asked for.
 * What it finds goes to `keep-rows.server.ts`; a file that cannot be read ends the import with the reason.
 */
import crypto from "node:crypto";
import { and, eq } from "drizzle-orm";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import "#app/platform/text.server";
import type { Services } from "#app/platform/context.server";
import { type ImportSubject, imports } from "#db/schema";
import { guessMapping } from "./guess-mapping";
import { endReading, keepRows } from "./keep-rows.server";
import { UnreadableFile } from "./reading/file-problem";
import type { Recognised } from "./reading/find-header";
import { readSpreadsheet } from "./reading/read-spreadsheet.server";

type Reading = Pick<Services, "db" | "log">;

/** Resolves when nothing is left to do, also where the file could not be read. Rejects only where trying again may help. */
export async function readImport(reading: Reading, id: string, onRead = () => {}): Promise<void> {
  const { db } = reading;
  const [row] = await db
    .select({ content: imports.content, subject: imports.subject, mapping: imports.mapping })
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.status, "reading")));
  if (!row) return;
  try {
    const { asked = {} } = (row.mapping as { file?: { asked?: object } } | null)?.file ?? {};
    const file = readSpreadsheet(row.content ?? Buffer.alloc(0), asked, headWords(row.subject));
    onRead();
    await keepRows(db, id, { ...file, rows: file.rows.filter(({ cells }) => !isExplanation(cells)) });
  } catch (error) {
    if (isDatabaseLost(error)) throw error;
    if (error instanceof UnreadableFile) await endReading(db, id, { problem: error.problem });
    else await giveUpReading(reading, id, error);
  }
}

/** Ends an import whose file nobody expected to be like this: what went wrong is logged under the id that the import keeps. */
export async function giveUpReading({ db, log }: Reading, id: string, error: unknown): Promise<void> {
  const fault = crypto.randomUUID();
  log.error({ err: error, requestId: fault, import: id }, "the file of an import could not be read");
  await endReading(db, id, { fault });
}

/** The row of our own template that says what stands in each column. */
const isExplanation = ([first]: string[]) =>
  ["en", "vi"].some((locale) => textIn(locale as Locale).imports.explain === first);

/** How many texts of a row are words for fields. */
function headWords(subject: ImportSubject): Recognised {
  const languages = [textIn("en"), textIn("vi")];
  return (texts) => Object.keys(guessMapping(subject, texts, languages).columns).length;
}
