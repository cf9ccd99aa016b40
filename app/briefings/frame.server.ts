/** What every briefing begins with: the language it is asked in, and the paper around its sections. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { visibleAgreements } from "#app/agreements/visibility.server";
import { openCommitments, seenCommitments, selectRows } from "#app/commitments/commitment-rows.server";
import type { CommitmentRow } from "#app/commitments/row";
import { choiceAsked } from "#app/platform/asked";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { type Locale, locales } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { Hand } from "#app/reports/contents/cells";
import { type Reported, readRecords } from "#app/reports/contents/records.server";
import { section } from "#app/reports/contents/sections";
import type { ReportDocument, ReportSection } from "#app/reports/document";
import { agreements, commitments } from "#db/schema";

/** The language an address asks for; the reader's own without. */
export const localeAsked = (ctx: Ctx, url: URL): Locale => choiceAsked(url, "locale", locales) || ctx.locale;

export interface Framing {
  title: string;
  /** "13 Nov 2023 – 18 Nov 2023 · Shanghai". */
  period: string | null;
  sections: readonly ReportSection[];
  /** Latin letters, digits and hyphens: goes into the name of the file. */
  about: string;
}

export function framed(ctx: Ctx, { t, locale }: Hand, { title, period, sections, about }: Framing): ReportDocument {
  const words = t.briefings.paper;
  const last = section(null, [words.made(formatDay(t, ctx.today), ctx.actor.name)]);
  return {
    locale,
    fileName: `${t.briefings.fileName}-${about}-${ctx.today}`,
    head: { superior: null, office: "", symbol: null, place: null, on: ctx.today },
    title: words.title,
    subject: title,
    period,
    sections: [...sections, last],
    annex: [],
    signature: { post: null, recipients: [] },
    landscape: false,
    plain: true,
  };
}

/** What links begin with in files; on the page they lead within the application. */
export const handOf = (ctx: Ctx, origin: string): Hand => ({
  t: textIn(ctx.locale),
  locale: ctx.locale,
  origin,
  today: ctx.today,
});

/** These agreements as this person may see them, those that live before those that ended, the latest signed first. */
export async function agreementsRead(ctx: Ctx, ids: readonly string[]): Promise<Reported[]> {
  if (ids.length === 0) return [];
  const which = and(inArray(agreements.id, [...ids]), visibleAgreements(ctx), sql`${agreements.step} <> 'voided'`);
  const rows = await readRecords(ctx, which ?? sql`false`, { total: Math.min(ids.length, 200) });
  const rank = ({ stage, observed }: Reported) => (stage === "ended" ? 2 : observed ? 1 : 0);
  return rows.sort((a, b) => rank(a) - rank(b) || ((a.signedOn ?? "") < (b.signedOn ?? "") ? 1 : -1));
}

/** Some of many: the rows that a paper has room for, and how many there are in all. */
export interface Some<Row> {
  rows: readonly Row[];
  total: number;
}

/** So many promises are named. */
const mostPromises = 12;

/** Open promises of these agreements, late ones first. */
export async function promisesRead(ctx: Ctx, ids: readonly string[]): Promise<Some<CommitmentRow>> {
  if (ids.length === 0) return { rows: [], total: 0 };
  const which = and(inArray(commitments.agreementId, [...ids]), openCommitments, seenCommitments(ctx));
  const [rows, [counted]] = await Promise.all([
    selectRows(ctx, which).orderBy(sql`${commitments.dueOn} asc nulls last`, commitments.id).limit(mostPromises),
    ctx.db
      .select({ total: sql<number>`count(*)::int` })
      .from(commitments)
      .innerJoin(agreements, eq(agreements.id, commitments.agreementId))
      .where(which),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** A name as part of a file's name. */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
    .replace(/-$/, "");
