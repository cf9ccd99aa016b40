/** What is to become of an inherited agreement, by whom and until when. Which succession it is goes unseen with the form. */
import { useText } from "#app/platform/text";
import { DayField, HiddenField, LongTextField, RadioField, SelectField } from "#app/ui/form/fields";
import { useFormState } from "#app/ui/form/form-context";
import { asText, valueAt } from "#app/ui/form/values";
import { inheritances } from "#workflows/parts/inheritance-schema";
import { type EventFieldsProps, useFieldText } from "./event-field";

const unseen = ["successionId", "predecessor", "successor", "act"] as const;

export function InheritanceFields({ type, prefix = "", today, around }: EventFieldsProps) {
  const { values } = useFormState();
  return (
    <>
      {unseen.map((name) => (
        <HiddenField key={name} name={`${prefix}${name}`} value={asText(valueAt(values, `${prefix}${name}`))} />
      ))}
      <InheritanceChoice type={type} prefix={prefix} today={today} around={around} />
    </>
  );
}

/** The same for one agreement and for several at once. */
export function InheritanceChoice({ type, prefix = "", today, around }: EventFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  return (
    <>
      <RadioField
        {...words("becomes")}
        options={inheritances.map((value) => ({
          value,
          label: t.workflow.inheritances[value],
          hint: t.agreementForms.inheritance.hints[value],
        }))}
      />
      <SelectField
        {...words("officerId", true)}
        blank={t.agreementForms.record.chooseOfficer}
        options={(around.officers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayField {...words("dueOn", true)} min={today} />
      <DayField {...words("on")} max={today} />
      <LongTextField {...words("note", true)} rows={3} />
    </>
  );
}
