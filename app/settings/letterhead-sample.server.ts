/** What papers look like with the letterhead as it is saved: head, title and foot of a report without contents, in each language. */
import { officeName } from "#app/organisations/office-name.server";
import type { Ctx } from "#app/platform/context.server";
import type { Locale } from "#app/platform/locale";
import { textIn } from "#app/platform/text";
import type { LaidReport } from "#app/reports/rendering/laid-out";
import { layOut } from "#app/reports/rendering/lay-out.server";
import type { Letterhead } from "#db/schema";

/** One language's paper. One query. */
export async function samplePaper(ctx: Ctx, locale: Locale, said: Letterhead): Promise<LaidReport> {
  const words = textIn(locale).reportWords;
  return layOut({
    locale,
    fileName: "",
    head: {
      superior: said.superior || null,
      office: said.office || ((await officeName(ctx.db, ctx.office.organisationId, locale)) ?? ""),
      symbol: said.symbol || null,
      place: said.place || null,
      on: ctx.today,
    },
    title: words.titles.commitments,
    subject: words.subjects.commitments,
    period: null,
    sections: [],
    annex: [],
    signature: { post: said.signatory || null, recipients: [words.recipients.same, words.recipients.file] },
    landscape: false,
  });
}
