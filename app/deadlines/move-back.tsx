/** `/deadlines/:id/move-back`: the computed day counts again. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDay } from "#app/platform/days";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { readAnew } from "#app/platform/read-anew";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { ActPage, SeenOn } from "./act-page";
import { seenForm } from "./forms";
import { takeMoveBack } from "./move-deadline.server";
import { deadlinePath } from "./paths";
import { deadlinePage } from "./show-queries.server";

export const loader = reading("records.write", async (ctx, { params }) => ({
  deadline: await deadlinePage(ctx, params.id),
}));
export const meta = titled((t) => t.deadlinePages.moveBack.do);
export const links = foreignScripts;
export const shouldRevalidate = readAnew;

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await deadlinePage(ctx, params.id);
  const parsed = check(seenForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await takeMoveBack(ctx, id, parsed.input);
  return outcome.ok ? redirect(deadlinePath(id)) : refused(outcome.refusal, values);
});

export default function MoveDeadlineBack() {
  const t = useText();
  const words = t.deadlinePages.moveBack;
  const { deadline } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: seenForm });
  const here = deadlinePath(deadline.id);
  const computed = formatDay(t, deadline.computedOn, { weekday: true });
  return (
    <ActPage deadline={deadline} title={words.title} act={words.do} lead={deadline.moved ? words.lead(computed) : null}>
      {deadline.moved ? (
        <PageForm form={form}>
          <SeenOn day={deadline.dueOn} />
          <SubmitButton cancelTo={here}>{words.do}</SubmitButton>
        </PageForm>
      ) : (
        <Notice title={words.notMoved}>
          <ButtonLink to={here}>{t.deadlinePages.back}</ButtonLink>
        </Notice>
      )}
    </ActPage>
  );
}
