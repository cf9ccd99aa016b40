/** `/deadlines/:id/done`: say that it is done, where no fact of the record says so by itself. */
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { readAnew } from "#app/platform/read-anew";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { DayField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { ActPage, SeenOn } from "./act-page";
import { doneByHand } from "./by-hand";
import { deadlineDoneForm } from "./forms";
import { deadlinePath } from "./paths";
import { wayOn } from "./row";
import { completeDeadline } from "./settle-deadline.server";
import { deadlinePage } from "./show-queries.server";

export const loader = reading("records.write", async (ctx, { params }) => ({
  deadline: await deadlinePage(ctx, params.id),
  today: ctx.today,
}));
export const meta = titled((t) => t.deadlinePages.finish.do);
export const links = foreignScripts;
export const shouldRevalidate = readAnew;

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await deadlinePage(ctx, params.id);
  const parsed = check(deadlineDoneForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await completeDeadline(ctx, id, parsed.input);
  return outcome.ok ? redirect(deadlinePath(id)) : refused(outcome.refusal, values);
});

export default function CompleteDeadline() {
  const t = useText();
  const words = t.deadlinePages;
  const { deadline, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: deadlineDoneForm, values: { doneOn: today } });
  // What was typed stays in the form, also where it was closed meanwhile.
  const answered = useActionData<unknown>() !== undefined;
  const here = deadlinePath(deadline.id);
  const way = wayOn(deadline);
  const byHand = doneByHand(deadline.kind);
  return (
    <ActPage
      deadline={deadline}
      title={words.finish.title}
      act={words.finish.do}
      lead={byHand ? words.finish.lead : null}
    >
      {deadline.closedWhy && !answered ? (
        <Notice title={t.rules.deadlineClosed}>
          <ButtonLink to={here}>{words.back}</ButtonLink>
        </Notice>
      ) : byHand ? (
        <PageForm form={form}>
          <SeenOn day={deadline.dueOn} />
          <DayField name="doneOn" label={words.finish.day} max={today} />
          <LongTextField name="note" label={words.finish.note} hint={words.finish.noteHint} rows={3} optional />
          <SubmitButton cancelTo={here}>{words.finish.do}</SubmitButton>
        </PageForm>
      ) : (
        <Notice title={words.finish.byRecord}>
          {way ? (
            <ButtonLink to={way.to} kind="main">
              {words.way[way.words]}
            </ButtonLink>
          ) : null}
        </Notice>
      )}
    </ActPage>
  );
}
