/** `/agreements/:id/record/:event`: record any event whose form is flat; the form is made from its fields. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, reading, writing } from "#app/platform/page.server";
import { titled } from "#app/platform/title";
import { foreignScripts } from "#app/ui/foreign-scripts";
import { type EventType, events, formFields, isEventType } from "#workflows/events";
import { recordFromForm } from "./event-form.server";
import { EventPage } from "./event-page";
import { openEvent } from "./open-event.server";
import { eventPath } from "./paths";

export const links = foreignScripts;
export const meta = titled<typeof loader>((t, data) =>
  data ? t.workflow.events[data.opened.type].title : t.agreementForms.agreements,
);

/** The event an address names: entries begin a record and are not recorded on one. */
function eventOf(name: string | undefined): EventType {
  return name && isEventType(name) && events[name].place !== "entry" ? name : notFound();
}

export const loader = reading("records.write", async (ctx, { params, url }) => {
  const type = eventOf(params.event);
  const opened = await openEvent(ctx, params.id, type);
  // The others have a page of their own; a correction is begun at the entry it corrects.
  if (formFields(type, ctx.today) === null) throw redirect(eventPath(opened.agreement.id, type));
  const asked = (name: string) => url.searchParams.get(name)?.slice(0, 300) ?? "";
  return { opened, values: { body: asked("body"), need: asked("need") } };
});

export const action = writing("records.write", async (ctx, { params, values }) => {
  const type = eventOf(params.event);
  return formFields(type, ctx.today) === null ? notFound() : recordFromForm(ctx, params.id, type, values);
});

export default function RecordEvent() {
  const { opened, values } = useLoaderData<typeof loader>();
  return <EventPage {...opened} values={values} />;
}
