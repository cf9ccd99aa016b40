/** A template of the office's own in place of a built-in one: to knock at the way back from it. */
import { replaceTemplate } from "#app/letters/templates.server";
import { made } from "#test/factories/records";
import { testFiles } from "#test/support/context";
import { docxOf, received } from "#test/support/files";
import type { World } from "./world";

/** Of a letter that no other test makes; answers which, as its address names it. */
export async function replacedTemplate({ ctx }: World): Promise<{ kind: string; language: string }> {
  const letter = { kind: "opinionRequest", language: "en" } as const;
  const file = await received("Ours.docx", docxOf(["Ours: {{agreement.title}}"]));
  made(await replaceTemplate(ctx.administrator, testFiles, letter.kind, letter.language, file));
  return letter;
}
