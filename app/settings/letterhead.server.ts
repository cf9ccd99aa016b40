/** The office's letterhead: what stands at the head and the foot of its papers, by language. Read, and the verb that changes it. */
import { eq } from "drizzle-orm";
import { recordActivity } from "#app/platform/activity.server";
import type { Ctx } from "#app/platform/context.server";
import { type Beside, layOver } from "#app/platform/lay-over.server";
import { type Locale, locales } from "#app/platform/locale";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { type LetterheadChange, letterheadParts } from "#app/settings/forms";
import type { Executor } from "#db/client.server";
import { type Letterhead, office } from "#db/schema";

/** Every part of every language by a name of its own, so that two people can change different parts: `vi.place`. */
type Parts = Record<string, string | null>;
/** As the form holds it and the office keeps it: every part as text, blank where nothing was said. */
export type LetterheadValues = Record<Locale, Record<keyof Letterhead, string>>;

function partsOf(kept: Partial<Record<string, Partial<Record<keyof Letterhead, string | null>>>>): Parts {
  return Object.fromEntries(
    locales.flatMap((locale) => letterheadParts.map((part) => [`${locale}.${part}`, kept[locale]?.[part] || null])),
  );
}

/** The parts as values of a form, and as kept. */
export function letterheadValues(parts: Parts): LetterheadValues {
  const of = (locale: Locale) =>
    Object.fromEntries(letterheadParts.map((part) => [part, parts[`${locale}.${part}`] ?? ""]));
  return Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as LetterheadValues;
}

/** What is said so far; nothing before anybody saved the office. One query. */
export async function readLetterhead(db: Executor): Promise<{ letterhead: LetterheadValues; version: number }> {
  const [row] = await db
    .select({ letterhead: office.letterhead, version: office.version })
    .from(office)
    .where(eq(office.id, 1));
  return { letterhead: letterheadValues(partsOf(row?.letterhead ?? {})), version: row?.version ?? 1 };
}

/** Changes the letterhead; reports made from now on carry it. Refused where others changed the same part meanwhile. */
export async function changeLetterhead(ctx: Ctx, { version, ...yours }: LetterheadChange): Promise<Outcome<Beside>> {
  if (!can(ctx.actor, "settings.manage")) return refuse({ code: "forbidden" });
  return ctx.db.transaction(async (tx) => {
    await tx.insert(office).values({ id: 1 }).onConflictDoNothing();
    const [row] = await tx.select().from(office).where(eq(office.id, 1)).for("update");
    if (!row) throw new Error("the office has no row");
    const theirs = { version: row.version, fields: partsOf(row.letterhead) };
    const laid = await layOver(tx, { type: "office", id: "1" }, theirs, version, partsOf(yours));
    if (!laid.ok) return laid;
    const { merged, changes, beside } = laid.value;
    if (Object.keys(changes).length === 0) return done({ beside });
    await tx
      .update(office)
      .set({ letterhead: letterheadValues(merged), version: row.version + 1 })
      .where(eq(office.id, 1));
    await recordActivity(tx, ctx, {
      subjectType: "office",
      subjectId: "1",
      verb: "letterheadChanged",
      changes,
      version: row.version + 1,
    });
    return done({ beside });
  });
}
