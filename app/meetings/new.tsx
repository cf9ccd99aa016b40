/** `/meetings/new`: a meeting on its own, or an item of a visit's programme (`?visit=`). */
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
import { openVisit } from "#app/visits/open-visit.server";
import { meetingChoices } from "./choices.server";
import { meetingForm } from "./forms";
import { MeetingFields } from "./meeting-fields";
import { meetingTyped } from "./meeting-input.server";
import { recordMeeting } from "./meetings.server";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) =>
  data?.visit ? t.visits.meeting.newOf(data.visit.title) : t.visits.meeting.newTitle,
);

export const loader = reading("records.write", async (ctx, { url }) => {
  const asked = url.searchParams.get("visit");
  const visit = asked ? await openVisit(ctx, asked) : null;
  return {
    visit,
    choices: await meetingChoices(ctx),
    values: { firstOn: visit?.firstOn ?? ctx.today },
    requestKey: newRequestKey(),
  };
});

export const action = writing("records.write", async (ctx, { url, values }) => {
  const asked = url.searchParams.get("visit");
  const visit = asked ? await openVisit(ctx, asked) : null;
  const id = idOfRequest(ctx.actor.id, values.requestKey);
  if (!id) return refused({ code: "input", problems: { requestKey: "reopenForm" } }, values);
  const parsed = check(meetingForm, values);
  if (!parsed.ok) return refused({ code: "input", problems: parsed.problems }, values);
  const typed = await meetingTyped(ctx, parsed.input, values);
  if (!typed.ok) return refused({ code: "input", problems: typed.problems }, values);
  const origin = { id, key: null, sourceId: null, visitId: visit?.id ?? null };
  const outcome = await recordMeeting(ctx, { ...typed.details, ...origin });
  if (!outcome.ok) return refused(outcome.refusal, values);
  return redirect(visit ? `/visits/${visit.id}#programme` : `/meetings/${outcome.value.id}`);
});

export default function NewMeeting() {
  const { meeting: words, title } = useText().visits;
  const { visit, choices, values, requestKey } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: meetingForm, values });
  const heading = visit ? words.newOf(visit.title) : words.newTitle;
  const back = visit ? `/visits/${visit.id}` : "/visits";
  return (
    <Page
      title={heading}
      crumbs={[
        { to: "/visits", label: title },
        ...(visit ? [{ to: back, label: visit.title }] : []),
        { label: heading },
      ]}
    >
      <PageForm form={form}>
        <HiddenField name="requestKey" value={requestKey} />
        <MeetingFields choices={choices} />
        <SubmitButton cancelTo={back}>{words.add}</SubmitButton>
      </PageForm>
    </Page>
  );
}
