/** Reads of the office's task templates. */
import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { taskTemplates } from "#db/schema";

export type TaskTemplateRow = typeof taskTemplates.$inferSelect;

/** The most templates in use at once. */
export const mostTemplates = 200;
/** The most retired ones that are listed, the latest first. */
const mostRetired = 100;

/** Those in use in their order, and those that were retired. Two queries. */
export async function listTemplates({ db }: Pick<Ctx, "db">) {
  const { retiredOn, position, id } = taskTemplates;
  const [inUse, retired] = await Promise.all([
    db.select().from(taskTemplates).where(isNull(retiredOn)).orderBy(asc(position), asc(id)).limit(mostTemplates),
    db
      .select()
      .from(taskTemplates)
      .where(sql`${retiredOn} is not null`)
      .orderBy(sql`${retiredOn} desc`, asc(position), asc(id))
      .limit(mostRetired),
  ]);
  return { inUse, retired };
}

/** The template an address names; 404 where there is none. */
export async function templateOf({ db }: Pick<Ctx, "db">, id: string | undefined): Promise<TaskTemplateRow> {
  if (!isId(id)) notFound();
  const [row] = await db
    .select()
    .from(taskTemplates)
    .where(eq(taskTemplates.id, id as string));
  return row ?? notFound();
}

/** Offered by hand: those of no event. Those of a kind only on an agreement of that kind; `kind` null: not on an agreement. */
export const offeredByHand = (kind: string | null): SQL =>
  and(
    isNull(taskTemplates.retiredOn),
    isNull(taskTemplates.event),
    or(isNull(taskTemplates.agreementKind), kind === null ? undefined : eq(taskTemplates.agreementKind, kind)),
  ) as SQL;
