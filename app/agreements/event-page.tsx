/** The page on which an event is recorded: its form, or why there is none now. */
import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatDay, formatSpan } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { SubmitButton } from "#app/ui/form/fields";
import { PageForm, usePageForm } from "#app/ui/form/page-form";
import { Notice } from "#app/ui/notice";
import type { Need } from "#workflows/needs";
import { EventFields } from "./event-fields";
import { Gate } from "./event-gate";
import { eventSchema } from "./event-schema";
import { EnvelopeFields, FormPage, OnBehalfField } from "./form-page";
import type { OpenEvent } from "./open-event.server";
import { agreementPath, needPath } from "./paths";

interface EventPageProps extends OpenEvent {
  /** What the form begins with. */
  values?: object;
}

export function EventPage({ values, ...opened }: EventPageProps) {
  const t = useText();
  const { type, agreement, gate } = opened;
  // What was typed and refused stays in view, whatever the state of the agreement is by now.
  const answered = useActionData<unknown>() !== undefined;
  const forms = t.agreementForms;
  const lead = type === "opinionsAsked" ? forms.opinions.lead : type === "signed" ? forms.signing.filings : undefined;
  return (
    <FormPage agreement={agreement} title={t.workflow.events[type].title} lead={gate && !answered ? undefined : lead}>
      {gate && !answered ? (
        <Gate gate={gate} agreement={agreement} />
      ) : (
        <EventForm opened={opened} values={values}>
          <Beforehand {...opened} />
        </EventForm>
      )}
    </FormPage>
  );
}

function EventForm({ opened, values, children }: { opened: OpenEvent; values?: object; children: ReactNode }) {
  const t = useText();
  const { type, today, agreement, revision, requestKey, around } = opened;
  const form = usePageForm({ schema: eventSchema(type, today), values });
  const grave = type === "withdrawn" || type === "voided" || type === "terminated";
  return (
    <PageForm form={form} needWhere={(need) => needPath(agreement.id, need as Need)}>
      <EnvelopeFields revision={revision} requestKey={requestKey} />
      {children}
      <EventFields type={type} today={today} around={around} />
      <OnBehalfField />
      <SubmitButton kind={grave ? "danger" : "main"} cancelTo={agreementPath(agreement.id)}>
        {t.workflow.events[type].do}
      </SubmitButton>
    </PageForm>
  );
}

/** What one should know before recording some events. */
function Beforehand({ type, around }: OpenEvent) {
  const t = useText();
  const words = t.agreementForms.record;
  const { takesBack, window } = around;
  if (type === "voided") return <Notice tone="warn">{words.voids}</Notice>;
  if (type === "withdrawn" && takesBack) {
    const event = t.workflow.events[takesBack.type].past;
    const title = takesBack.on ? words.takesBackOf(event, formatDay(t, takesBack.on)) : words.takesBack(event);
    return (
      <Notice tone="warn" title={title}>
        {words.takesBackText}
      </Notice>
    );
  }
  if (window)
    return (
      <Notice>
        {t.agreementForms.pilot.now(
          window.firstOn ? formatSpan(t, window.firstOn, window.lastOn) : formatDay(t, window.lastOn),
        )}
      </Notice>
    );
  return null;
}
