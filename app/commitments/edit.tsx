/** `/commitments/:id/edit`: edit what is kept of a commitment. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personLabel } from "#app/people/lookup.server";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { figureField } from "#app/platform/read-number";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { CommitmentFields } from "./commitment-fields";
import { choicesFor, commitmentWords, personTyped } from "./commitment-input.server";
import { commitmentPage } from "./commitment-page.server";
import { editCommitment } from "./commitments.server";
import { crumbsOf } from "./crumbs";
import { commitmentEditForm } from "./forms";
import { commitmentPath } from "./paths";

export const links = foreignScripts;
export const meta = titled((t) => t.commitments.editTitle);

export const loader = reading("records.write", async (ctx, { params }) => {
  const commitment = await commitmentPage(ctx, params.id);
  const { id, text, version, agreement, person, party, owner, ...rest } = commitment;
  const { clause, side, dueOn, recurs, recursUntil, measure, target, unit, evidenceRequired, difficulties } = rest;
  return {
    commitment: { id, text, agreement },
    version,
    values: {
      ...{ text, clause, side, dueOn, recurs, recursUntil, measure, unit, difficulties },
      target: figureField(target),
      evidenceRequired: evidenceRequired ? "on" : "",
      organisationId: party?.id ?? "",
      ownerId: owner?.id ?? "",
      person: person ? await personLabel(ctx, person.id) : "",
    },
    choices: await choicesFor(ctx, agreement.id),
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id, agreement } = await commitmentPage(ctx, params.id);
  const parsed = check(commitmentEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { person, ...details } = parsed.input;
  const there = await personTyped(ctx, person);
  if (!there.ok) return refused(there.refusal, values);
  const outcome = await editCommitment(ctx, id, { ...details, personId: there.value });
  if (outcome.ok) return redirect(savedTo(commitmentPath(id), outcome.value));
  return refusedEdit(outcome.refusal, values, commitmentWords(ctx, await choicesFor(ctx, agreement.id)));
});

export default function EditCommitment() {
  const t = useText();
  const words = t.commitments;
  const { commitment, version, values, choices } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: commitmentEditForm, values });
  return (
    <Page title={words.editTitle} crumbs={crumbsOf(t, commitment, words.show.edit)}>
      <PageForm form={form} fieldLabels={words.fields}>
        <HiddenField name="version" value={version} />
        <CommitmentFields {...choices} />
        <SubmitButton cancelTo={commitmentPath(commitment.id)}>{words.form.save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
