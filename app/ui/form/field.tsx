/** What surrounds every field: label, hint, problem. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { fieldId } from "#app/ui/error-summary";
import { useFormState } from "#app/ui/form/form-context";

export interface FieldProps {
  /** With dots where nested: `signatories.0.name`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Says so beside the label; fields that must be filled carry no mark. */
  optional?: boolean;
}

interface FrameProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  problem?: string;
  children: ReactNode;
}

/** A field with one control. */
export function FieldFrame({ id, problem, children, ...words }: FrameProps) {
  return (
    <div className={problem ? "field wrong" : "field"}>
      <label htmlFor={id}>
        <Label {...words} />
      </label>
      <Words id={id} hint={words.hint} problem={problem} />
      <Contested id={id} />
      {children}
    </div>
  );
}

/** A question with several controls. */
export function GroupFrame({ id, problem, children, ...words }: FrameProps) {
  const described = [words.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field wrong" : "field"}>
      <fieldset id={id} aria-describedby={described || undefined}>
        <legend>
          <Label {...words} />
        </legend>
        <Words id={id} hint={words.hint} problem={problem} />
        <Contested id={id} />
        {children}
      </fieldset>
    </div>
  );
}

/** After a conflict: which of two versions stands is chosen on top. */
function Contested({ id }: { id: string }) {
  const t = useText();
  const { refusal } = useFormState();
  if (refusal?.code !== "conflict" || !refusal.conflicts.some(({ field }) => fieldId(field) === id)) return null;
  return <span className="contested">{t.keptForms.conflict.decide}</span>;
}

function Label({ label, optional }: { label: ReactNode; optional?: boolean }) {
  const t = useText();
  return (
    <>
      {label}
      {optional ? <span className="optional"> ({t.ui.optional})</span> : null}
    </>
  );
}

function Words({ id, hint, problem }: { id: string; hint?: ReactNode; problem?: string }) {
  const t = useText();
  return (
    <>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {problem ? (
        <span className="problem" id={`${id}-problem`}>
          <span className="visually-hidden">{t.ui.problem} </span>
          {problem}
        </span>
      ) : null}
    </>
  );
}
