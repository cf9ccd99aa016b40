/** `/commitments/:id/progress`: record what was done for a commitment. */
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DayField, HiddenField, LongTextField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { commitmentPage } from "./commitment-page.server";
import { crumbsOf } from "./crumbs";
import { progressForm } from "./forms";
import { commitmentPath } from "./paths";
import { recordProgress } from "./progress.server";
import { isOpen } from "./row";

export const links = foreignScripts;
export const meta = titled((t) => t.commitments.progressing.title);

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, text, status, measure, unit } = await commitmentPage(ctx, params.id);
  return { commitment: { id, text, status, measure, unit }, today: ctx.today, requestKey: newRequestKey() };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await commitmentPage(ctx, params.id);
  // Of this commitment: the same key on another one is another entry.
  const entry = idOfRequest(`${ctx.actor.id} ${id}`, values.requestKey);
  if (!entry) return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const parsed = check(progressForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await recordProgress(ctx, id, parsed.input, { id: entry });
  return outcome.ok ? redirect(`${commitmentPath(id)}#progress`) : refused(outcome.refusal, values);
});

export default function RecordProgress() {
  const t = useText();
  const words = t.commitments.progressing;
  const { commitment, today, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: progressForm, values: { on: today } });
  const here = commitmentPath(commitment.id);
  // What was typed stays in the form, also where somebody closed it meanwhile.
  const answered = useActionData<unknown>() !== undefined;
  return (
    <Page title={words.title} crumbs={crumbsOf(t, commitment, words.title)} lead={words.lead}>
      {isOpen(commitment.status) || answered ? (
        <PageForm form={form}>
          <HiddenField name="requestKey" value={requestKey} />
          <DayField name="on" label={words.on} max={today} />
          <LongTextField name="text" label={words.text} />
          {commitment.measure ? (
            <TextField
              name="value"
              label={words.value}
              hint={words.valueHint(commitment.measure)}
              inputMode="decimal"
              width="s"
              suffix={commitment.unit}
              optional
            />
          ) : null}
          <SubmitButton cancelTo={here}>{words.save}</SubmitButton>
        </PageForm>
      ) : (
        <Notice title={t.commitments.closing.closed}>
          <ButtonLink to={here}>{t.commitments.closing.back}</ButtonLink>
        </Notice>
      )}
    </Page>
  );
}
