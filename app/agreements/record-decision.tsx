/** `/agreements/:id/decision`: record the decision after an evaluation. */
import { useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { recordFromForm } from "./event-form.server";
import { EventPage } from "./event-page";
import { openEvent } from "./open-event.server";

export const links = foreignScripts;
export const meta = titled((t) => t.workflow.events.decided.title);

export const loader = reading("records.write", (ctx, { params }) => openEvent(ctx, params.id, "decided"));

export const action = writing("records.write", (ctx, { params, values }) =>
  recordFromForm(ctx, params.id, "decided", values),
);

export default function RecordDecision() {
  return <EventPage {...useLoaderData<typeof loader>()} />;
}
