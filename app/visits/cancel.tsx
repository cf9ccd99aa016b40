/** `/visits/:id/cancel`: a visit does not take place. It stays on record and can be taken back. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { DayField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { cancelVisit } from "#app/visits/cancel-visit.server";
import { cancelForm } from "#app/visits/forms";
import { openVisit } from "#app/visits/open-visit.server";
import { PartPage } from "#app/visits/part-page";

export const meta = titled<typeof loader>((t, data) => t.visits.cancelTitle(data?.visit.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => ({
  visit: await openVisit(ctx, params.id),
  today: ctx.today,
}));

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(cancelForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await cancelVisit(ctx, params.id ?? notFound(), parsed.input);
  return outcome.ok ? redirect(`/visits/${params.id}`) : refused(outcome.refusal, values);
});

export default function CancelVisit() {
  const words = useText().visits;
  const { visit, today } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: cancelForm, values: { on: today } });
  return (
    <PartPage visit={visit} title={words.cancelTitle(visit.title)} lead={words.cancelLead}>
      <PageForm form={form}>
        <DayField name="on" label={words.cancelDay} max={today} />
        <SubmitButton kind="danger" cancelTo={`/visits/${visit.id}`} cancelLabel={words.keep}>
          {words.cancel}
        </SubmitButton>
      </PageForm>
    </PartPage>
  );
}
