/** One field of an event's form, made from what the workflow says of it. */
import { useText } from "#app/platform/text";
import type { FieldProps } from "#app/ui/form/field";
import { DayField, LongTextField, LookupField, RadioField, SelectField, TextField } from "#app/ui/form/fields";
import type { EventType } from "#workflows/events";
import type { Field } from "#workflows/fields";
import type { Around } from "./event-around.server";
import { fieldText, optionText } from "./field-text";

export interface EventFieldsProps {
  type: EventType;
  /** Before every name: a correction holds the form under `data.`. */
  prefix?: string;
  today: string;
  around: Around;
}

/** Needed by some answers only: they carry no "(optional)". */
const conditional = new Set([
  "termUntil",
  "termYears",
  "ground",
  "text",
  "changes",
  "successorId",
  "reviewOn",
  "officerId",
  "dueOn",
]);

/** Up to this many answers are shown at once. */
const mostRadios = 6;

export function useFieldText(type: EventType, prefix = "") {
  const t = useText();
  return (name: string, optional = false): Omit<FieldProps, "optional"> & { optional: boolean } => {
    const { label, hint } = fieldText(t, type, name);
    return { name: `${prefix}${name}`, label, hint, optional: optional && !conditional.has(name) };
  };
}

export function EventField({ field, type, prefix, around }: Omit<EventFieldsProps, "today"> & { field: Field }) {
  const t = useText();
  const words = useFieldText(type, prefix)(field.name, !field.required);
  const { control } = field;
  switch (control.as) {
    case "day":
      return <DayField {...words} />;
    case "text":
      return <TextField {...words} />;
    case "longText":
      return <LongTextField {...words} />;
    case "number":
      return <TextField {...words} inputMode="decimal" width="s" />;
    case "body":
      return (
        <SelectField
          {...words}
          blank={t.agreementForms.record.chooseBody}
          options={(around.bodies ?? []).map((body) => ({ value: body, label: body }))}
        />
      );
    case "officer":
      return (
        <SelectField
          {...words}
          blank={t.agreementForms.record.chooseOfficer}
          options={(around.officers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    case "agreement":
      return (
        <LookupField
          {...words}
          hint={words.hint ?? t.agreementForms.record.agreementHint}
          listId={`${words.name}-list`}
          options={(around.agreements ?? []).map(({ value }) => ({ value }))}
        />
      );
    case "choice": {
      const options = control.options.map((value) => ({ value, label: optionText(t, field.name, value) }));
      return options.length > mostRadios ? (
        <SelectField {...words} options={options} />
      ) : (
        <RadioField {...words} options={options} />
      );
    }
  }
}
