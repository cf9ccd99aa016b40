/** The frame of every form on an agreement: where it stands, what it carries unseen, on whose behalf. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { HiddenField, TextField } from "#app/ui/form/fields";
import { useFormState } from "#app/ui/form/form-context";
import { valueAt } from "#app/ui/form/values";
import { Page } from "#app/ui/page";
import type { FormAgreement } from "./open-event.server";
import { agreementPath } from "./paths";

interface FormPageProps {
  agreement: FormAgreement;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

export function FormPage({ agreement, title, lead, children }: FormPageProps) {
  const t = useText();
  return (
    <Page
      title={title}
      crumbs={[
        { to: "/agreements", label: t.shell.agreements },
        { to: agreementPath(agreement.id), label: `${agreement.reference} ${agreement.title}` },
        { label: title },
      ]}
      lead={lead}
    >
      {children}
    </Page>
  );
}

/** The state the form was opened on, and the key that makes two presses one entry. */
export function EnvelopeFields({ revision, requestKey }: { revision: number; requestKey: string }) {
  return (
    <>
      <HiddenField name="revision" value={revision} />
      <HiddenField name="requestKey" value={requestKey} />
    </>
  );
}

/** Folded away: most people record for themselves. */
export function OnBehalfField() {
  const words = useText().agreementForms.onBehalf;
  const { values, problems } = useFormState();
  const open = Boolean(valueAt(values, "onBehalfOf")) || "onBehalfOf" in problems;
  return (
    <details className="on-behalf" open={open || undefined}>
      <summary>{words.summary}</summary>
      <TextField name="onBehalfOf" label={words.label} hint={words.hint} optional />
    </details>
  );
}
