/** What the forms of a visit begin with; 404 where there is none. */
import type { Ctx } from "#app/platform/context.server";
import { readVisit } from "./locked-visit.server";
import { visitHead } from "./visit-page.server";

/** The name and version of a visit, for pages about a part of it. */
export async function openVisit(ctx: Ctx, id: string | undefined) {
  const { id: found, title, version, cancelledOn, firstOn, lastOn } = await visitHead(ctx, id);
  return { id: found, title, version, cancelledOn, firstOn, lastOn };
}

/** The same with every field of its form, and what it says of agreements as far as this person sees them. */
export async function visitFields(ctx: Ctx, id: string | undefined) {
  const visit = await openVisit(ctx, id);
  const { fields, version } = await readVisit(ctx, visit.id);
  return { visit: { ...visit, version }, fields };
}
