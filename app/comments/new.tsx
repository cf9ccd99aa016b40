/** `/comments/new?on=agreement&record=…`: takes the form of the card; a page of its own where something has to be mended. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { subjectAsked } from "#app/documents/filter";
import { subjectOf } from "#app/documents/subject-of.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { subjectPath } from "#app/platform/subjects";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { addComment } from "./comments.server";
import { newCommentForm } from "./forms";
import { addCommentPath, commentsPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.comments.add);

export const loader = reading("records.write", async (ctx, { url }) => ({
  subject: await subjectOf(ctx, subjectAsked(url)),
  requestKey: newRequestKey(),
}));

export const action = writing("records.write", async (ctx, { url, values, origin }) => {
  const subject = subjectAsked(url);
  const id = idOfRequest(ctx.actor.id, values.requestKey);
  if (!id) return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  await subjectOf(ctx, subject);
  const parsed = check(newCommentForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await addComment(ctx, subject, parsed.input, { id, origin });
  return outcome.ok ? redirect(commentsPath(subject, { id })) : refused(outcome.refusal, values);
});

export default function NewComment() {
  const words = useText().comments;
  const { subject, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: newCommentForm });
  return (
    <Page
      title={words.add}
      lead={words.on(subject.name)}
      crumbs={[{ to: subjectPath(subject), label: subject.name }, { label: words.add }]}
    >
      <PageForm form={form} action={addCommentPath(subject)}>
        <HiddenField name="requestKey" value={requestKey} />
        <LongTextField name="body" label={words.body} hint={words.hint} />
        <SubmitButton cancelTo={commentsPath(subject)}>{words.send}</SubmitButton>
      </PageForm>
    </Page>
  );
}
