/** Whether a person was erased: then nothing else of the page is read. */
import { and, eq, isNotNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { dayOfMoment } from "#app/platform/days";
import { isId } from "#app/platform/ids";
import { people } from "#db/schema";

/** The number and the office's day of the erasure; null where the person was not erased. */
export async function erasedPage(
  { db, office }: Ctx,
  id: string | undefined,
): Promise<{ id: string; on: string } | null> {
  if (!isId(id)) return null;
  const [row] = await db
    .select({ id: people.id, at: people.erasedAt })
    .from(people)
    .where(and(eq(people.id, id as string), isNotNull(people.erasedAt)));
  return row?.at ? { id: row.id, on: dayOfMoment(row.at.toISOString(), office.timeZone) } : null;
}
