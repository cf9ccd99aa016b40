/** `/deadlines/:id/move`: another day, with a reason. */
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
import { movedByHand } from "./by-hand";
import { moveForm } from "./forms";
import { moveDeadline } from "./move-deadline.server";
import { deadlinePath } from "./paths";
import { deadlinePage } from "./show-queries.server";

export const loader = reading("records.write", async (ctx, { params }) => ({
  deadline: await deadlinePage(ctx, params.id),
  today: ctx.today,
}));
export const meta = titled((t) => t.deadlinePages.move.do);
export const links = foreignScripts;
export const shouldRevalidate = readAnew;

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await deadlinePage(ctx, params.id);
  const parsed = check(moveForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await moveDeadline(ctx, id, parsed.input);
  return outcome.ok ? redirect(deadlinePath(id)) : refused(outcome.refusal, values);
});

export default function MoveDeadline() {
  const t = useText();
  const words = t.deadlinePages.move;
  const { deadline, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: moveForm });
  // What was typed stays in the form, also where it was closed meanwhile.
  const answered = useActionData<unknown>() !== undefined;
  return (
    <ActPage deadline={deadline} title={words.title} act={words.do} lead={words.lead}>
      {!movedByHand(deadline.kind) && deadline.task ? (
        <Notice title={words.task}>
          <ButtonLink to={`/tasks/${deadline.task.id}`}>{words.toTask}</ButtonLink>
        </Notice>
      ) : deadline.closedWhy && !answered ? (
        <Notice title={t.rules.deadlineClosed}>
          <ButtonLink to={deadlinePath(deadline.id)}>{t.deadlinePages.back}</ButtonLink>
        </Notice>
      ) : (
        <PageForm form={form}>
          <SeenOn day={deadline.dueOn} />
          <DayField name="dueOn" label={words.newDay} hint={words.newDayHint} min={today} />
          <LongTextField name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
          <SubmitButton cancelTo={deadlinePath(deadline.id)}>{words.button}</SubmitButton>
        </PageForm>
      )}
    </ActPage>
  );
}
