/** The form itself: messages on top, then the fields. Posts as plain HTML before scripts arrive. */
import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { formMark } from "#app/platform/forms";
import { fetchAhead, textIn, useLocale } from "#app/platform/text";
import { ErrorSummary } from "#app/ui/error-summary";
import { FormStateProvider } from "#app/ui/form/form-context";
import { RefusalNotice } from "#app/ui/form/refusal-notice";
import type { PageFormHandle } from "#app/ui/form/use-page-form";
import { KeptInputNotice } from "#app/ui/shell/kept-notice";
import { useViewer } from "#app/ui/viewer";

export { usePageForm } from "#app/ui/form/use-page-form";

interface PageFormProps {
  form: PageFormHandle;
  /** Another address than this page's. */
  action?: string;
  /** Where a missing need is supplied. */
  needWhere?: (need: string) => string | undefined;
  /** Names of fields, for comparing two versions. */
  fieldLabels?: Record<string, string>;
  children: ReactNode;
}

/** How long there is for typing. The server alone says it, so that no browser fetches words for it. */
function WithoutScripts() {
  return <p className="hint">{textIn(useLocale()).keptForms.without}</p>;
}

export function PageForm({ form, action, needWhere, fieldLabels, children }: PageFormProps) {
  const locale = useLocale();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const { problems, refusal } = form.state;
  const wrong = Object.keys(problems).length > 0;
  const newer = refusal?.code === "conflict" ? refusal.version : "";
  return (
    <FormStateProvider value={form.state}>
      {/* Another record is another form: nothing of the last one may stay in its fields. So is a newer version of the
          record: its fields begin with what others saved meanwhile, or sending again would undo it. And so is
          the record once it was saved: its fields begin with what is recorded now. */}
      <Form
        key={`${pathname} ${newer} ${form.saved}`}
        ref={form.element}
        method="post"
        action={action}
        noValidate
        className="form"
        onFocus={() => fetchAhead(locale, "problems")}
        onSubmit={form.onSubmit}
      >
        <input type="hidden" name={formMark} value="1" />
        <div ref={form.messages} tabIndex={-1} className="messages">
          {form.kept && !refusal ? <KeptInputNotice files={form.kept.files} /> : null}
          {refusal && refusal.code !== "input" ? (
            <RefusalNotice refusal={refusal} needWhere={needWhere} fieldLabels={fieldLabels} />
          ) : null}
          {wrong ? <ErrorSummary problems={problems} /> : null}
        </div>
        {children}
        {viewer ? (
          <noscript>
            <WithoutScripts />
          </noscript>
        ) : null}
      </Form>
    </FormStateProvider>
  );
}
