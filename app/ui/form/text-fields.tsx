/** Fields for typing: one line, several lines, a day, and a line with suggestions. */
import { type ChangeEvent, type ReactNode, useState } from "react";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { FieldFrame, type FieldProps } from "#app/ui/form/field";
import { useField } from "#app/ui/form/form-context";
import { asText } from "#app/ui/form/values";

interface TypedProps extends FieldProps {
  autoComplete?: string;
  /** The language of what is typed, where it is not the reader's. */
  lang?: string;
}

interface TextFieldProps extends TypedProps {
  type?: "text" | "email" | "url" | "tel";
  inputMode?: "text" | "numeric" | "decimal" | "email" | "url" | "tel";
  width?: "s" | "m" | "l";
  /** A unit after the field. */
  suffix?: ReactNode;
  spellCheck?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { name, autoComplete = "off", lang, type = "text", inputMode, width = "l", suffix, spellCheck } = props;
  const { id, initial, problem, aria } = useField(name, Boolean(props.hint));
  return (
    <FieldFrame {...props} id={id} problem={problem}>
      <div className="beside">
        <input
          name={name}
          {...aria}
          id={id}
          className={`input ${width}`}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          lang={lang}
          spellCheck={spellCheck}
          defaultValue={asText(initial)}
        />
        {suffix ? <span className="after">{suffix}</span> : null}
      </div>
    </FieldFrame>
  );
}

export function LongTextField(props: TypedProps & { rows?: number }) {
  const { name, autoComplete = "off", lang, rows = 4 } = props;
  const { id, initial, problem, aria } = useField(name, Boolean(props.hint));
  return (
    <FieldFrame {...props} id={id} problem={problem}>
      <textarea
        name={name}
        {...aria}
        id={id}
        className="input"
        rows={rows}
        autoComplete={autoComplete}
        lang={lang}
        defaultValue={asText(initial)}
      />
    </FieldFrame>
  );
}

/** A day can be typed or picked; its weekday stands beside it, the surest way to see a slip. */
export function DayField(props: FieldProps & { min?: string; max?: string }) {
  const { name, min, max } = props;
  const t = useText();
  const { id, initial, problem, aria } = useField(name, Boolean(props.hint));
  const [day, setDay] = useState(() => asText(initial));
  const read = (event: ChangeEvent<HTMLInputElement>) => setDay(event.currentTarget.value);
  return (
    <FieldFrame {...props} id={id} problem={problem}>
      <div className="beside">
        <input
          name={name}
          onChange={read}
          {...aria}
          id={id}
          className="input"
          type="date"
          min={min}
          max={max}
          autoComplete="off"
          defaultValue={asText(initial)}
        />
        {day ? <span className="after">{formatDay(t, day, { weekday: true })}</span> : null}
      </div>
    </FieldFrame>
  );
}

interface LookupFieldProps extends TypedProps {
  listId: string;
  options: { value: string; label?: string | null }[];
}

/** A name that can be typed or taken from the suggestions; the server finds out which record is meant. */
export function LookupField(props: LookupFieldProps) {
  const { name, lang, listId, options } = props;
  const { id, initial, problem, aria } = useField(name, Boolean(props.hint));
  return (
    <FieldFrame {...props} id={id} problem={problem}>
      <input
        name={name}
        {...aria}
        id={id}
        className="input"
        list={listId}
        autoComplete="off"
        lang={lang}
        defaultValue={asText(initial)}
      />
      <datalist id={listId}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} label={label ?? undefined} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
