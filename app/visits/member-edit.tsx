/** `/visits/:id/members/:member`: change somebody's part in a visit, or take them off it. */
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { fromWords, refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { textIn, useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { Button } from "#app/ui/button";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { memberEditForm } from "#app/visits/forms";
import { MemberFields } from "#app/visits/member-fields";
import { editMember } from "#app/visits/members.server";
import { openVisit } from "#app/visits/open-visit.server";
import { PartPage } from "#app/visits/part-page";
import { membersOf } from "#app/visits/visit-page.server";

export const meta = titled<typeof loader>((t, data) => t.visits.members.editTitle(data?.member.name ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const visit = await openVisit(ctx, params.id);
  const member = (await membersOf(ctx, visit)).find(({ id }) => id === params.member) ?? notFound();
  const { id, name, side, role, note } = member;
  return { visit, member: { id, name }, values: { side, role, note } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(memberEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editMember(ctx, params.id ?? notFound(), params.member ?? notFound(), parsed.input);
  if (outcome.ok) return redirect(savedTo(`/visits/${params.id}#members`, outcome.value));
  const words = textIn(ctx.locale).visits.members;
  return refusedEdit(outcome.refusal, values, {
    side: { say: fromWords({ ours: words.ours, theirs: words.theirs }) },
    role: { say: fromWords(words.roles) },
  });
});

export default function EditMember() {
  const { members: words, save } = useText().visits;
  const { visit, member, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: memberEditForm, values });
  return (
    <PartPage visit={visit} title={words.editTitle(member.name)}>
      <PageForm form={form} fieldLabels={words.fields}>
        <HiddenField name="version" value={visit.version} />
        <MemberFields />
        <SubmitButton cancelTo={`/visits/${visit.id}`}>{save}</SubmitButton>
      </PageForm>
      <Form method="post" action={`/visits/${visit.id}/members/${member.id}/remove`} className="card-note">
        <p className="hint">{words.removeLead}</p>
        <Button kind="danger">{words.remove}</Button>
      </Form>
    </PartPage>
  );
}
