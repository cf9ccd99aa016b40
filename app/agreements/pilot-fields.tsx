/** The start of a pilot: its question, who leads it, its window, what is measured. */
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { DayField, FieldSet, LongTextField, LookupField, TextField } from "#app/ui/form/fields";
import { type EventFieldsProps, useFieldText } from "./event-field";

export function PilotFields({ type, prefix = "", today, around }: EventFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.pilot;
  const parties = (around.parties ?? []).map((value) => ({ value }));
  return (
    <>
      <DayField {...words("on")} max={today} />
      <FieldSet legend={forms.aim}>
        <LongTextField {...words("question")} rows={3} />
        <LongTextField {...words("scope")} rows={3} />
        <div className="pair even">
          <LookupField {...words("leadOurs")} listId="lead-ours" options={parties} />
          <LookupField {...words("leadTheirs")} listId="lead-theirs" options={parties} />
        </div>
      </FieldSet>
      <FieldSet legend={forms.window}>
        <div className="pair even">
          <DayField {...words("firstOn")} />
          <DayField {...words("lastOn")} />
        </div>
      </FieldSet>
      <FieldRows
        name={`${prefix}indicators`}
        legend={words("indicators").label}
        hint={words("indicators").hint}
        max={40}
        addLabel={forms.addIndicator}
        rowLabel={forms.indicator}
      >
        {(row) => (
          <>
            <TextField {...words("indicators.name")} name={`${row}.name`} />
            <div className="trio">
              <TextField {...words("indicators.unit", true)} name={`${row}.unit`} width="s" />
              <TextField
                {...words("indicators.baseline", true)}
                name={`${row}.baseline`}
                inputMode="decimal"
                width="s"
              />
              <TextField {...words("indicators.target", true)} name={`${row}.target`} inputMode="decimal" width="s" />
            </div>
          </>
        )}
      </FieldRows>
    </>
  );
}
