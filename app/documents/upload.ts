/** `POST /documents/upload`: one file of a form whose files are sent one by one, so that each shows how far it is and can be tried again. */
import { redirect } from "@remix-run/node";
import type { Catalogue } from "#app/locales/catalogue";
import { check } from "#app/platform/forms";
import { reading } from "#app/platform/page.server";
import { problemText } from "#app/platform/problem-text";
import { receiving } from "#app/platform/receiving.server";
import { type Refusal, statusOf } from "#app/platform/refusals";
import { textIn } from "#app/platform/text";
import { addDocuments } from "./add-documents.server";
import { subjectAsked } from "./filter";
import { newDocumentForm } from "./forms";
import { subjectOf } from "./subject-of.server";

/** What the script of the form is told. */
export type Uploaded = { ok: true; id: string } | { ok: false; problem: string };

export const loader = reading("records.write", async () => redirect("/documents"));

export const action = receiving(
  "records.write",
  async (ctx, { url, received, files, problems }) => {
    const subject = subjectAsked(url);
    await subjectOf(ctx, subject);
    const t = textIn(ctx.locale);
    const refusal = (refused: Refusal) => told({ ok: false, problem: sentence(t, refused) }, statusOf(refused));
    if (problems || !received.ok) return refusal({ code: "input", problems: problems ?? {} });
    const parsed = check(newDocumentForm, received.values);
    if (!parsed.ok) return refusal({ code: "input", problems: parsed.problems });
    const outcome = await addDocuments(ctx, files, subject, parsed.input, received.files);
    const id = outcome.ok ? outcome.value.ids[0] : undefined;
    if (!outcome.ok) return refusal(outcome.refusal);
    return told({ ok: true, id: id as string });
  },
  "status",
);

const told = (uploaded: Uploaded, status = 200) => Response.json(uploaded, { status });

/** The first thing that is wrong, as it stands beside the file. */
function sentence(t: Catalogue, refusal: Refusal): string {
  if (refusal.code === "input") return problemText(t, Object.values(refusal.problems)[0] ?? "checkAnswer");
  const rules: Record<string, string | ((parameter: string) => string)> = t.rules;
  const rule = refusal.code === "rule" ? rules[refusal.rule] : undefined;
  return typeof rule === "string" ? rule : t.documents.progress.failed;
}
