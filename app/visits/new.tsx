/** `/visits/new`: add a visit, past or to come. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/platform/forms";
import { reading, refused, writing } from "#app/platform/page.server";
import { idOfRequest, newRequestKey } from "#app/platform/request-key.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { visitChoices } from "#app/visits/choices.server";
import { visitForm } from "#app/visits/forms";
import { VisitFields } from "#app/visits/visit-fields";
import { visitTyped } from "#app/visits/visit-input.server";
import { addVisit } from "#app/visits/visits.server";

export const links = foreignScripts;
export const meta = titled((t) => t.visits.add);

export const loader = reading("records.write", async (ctx) => ({
  choices: await visitChoices(ctx),
  values: { direction: "out", ownerId: ctx.actor.id },
  requestKey: newRequestKey(),
}));

export const action = writing("records.write", async (ctx, { values }) => {
  const id = idOfRequest(ctx.actor.id, values.requestKey);
  if (!id) return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const parsed = check(visitForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const typed = await visitTyped(ctx, parsed.input, values);
  if (!typed.ok) return refused({ code: "input", problems: typed.problems }, values);
  const outcome = await addVisit(ctx, typed.details, { id });
  return outcome.ok ? redirect(`/visits/${outcome.value.id}`) : refused(outcome.refusal, values);
});

export default function NewVisit() {
  const words = useText().visits;
  const { choices, values, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: visitForm, values });
  return (
    <Page title={words.add} crumbs={[{ to: "/visits", label: words.title }, { label: words.add }]}>
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <VisitFields choices={choices} />
        <SubmitButton cancelTo="/visits">{words.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
