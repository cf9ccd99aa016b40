/** `/commitments/:id/close`: say what became of a commitment, with what shows it. */
import { redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { addDocumentsPath } from "#app/documents/paths";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import type { Choice } from "#app/ui/form/choice-fields";
import { DayField, HiddenField, LongTextField, RadioField, SubmitButton, TextField } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { closeCommitment } from "./close-commitment.server";
import { commitmentPage } from "./commitment-page.server";
import { crumbsOf } from "./crumbs";
import { evidenceCount } from "./evidence.server";
import { closeForm } from "./forms";
import { commitmentPath } from "./paths";
import { isOpen } from "./row";

export const links = foreignScripts;
export const meta = titled((t) => t.commitments.closing.title);

export const loader = reading("records.write", async (ctx, { params }) => {
  const { id, text, status, measure, unit, evidenceRequired, version, ...rest } = await commitmentPage(ctx, params.id);
  const { recurs, dueOn, nextOn } = rest;
  return {
    commitment: { id, text, status, measure, unit, evidenceRequired, version, nextOn, round: recurs ? dueOn : null },
    documents: await evidenceCount(ctx.db, id),
    today: ctx.today,
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await commitmentPage(ctx, params.id);
  const parsed = check(closeForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await closeCommitment(ctx, id, parsed.input);
  return outcome.ok ? redirect(commitmentPath(id)) : refused(outcome.refusal, values);
});

export default function CloseCommitment() {
  const t = useText();
  const words = t.commitments.closing;
  const { commitment, documents, today } = useLoaderData<typeof loader>();
  const { id, measure, unit, evidenceRequired, version } = commitment;
  const form = usePageForm({ schema: closeForm, values: { on: today } });
  const here = commitmentPath(id);
  const choices = useChoices();
  // What was typed stays in the form, also where somebody else closed it meanwhile.
  const answered = useActionData<unknown>() !== undefined;
  return (
    <Page title={words.title} crumbs={crumbsOf(t, commitment, words.title)} lead={commitment.text}>
      {isOpen(commitment.status) || answered ? (
        <PageForm form={form}>
          <HiddenField name="version" value={version} />
          <RadioField name="how" label={words.how} options={choices} />
          <DayField name="on" label={words.on} max={today} />
          <LongTextField name="note" label={words.note} hint={words.noteHint} optional />
          {measure ? (
            <TextField
              name="value"
              label={words.value}
              hint={measure}
              inputMode="decimal"
              width="s"
              suffix={unit}
              optional
            />
          ) : null}
          <LongTextField
            name="evidence"
            label={words.evidence}
            hint={
              <>
                {words.evidenceHint} {evidenceRequired ? words.evidenceRequired : null}{" "}
                {documents > 0 ? words.evidenceThere(documents) : null}{" "}
                {/* Elsewhere, so that what was typed here stays. */}
                <Link
                  className="link"
                  to={`${addDocumentsPath({ type: "commitment", id })}&kind=evidence`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {words.addDocument}
                </Link>
              </>
            }
            rows={3}
            optional={!evidenceRequired || documents > 0}
          />
          <SubmitButton cancelTo={here}>{words.save}</SubmitButton>
        </PageForm>
      ) : (
        <Notice title={words.closed}>
          <ButtonLink to={here}>{words.back}</ButtonLink>
        </Notice>
      )}
    </Page>
  );
}

/** Of a recurring one also this time alone, with the day that follows. */
function useChoices(): Choice[] {
  const t = useText();
  const words = t.commitments.closing;
  const { round, nextOn } = useLoaderData<typeof loader>().commitment;
  const then = (last: string) => (nextOn ? words.metNext(formatDay(t, nextOn)) : last);
  return [
    round
      ? { value: "fulfilled", label: words.met(formatDay(t, round)), hint: then(words.metLast) }
      : { value: "fulfilled", label: words.fulfilled, hint: words.fulfilledHint },
    ...(round ? [{ value: "missed", label: words.missed(formatDay(t, round)), hint: then(words.missedLast) }] : []),
    {
      value: "notFulfilled",
      label: round ? words.notFulfilledAll : words.notFulfilled,
      hint: words.notFulfilledHint,
    },
    { value: "withdrawn", label: words.withdrawn, hint: words.withdrawnHint },
  ];
}
