/** `/meetings/:id/edit`: edit a meeting. Its minutes have a form of their own. */
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { savedTo } from "#app/platform/beside";
import { refusedEdit } from "#app/platform/conflict-words.server";
import { check } from "#app/platform/forms";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { HiddenField, SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { meetingChoices } from "./choices.server";
import { meetingCrumbs } from "./crumbs";
import { meetingEditForm } from "./forms";
import { readMeeting } from "./locked-meeting.server";
import { MeetingFields } from "./meeting-fields";
import { meetingTyped, meetingValues, meetingWords } from "./meeting-input.server";
import { meetingPage } from "./meeting-page.server";
import { editMeeting } from "./meetings.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) => t.visits.meeting.editTitle(data?.meeting.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const { meeting } = await meetingPage(ctx, params.id);
  const { fields, version } = await readMeeting(ctx, params.id);
  const { id, title, visit } = meeting;
  return {
    meeting: { id, title, visit },
    version,
    values: await meetingValues(ctx, fields),
    choices: await meetingChoices(ctx),
  };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const parsed = check(meetingEditForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const { version, ...input } = parsed.input;
  const typed = await meetingTyped(ctx, input, values);
  if (!typed.ok) return refused({ code: "input", problems: typed.problems }, values);
  const outcome = await editMeeting(ctx, params.id ?? notFound(), { ...typed.details, version });
  if (outcome.ok) return redirect(savedTo(`/meetings/${params.id}`, outcome.value));
  return refusedEdit(outcome.refusal, values, await meetingWords(ctx, outcome.refusal));
});

export default function EditMeeting() {
  const t = useText();
  const { meeting: words, save } = t.visits;
  const { meeting, version, values, choices } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: meetingEditForm, values });
  const here = `/meetings/${meeting.id}`;
  return (
    <Page
      title={words.editTitle(meeting.title)}
      crumbs={meetingCrumbs(t, meeting, words.edit)}
      actions={
        <Link className="link" to={`${here}/remove`}>
          {words.remove}
        </Link>
      }
    >
      <PageForm form={form} fieldLabels={words.fields}>
        <HiddenField name="version" value={version} />
        <MeetingFields choices={choices} />
        <SubmitButton cancelTo={here}>{save}</SubmitButton>
      </PageForm>
    </Page>
  );
}
