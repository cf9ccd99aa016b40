/** `/meetings/:id/remove`: takes a meeting off the record, where nothing hangs on it. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { notFound, reading, refused, writing } from "#app/platform/page.server";
import { useText } from "#app/platform/text";
import { titled } from "#app/platform/title";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Page } from "#app/ui/page";
import { meetingCrumbs } from "./crumbs";
import { meetingPage } from "./meeting-page.server";
import { removeMeeting } from "./remove-meeting.server";

const nothing = z.object({});

export const meta = titled<typeof loader>((t, data) => t.visits.meeting.removeTitle(data?.meeting.title ?? ""));

export const loader = reading("records.write", async (ctx, { params }) => {
  const { meeting } = await meetingPage(ctx, params.id);
  const { id, title, visit } = meeting;
  return { meeting: { id, title, visit } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const outcome = await removeMeeting(ctx, params.id ?? notFound());
  if (!outcome.ok) return refused(outcome.refusal, values);
  const { visitId } = outcome.value;
  return redirect(visitId ? `/visits/${visitId}#programme` : "/visits");
});

export default function RemoveMeeting() {
  const t = useText();
  const words = t.visits.meeting;
  const { meeting } = useLoaderData<typeof loader>();
  const form = usePageForm({ schema: nothing });
  return (
    <Page
      title={words.removeTitle(meeting.title)}
      lead={words.removeLead}
      crumbs={meetingCrumbs(t, meeting, words.remove)}
    >
      <PageForm form={form}>
        <SubmitButton kind="danger" cancelTo={`/meetings/${meeting.id}`}>
          {words.remove}
        </SubmitButton>
      </PageForm>
    </Page>
  );
}
