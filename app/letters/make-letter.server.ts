/** The verb that makes a letter of an agreement from a template: it becomes a document of the agreement, to be finished in Word. */
import { addDocuments } from "#app/documents/add-documents.server";
import { asReceived } from "#app/documents/keep-bytes.server";
import type { Ctx } from "#app/platform/context.server";
import { formatDay } from "#app/platform/days";
import { type Files, NoRoom } from "#app/platform/files/file-store";
import { can } from "#app/platform/permissions";
import { done, type Outcome, refuse } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import { fill } from "./fill.server";
import type { NewLetter } from "./forms";
import { letterFacts } from "./letter-facts.server";
import { templateInUse } from "./templates.server";

/**
 * Fills the template in use with what is on record at this moment. What is not on record stays a visible blank. The same form twice
 * makes one letter. Not found where the agreement may not be seen.
 */
export async function makeLetter(
  ctx: Ctx,
  files: Pick<Files, "store">,
  agreementId: string,
  { kind, language, requestKey }: NewLetter,
): Promise<Outcome<{ id: string }>> {
  if (!can(ctx.actor, "records.write")) return refuse({ code: "forbidden" });
  const { facts } = await letterFacts(ctx, agreementId, kind, language);
  const template = await templateInUse(ctx, files.store, kind, language);
  if (!template) return refuse({ code: "rule", rule: "templateFileGone" });
  const content = await fill(template, facts);
  const t = textIn(language);
  const title = t.letters.titleOf(t.letters.kinds[kind], formatDay(t, ctx.today));
  const described = { language, authentic: null, datedOn: ctx.today, originalAt: null, note: null, pairedWithId: null };
  try {
    const outcome = await asReceived(files.store, { name: `${title}.docx`, content }, (file) =>
      addDocuments(
        ctx,
        files,
        { type: "agreement", id: agreementId },
        { ...described, kind: kind === "signingReport" ? "report" : "letter", title, of: null, requestKey },
        [file],
        // Made again, its bytes are others: the day of making stands in them.
        `${agreementId} ${kind} ${language}`,
      ),
    );
    return outcome.ok ? done({ id: outcome.value.ids[0] as string }) : outcome;
  } catch (error) {
    if (error instanceof NoRoom) return refuse({ code: "rule", rule: "noRoomForFiles" });
    throw error;
  }
}
