/** The signing: when, where, by whom, in which languages, for how long. */
import { useText } from "#app/platform/text";
import { DayField, FieldSet, TextField } from "#app/ui/form/fields";
import { type EventFieldsProps, useFieldText } from "./event-field";
import { SignatoryFields } from "./signatory-fields";
import { NoticeFields, TermFields } from "./term-fields";
import { TextLanguages } from "./text-languages";

export function SigningFields(props: EventFieldsProps) {
  const { type, prefix = "", today } = props;
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.signing;
  return (
    <>
      <FieldSet legend={forms.act}>
        <DayField {...words("on")} max={today} />
        <TextField {...words("place", true)} />
        <TextField {...words("occasion", true)} />
      </FieldSet>
      <FieldSet legend={forms.signatories}>
        <SignatoryFields {...props} />
      </FieldSet>
      <FieldSet legend={forms.text}>
        <TextLanguages prefix={prefix} />
        <TextField {...words("originalAt", true)} />
      </FieldSet>
      <FieldSet legend={forms.term}>
        <DayField {...words("effectiveOn", true)} />
        <TermFields type={type} prefix={prefix} />
        <NoticeFields type={type} prefix={prefix} />
      </FieldSet>
    </>
  );
}
