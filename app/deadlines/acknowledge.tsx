/** `/deadlines/:id/acknowledge`: say that one knows of it. `next` in the form: the list it was said from. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { readAnew } from "#app/platform/read-anew";
import { safePath } from "#app/platform/safe-path";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { ButtonLink } from "#app/ui/button";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import { ActPage, SeenOn } from "./act-page";
import { acknowledgeForm } from "./forms";
import { deadlinePath } from "./paths";
import { acknowledgeDeadline } from "./settle-deadline.server";
import { deadlinePage } from "./show-queries.server";

export const loader = reading("records.write", async (ctx, { params }) => ({
  deadline: await deadlinePage(ctx, params.id),
}));
export const meta = titled((t) => t.deadlinePages.acknowledge);
export const links = foreignScripts;
export const shouldRevalidate = readAnew;

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await deadlinePage(ctx, params.id);
  const parsed = check(acknowledgeForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { seenOn, next } = parsed.input;
  const outcome = await acknowledgeDeadline(ctx, id, { seenOn });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(next ? safePath(next) : deadlinePath(id));
});

export default function AcknowledgeDeadline() {
  const t = useText();
  const words = t.deadlinePages;
  const { deadline } = useLoaderData<typeof loader>();
  const here = deadlinePath(deadline.id);
  const form = usePageForm({ schema: acknowledgeForm, values: { next: here } });
  const settled = deadline.closedWhy
    ? t.rules.deadlineClosed
    : deadline.acknowledgedBy
      ? words.known.already(deadline.acknowledgedBy)
      : null;
  return (
    <ActPage
      deadline={deadline}
      title={words.known.title}
      act={words.acknowledge}
      lead={settled ? null : words.known.lead}
    >
      {settled ? (
        <Notice title={settled}>
          <ButtonLink to={here}>{words.back}</ButtonLink>
        </Notice>
      ) : (
        <PageForm form={form}>
          <SeenOn day={deadline.dueOn} />
          <HiddenField name="next" value={here} />
          <SubmitButton cancelTo={here}>{words.acknowledge}</SubmitButton>
        </PageForm>
      )}
    </ActPage>
  );
}
