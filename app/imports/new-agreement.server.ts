/** What a row becomes that no agreement on record is: one that lives already, taken over at the step the file says. */
import { bindingOf } from "#app/agreements/describe-form.server";
import { startAgreement } from "#app/agreements/start-agreement.server";
import { takeOverSchema } from "#app/agreements/start-forms";
import { standingsOf } from "#app/agreements/taken-over-facts";
import { check } from "#app/platform/forms";
import { textIn } from "#app/platform/text";
import { detailsValues, namedRecords } from "./agreement-details.server";
import { factsSaid } from "./agreement-facts";
import type { SaidParties } from "./agreement-parties.server";
import { pathOfNames } from "./names";
import type { Plan, RowAt } from "./plan";
import { rowId } from "./row-id.server";
import type { RowProblem } from "./row-problem";
import { accepted, problemsAt } from "./row-refused";
import { textSaid } from "./text-said";

/** The row is not brought in, for these reasons. */
export const refusedBy = (...problems: RowProblem[]): Plan => ({ does: "refused", problems });

/** Taken over with its source: the file. It waits where a row further on brings what it stands under. */
export async function planNew(at: RowAt, keys: string[], parties: SaidParties): Promise<Plan> {
  const { ctx, read, fileName } = at;
  const named = await namedRecords(at, read.all, null);
  if (named.waits) return { does: "waits" };
  const words = textIn(ctx.locale).importRecords.reasons;
  const values = {
    ...detailsValues(null, read.all, ctx.locale),
    ...factsSaid(read.all),
    reference: textSaid(read.all.reference),
    publisher: words.publisher,
    subject: words.source(fileName).slice(0, 300),
    inferred: [],
  };
  const fieldOf = pathOfNames(values.titles, "titles");
  const parsed = check(takeOverSchema(ctx.today), values);
  if (!parsed.ok) return refusedBy(...problemsAt(at, parsed.problems, fieldOf), ...named.problems);
  if (named.problems.length > 0) return refusedBy(...named.problems);
  const input = parsed.input;
  const standings = standingsOf({ ...input, parties: parties.named, parent: named.parentId });
  const note = (locale: "en" | "vi") => textIn(locale).importRecords.reasons.row(String(at.row));
  const { publisher, subject } = input;
  const { reference, title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential } = input;
  const agreement = {
    ...{ reference, title, titleLanguage, titles, kind, fields, summary, whyPartner, confidential },
    binding: bindingOf(input.binding),
    parentId: named.parentId,
    relatedIds: named.relatedIds,
    ownerId: named.ownerId,
    parties: parties.named.map((party) => ({ ...party, standing: "stated" as const })),
    contactIds: { ours: named.contactOurs, theirs: named.contactTheirs },
    source: { publisher, subject, publishedOn: null, language: null, url: null },
    standings: standings.map((one) => ({
      ...one,
      sourceId: null,
      ...(one.standing === "stated" && { noteEn: note("en"), noteVi: note("vi") }),
    })),
  };
  return {
    does: "created",
    keys,
    async write(inRow) {
      const id = rowId(at.importId, at.row);
      const begun = accepted(at, await startAgreement(inRow, agreement, "takenOver", input, id), fieldOf);
      return { id: begun.id, version: 1 };
    },
  };
}
