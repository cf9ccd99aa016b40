/** `/agreements/:id/signing`: record the signing. */
import { useLoaderData } from "@remix-run/react";
import { reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { recordFromForm } from "./event-form.server";
import { EventPage } from "./event-page";
import { openEvent } from "./open-event.server";

export const links = foreignScripts;
export const meta = titled((t) => t.workflow.events.signed.title);

export const loader = reading("records.write", (ctx, { params }) => openEvent(ctx, params.id, "signed"));

export const action = writing("records.write", (ctx, { params, values }) =>
  recordFromForm(ctx, params.id, "signed", values),
);

export default function RecordSigning() {
  return <EventPage {...useLoaderData<typeof loader>()} />;
}
