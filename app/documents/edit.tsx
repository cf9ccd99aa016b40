/** `/documents/:id/edit`: what is said of a document. Its file stays as it is. */
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { HiddenField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { DocumentFields } from "./document-fields";
import { documentPage, siblings } from "./document-page.server";
import { editDocument } from "./documents.server";
import { documentForm } from "./forms";
import { documentPath } from "./paths";

export const loader = reading("records.write", async (ctx, { params }) => {
  const document = await documentPage(ctx, params.id);
  const { id, title, kind, language, authentic, datedOn, originalAt, note, pairedWithId, version, subject } = document;
  return {
    ...{ id, version, today: ctx.today, removed: document.removedAt !== null },
    values: { title, kind, language, authentic: said(authentic), datedOn, originalAt, note, pairedWithId },
    others: await siblings(ctx, subject, id),
  };
});

const said = (authentic: unknown) => (authentic === null || authentic === undefined ? "" : authentic ? "yes" : "no");

export const action = writing("records.write", async (ctx, { params, values }) => {
  const document = await documentPage(ctx, params.id);
  const parsed = check(documentForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editDocument(ctx, document.id, parsed.input);
  if (outcome.ok) return redirect(savedTo(documentPath(document.id), outcome.value));
  const t = textIn(ctx.locale);
  const others = await siblings(ctx, document.subject, document.id);
  return refusedEdit(outcome.refusal, values, {
    kind: { say: fromWords(t.documentsCard.kinds) },
    language: { say: fromWords(t.languages) },
    authentic: { say: (value) => (value ? t.documents.authenticYes : t.documents.authenticNo), form: said },
    pairedWithId: { say: fromWords(Object.fromEntries(others.map(({ value, label }) => [value, label]))) },
  });
});

export const meta = titled((t) => t.documents.editTitle);

export default function EditDocument() {
  const words = useText().documents;
  const { id, version, values, others, today, removed } = useLoaderData<typeof loader>();
  const answered = useActionData<unknown>() !== undefined;
  const form = usePageForm({ schema: documentForm, values });
  return (
    <Page
      title={words.editTitle}
      crumbs={[
        { to: "/documents", label: words.title },
        { to: documentPath(id), label: values.title },
        { label: words.edit },
      ]}
    >
      {removed && !answered ? (
        <Notice tone="warn" title={words.removedTitle}>
          <ButtonLink to={documentPath(id)}>{values.title}</ButtonLink>
        </Notice>
      ) : (
        <PageForm form={form} fieldLabels={words.fields}>
          <HiddenField name="version" value={version} />
          <TextField name="title" label={words.fields.title} />
          <DocumentFields today={today} others={others} />
          <SubmitButton cancelTo={documentPath(id)}>{words.save}</SubmitButton>
        </PageForm>
      )}
    </Page>
  );
}
