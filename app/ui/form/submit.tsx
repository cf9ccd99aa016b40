/** The end of a form, its groups, and what it carries unseen. */
import { Link } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { useFormState } from "#app/ui/form/form-context";
import { asText, valueAt } from "#app/ui/form/values";

interface SubmitButtonProps {
  children: ReactNode;
  kind?: "main" | "plain" | "danger";
  /** Where one goes who changes their mind. */
  cancelTo?: string;
  /** What that is called, where "cancel" would be what the form does. */
  cancelLabel?: string;
  /** For forms whose buttons differ: sent with the form. */
  name?: string;
  value?: string;
}

/** Says that it is sending; a second press does nothing then. */
export function SubmitButton({ children, kind = "main", cancelTo, cancelLabel, name, value }: SubmitButtonProps) {
  const t = useText();
  const { sending } = useFormState();
  return (
    <div className="submit">
      <Button kind={kind} name={name} value={value} aria-disabled={sending || undefined}>
        {sending ? t.ui.sending : children}
      </Button>
      {cancelTo ? (
        <Link className="link" to={cancelTo}>
          {cancelLabel ?? t.ui.cancel}
        </Link>
      ) : null}
    </div>
  );
}

/** Fields that belong together. */
export function FieldSet({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {children}
    </fieldset>
  );
}

/** What names the state of the record that a form was opened on. */
const opened = new Set(["version", "revision", "basedOn"]);

/**
 * What a form carries unseen. `revision` and `version` name the state that was on screen: after a refusal that showed a
 * newer one, sending again means that one.
 */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { values, retried, refusal } = useFormState();
  // Kept as it was at first, like the fields: a page that is read again in between must not pass off what was typed as an edit of
  // what others saved meanwhile.
  const [first] = useState(value);
  let sent = String(opened.has(name) ? first : value);
  if (name === "revision" && refusal?.code === "stale") sent = String(refusal.revision);
  else if (name === "version" && refusal?.code === "conflict") sent = String(refusal.version);
  else if (retried) sent = asText(valueAt(values, name)) || sent;
  return <input type="hidden" name={name} value={sent} readOnly />;
}
