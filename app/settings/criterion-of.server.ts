import type { Ctx } from "#app/platform/context.server";
import { notFound } from "#app/platform/page.server";
import { listCriteria } from "#app/settings/settings-queries.server";

/** The criterion an address names; 404 where there is none. */
export async function criterionOf(ctx: Ctx, id: string | undefined) {
  return (await listCriteria(ctx.db)).find((row) => row.id === id) ?? notFound();
}
