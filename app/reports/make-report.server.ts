/**
 * Makes a report that was asked for: reads its contents with the rights its maker has now, renders its files, keeps them all or
 * none. Can be done twice, by two at once, or be killed anywhere: the report is made once. Never in the thread of the pages: it
 * loads what renders, and uses much of a processor.
 */
import { eq } from "drizzle-orm";
import { workAt } from "#app/jobs/work.server";
import type { Ctx } from "#app/platform/context.server";
import { isDatabaseLost } from "#app/platform/database-loss.server";
import { can } from "#app/platform/permissions";
import { users } from "#db/schema";
import "#app/platform/text.server";
import { requestOf } from "./asked-report.server";
import { contentsOf, recordsOf } from "./contents/index.server";
import { failureOf, type RefusedMaking } from "./failures";
import { tooLong } from "./forms";
import {
  endWithout,
  giveUp,
  keepFiles,
  type MadeFile,
  type Making,
  NotMineAnyMore,
  noteProgress,
  type TakenReport,
  takeReport,
} from "./making.server";
import { render } from "./rendering/render.server";

/**
 * Resolves when nothing is left to do, also where it failed: what went wrong is logged under the id that the report keeps.
 * Rejects only where trying again may help.
 */
export async function makeReport(making: Making, id: string): Promise<void> {
  const row = await takeReport(making, id);
  if (!row) return;
  try {
    const refused = await make(making, row);
    if (refused) await endWithout(making, id, failureOf(refused));
  } catch (error) {
    if (error instanceof NotMineAnyMore) return;
    if (isDatabaseLost(error)) throw error;
    await giveUp(making, id, error);
  }
}

async function make(making: Making, row: TakenReport): Promise<RefusedMaking | null> {
  const ctx = await contextOf(making, row);
  if (!ctx) return "account";
  const request = requestOf(row, making.publicOrigin);
  const total = await recordsOf(row.kind)(ctx, request);
  if (tooLong(total, row.formats)) return "tooLong";
  const document = await contentsOf(row.kind)(ctx, request, (done, all) => noteProgress(making, row, done, all));
  const files: MadeFile[] = [];
  for (const format of row.formats) {
    await noteProgress(making, row, total, total);
    const { bytes, extension } = await render(document, format);
    files.push({ format, name: `${document.fileName}.${extension}`, content: Buffer.from(bytes) });
  }
  await keepFiles(making, row, files);
  return null;
}

/** The maker as they are now; null for somebody who may not sign in or read any more. */
async function contextOf(making: Making, { ownerId, locale }: TakenReport): Promise<Ctx | null> {
  const { db, log } = making;
  const [user] = await db.select().from(users).where(eq(users.id, ownerId));
  if (!user || user.disabledAt || !can(user, "records.read")) return null;
  const { now, today, office } = await workAt(db, making);
  return { db, log, now, today, office, locale, actor: { id: user.id, name: user.name, role: user.role } };
}
