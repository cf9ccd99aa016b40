/** `/agreements/:id/letter`: a letter or report is made from its template, becomes a document of the agreement, and is downloaded. */
import crypto from "node:crypto";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { justMade } from "#app/documents/just-made.server";
import { documentPath } from "#app/documents/paths";
import { subjectOf } from "#app/documents/subject-of.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, RadioField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { blank } from "./fields";
import { newLetterForm } from "./forms";
import { letterKinds, letterLanguages } from "./kinds";
import { makeLetter } from "./make-letter.server";

const agreementAt = (id: string | undefined) => ({ type: "agreement" as const, id: id ?? "" });

export const loader = reading("records.write", async (ctx, { params }) => ({
  agreement: await subjectOf(ctx, agreementAt(params.id)),
  requestKey: crypto.randomUUID() as string,
  language: ctx.locale,
}));

export const action = writing("records.write", async (ctx, { params, values, files, origin }) => {
  const { id } = await subjectOf(ctx, agreementAt(params.id));
  const parsed = check(newLetterForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await makeLetter(ctx, files, id, parsed.input);
  if (!outcome.ok) return refused(outcome.refusal, values);
  const made = outcome.value.id;
  return redirect(documentPath(made), { headers: { "Set-Cookie": justMade(made, origin) } });
});

export const meta = titled<typeof loader>((t) => t.letters.makeTitle);

export default function MakeLetter() {
  const t = useText();
  const words = t.letters;
  const { agreement, requestKey, language } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newLetterForm, values: { language } });
  const here = subjectPath(agreement);
  return (
    <Page
      title={words.makeTitle}
      lead={words.makeLead(blank)}
      crumbs={[
        { to: "/agreements", label: t.agreementPage.crumb },
        { to: here, label: agreement.name },
        { label: words.makeTitle },
      ]}
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <RadioField
          name="kind"
          label={words.which}
          options={letterKinds.map((value) => ({ value, label: words.kinds[value], hint: words.about[value] }))}
        />
        <RadioField
          name="language"
          label={words.language}
          inline
          options={letterLanguages.map((value) => ({ value, label: t.languages[value] }))}
        />
        <SubmitButton cancelTo={`${here}#documents`}>{words.make}</SubmitButton>
      </PageForm>
    </Page>
  );
}
