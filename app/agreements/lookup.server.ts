/** Agreements by what people type: a reference, a title, or what the lookup suggested. Only those the person may see. */
import { and, asc, desc, eq, ne, or, type SQL, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import type { Ctx } from "#app/platform/context.server";
import { findTyped } from "#app/platform/find-typed.server";
import { isId } from "#app/platform/ids";
import { type Found, partMark, type Suggestion } from "#app/platform/lookup";
import { notFound } from "#app/platform/page.server";
import { likeText } from "#app/platform/search.server";
import { agreements } from "#db/schema";

/** How a lookup names an agreement. */
export const agreementLabel = (one: { reference: string; title: string }) => `${one.reference}${partMark}${one.title}`;

/** Up to 50 agreements one may see, the latest changed first, as a lookup suggests them. */
export async function suggestAgreements(ctx: Ctx): Promise<Suggestion[]> {
  const rows = await ctx.db
    .select({ reference: agreements.reference, title: agreements.title })
    .from(agreements)
    .where(and(visibleAgreements(ctx), ne(agreements.step, "voided")))
    .orderBy(desc(agreements.updatedAt), asc(agreements.id))
    .limit(50);
  return rows.map((row) => ({ value: agreementLabel(row), note: null }));
}

/** The one agreement each typed text names: its id, its reference (alone or as suggested) or its title. One query. */
export const findAgreements = (ctx: Ctx, typed: readonly string[]): Promise<Found[]> =>
  findTyped(
    ctx.db,
    typed.map((text) => waysOf(ctx, text)),
  );

/** The same for one. */
export const findAgreement = async (ctx: Ctx, typed: string): Promise<Found> =>
  (await findAgreements(ctx, [typed]))[0] as Found;

function waysOf(ctx: Ctx, typed: string): SQL[] {
  const text = typed.trim().slice(0, 400);
  if (text === "") return [];
  const reference = text.split(partMark)[0]?.trim() ?? "";
  const by = isId(text)
    ? eq(agreements.id, text)
    : or(
        sql`lower(${agreements.reference}) = lower(${reference})`,
        sql`(${agreements.searchText} like '%' || ${likeText(text)} || '%' and normalise(${agreements.title}) = normalise(${text}))`,
      );
  return [sql`select ${agreements.id} from ${agreements} where ${and(by, visibleAgreements(ctx))} limit 2`];
}

/** What the lookup shows for an agreement that is chosen already; not found where it may not be seen. */
export async function agreementChosen(ctx: Ctx, id: string): Promise<string> {
  const found = await findAgreement(ctx, id);
  if (!found.ok) notFound();
  const [row] = await ctx.db
    .select({ reference: agreements.reference, title: agreements.title })
    .from(agreements)
    .where(eq(agreements.id, found.id));
  return row ? agreementLabel(row) : notFound();
}
