/** `/comments/:id/edit`: one's own comment, said otherwise. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { editComment } from "./comments.server";
import { readComment } from "./comments-of.server";
import { commentForm } from "./forms";
import { commentPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.comments.editTitle);

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, body, version, authorId, removedAt } = await readComment(ctx, params.id);
  if (authorId !== ctx.actor.id) throw data({ code: "forbidden" }, 403);
  return { id, version, removed: removedAt !== null, values: { body } };
});

export const action = writing("records.write", async (ctx, { params, values, origin }) => {
  const { id, authorId } = await readComment(ctx, params.id);
  if (authorId !== ctx.actor.id) throw data({ code: "forbidden" }, 403);
  const parsed = check(commentForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editComment(ctx, id, parsed.input, { origin });
  return outcome.ok ? redirect(commentPath(id)) : refusedEdit(outcome.refusal, values);
});

export default function EditComment() {
  const words = useText().comments;
  const { id, version, removed, values } = useLoaderData<typeof loader>();
  const answered = useActionData<unknown>() !== undefined;
  const form = usePageForm({ schema: commentForm, values });
  return (
    <Page title={words.editTitle} crumbs={[{ to: commentPath(id), label: words.title }, { label: words.editTitle }]}>
      {removed && !answered ? (
        <Notice tone="warn" title={words.removed}>
          <ButtonLink to={commentPath(id)}>{words.title}</ButtonLink>
        </Notice>
      ) : (
        <PageForm form={form} fieldLabels={{ body: words.body }}>
          <HiddenField name="version" value={version} />
          <LongTextField name="body" label={words.body} hint={words.hint} />
          <SubmitButton cancelTo={commentPath(id)}>{words.save}</SubmitButton>
        </PageForm>
      )}
    </Page>
  );
}
