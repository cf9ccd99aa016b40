import type { Ctx } from "#app/platform/context.server";
import { isId } from "#app/platform/ids";
import { notFound } from "#app/platform/page.server";
import { readUser } from "#app/settings/settings-queries.server";

/** The person an address names; 404 where there is none. */
export async function personOf(ctx: Ctx, id: string | undefined) {
  const person = id && isId(id) ? await readUser(ctx.db, id, ctx.now) : null;
  return person ?? notFound();
}
