/** `/deadlines/:id/reopen`: take back that it is done. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { ActPage } from "./act-page";
import { deadlinePath } from "./paths";
import { reopenDeadline } from "./settle-deadline.server";
import { deadlinePage } from "./show-queries.server";

export const loader = reading("records.write", async (ctx, { params }) => ({
  deadline: await deadlinePage(ctx, params.id),
}));
export const meta = titled((t) => t.deadlinePages.reopen.do);
export const links = foreignScripts;

export const action = writing("records.write", async (ctx, { params, values }) => {
  const { id } = await deadlinePage(ctx, params.id);
  const outcome = await reopenDeadline(ctx, id);
  return outcome.ok ? redirect(deadlinePath(id)) : refused(outcome.refusal, values);
});

const nothing = z.object({});

export default function ReopenDeadline() {
  const words = useText().deadlinePages.reopen;
  const { deadline } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: nothing });
  return (
    <ActPage deadline={deadline} title={words.title} act={words.do} lead={words.lead}>
      <PageForm form={form}>
        <SubmitButton cancelTo={deadlinePath(deadline.id)}>{words.do}</SubmitButton>
      </PageForm>
    </ActPage>
  );
}
