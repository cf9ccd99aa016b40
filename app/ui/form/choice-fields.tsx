/** Fields for choosing: from a list, one of a few, yes or no, several of a few. */
import type { ReactNode } from "react";
import { useText } from "#app/platform/text";
import { FieldFrame, type FieldProps, GroupFrame } from "#app/ui/form/field";
import { useField } from "#app/ui/form/form-context";
import { asChoices, asText } from "#app/ui/form/values";

export interface Option {
  value: string;
  label: string;
  group?: string;
}

export function SelectField(props: FieldProps & { options: Option[]; blank?: string; autoComplete?: string }) {
  const { name, options, blank, autoComplete } = props;
  const t = useText();
  const { id, initial, problem, aria } = useField(name, Boolean(props.hint));
  const groups = [...new Set(options.map((option) => option.group))];
  const within = (group?: string) =>
    options
      .filter((option) => option.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
  return (
    <FieldFrame {...props} id={id} problem={problem}>
      <select
        name={name}
        {...aria}
        id={id}
        className="input"
        autoComplete={autoComplete}
        defaultValue={asText(initial)}
      >
        <option value="">{blank ?? t.ui.blank}</option>
        {groups.map((group) =>
          group === undefined ? (
            within()
          ) : (
            <optgroup key={group} label={group}>
              {within(group)}
            </optgroup>
          ),
        )}
      </select>
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoicesProps extends FieldProps {
  options: Choice[];
  inline?: boolean;
}

/** One of a few answers. */
export const RadioField = (props: ChoicesProps) => <Choices {...props} type="radio" />;

/** Any number of a few answers. */
export const ChecksField = (props: ChoicesProps) => <Choices {...props} type="checkbox" />;

function Choices({ type, options, inline, ...props }: ChoicesProps & { type: "radio" | "checkbox" }) {
  const { id, initial, problem } = useField(props.name, Boolean(props.hint));
  const chosen = asChoices(initial);
  return (
    <GroupFrame {...props} id={id} problem={problem}>
      <div className={inline ? "choices inline" : "choices"}>
        {options.map((option) => (
          <ChoiceRow key={option.value} id={`${id}-${option.value}`} {...option}>
            <input
              name={props.name}
              id={`${id}-${option.value}`}
              type={type}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            />
          </ChoiceRow>
        ))}
      </div>
    </GroupFrame>
  );
}

/** A single box: sends `on` when ticked, nothing otherwise. */
export function CheckField(props: Omit<FieldProps, "optional">) {
  const { id, initial, problem, aria } = useField(props.name, Boolean(props.hint));
  return (
    <div className={problem ? "field wrong" : "field"}>
      {problem ? (
        <span className="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
      <ChoiceRow id={id} label={props.label} hint={props.hint}>
        <input
          name={props.name}
          {...aria}
          id={id}
          type="checkbox"
          value="on"
          defaultChecked={initial === "on" || initial === true}
        />
      </ChoiceRow>
    </div>
  );
}

interface ChoiceRowProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}

function ChoiceRow({ id, label, hint, children }: ChoiceRowProps) {
  return (
    <div className="choice">
      {children}
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
