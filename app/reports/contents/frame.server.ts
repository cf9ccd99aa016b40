/** What every report has around its contents: the office's head, title and period, who signs and to whom it goes. */
import { eq } from "drizzle-orm";
import { officeName } from "#app/organisations/office-name.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { office } from "#db/schema";
import type { ReportDocument, ReportSection } from "../document";
import type { Hand } from "./cells";
import type { ReportKindId } from "./request";
import type { Period } from "./scope.server";
import { numbered, section } from "./sections";

interface Framed {
  kind: ReportKindId;
  /** Instead of the kind's own subject: a partner's name. */
  subject?: string;
  /** Null where it tells what is, not what was in a time. */
  period: Period | null;
  /** Not numbered yet. */
  sections: readonly ReportSection[];
  annex: readonly ReportSection[];
  landscape: boolean;
  /** Goes to somebody, who is written in by hand. */
  addressed?: boolean;
}

/**
 * The whole document. What the office has not said of its papers stays blank; only its own name is taken from its organisation. One
 * or two queries.
 */
export async function framed(ctx: Ctx, { t, locale }: Hand, made: Framed): Promise<ReportDocument> {
  const words = t.reportWords;
  const [row] = await ctx.db.select({ letterhead: office.letterhead }).from(office).where(eq(office.id, 1));
  const said = row?.letterhead[locale];
  const { period } = made;
  const sections = numbered(made.sections);
  return {
    locale,
    fileName: `${words.fileNames[made.kind]}-${ctx.today}`,
    head: {
      superior: said?.superior || null,
      office: said?.office || ((await officeName(ctx.db, ctx.office.organisationId, locale)) ?? ""),
      symbol: said?.symbol || null,
      place: said?.place || null,
      on: ctx.today,
    },
    title: words.titles[made.kind],
    subject: made.subject ?? words.subjects[made.kind],
    period: period ? words.period(formatDay(t, period.first), formatDay(t, period.last)) : null,
    sections: made.addressed ? [section(null, [words.to]), ...sections] : sections,
    annex: made.annex,
    signature: {
      post: said?.signatory || null,
      recipients: made.addressed ? [words.recipients.same, words.recipients.file] : [words.recipients.file],
    },
    landscape: made.landscape,
  };
}
