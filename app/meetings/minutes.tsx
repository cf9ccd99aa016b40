/** `/meetings/:id/minutes`: what was said and agreed. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { HiddenField, LongTextField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { meetingCrumbs } from "./crumbs";
import { minutesForm } from "./forms";
import { meetingPage } from "./meeting-page.server";
import { editMeeting } from "./meetings.server";

export const meta = titled<typeof loader>((t, data) => t.visits.meeting.minutesTitle(data?.meeting.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const { meeting } = await meetingPage(ctx, params.id);
  const { id, title, visit, version, minutes } = meeting;
  return { meeting: { id, title, visit }, version, values: { minutes } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(minutesForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const outcome = await editMeeting(ctx, params.id ?? notFound(), parsed.input);
  if (outcome.ok) return redirect(savedTo(`/meetings/${params.id}`, outcome.value));
  return refusedEdit(outcome.refusal, values);
});

export default function Minutes() {
  const t = useText();
  const { meeting: words, save } = t.visits;
  const { meeting, version, values } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: minutesForm, values });
  return (
    <Page title={words.minutesTitle(meeting.title)} crumbs={meetingCrumbs(t, meeting, words.minutes)}>
      <PageForm form={form} fieldLabels={words.fields}>
        <HiddenField name="version" value={version} />
        <LongTextField name="minutes" label={words.minutes} hint={words.minutesHint} rows={16} />
        <SubmitButton cancelTo={`/meetings/${meeting.id}`}>{save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
