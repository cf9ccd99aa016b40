/** Who signed and who witnessed it, by name, post and party as on the paper. */
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { LookupField, TextField } from "#app/ui/form/fields";
import { type EventFieldsProps, useFieldText } from "./event-field";

export function SignatoryFields({ type, prefix = "", around }: EventFieldsProps) {
  const t = useText();
  const words = useFieldText(type, prefix);
  const forms = t.agreementForms.signing;
  const taken = type === "takenOver";
  return (
    <>
      <FieldRows
        name={`${prefix}signatories`}
        legend={words("signatories").label}
        min={taken ? 1 : 2}
        max={40}
        addLabel={forms.addSignatory}
        rowLabel={forms.signatory}
      >
        {(row, index) => (
          <>
            <TextField {...words("signatories.name")} name={`${row}.name`} spellCheck={false} />
            <div className="pair even">
              <TextField {...words("signatories.post", true)} name={`${row}.post`} />
              <LookupField
                {...words("signatories.party", taken)}
                name={`${row}.party`}
                listId={`signatory-party-${index}`}
                options={(around.parties ?? []).map((value) => ({ value }))}
              />
            </div>
          </>
        )}
      </FieldRows>
      <FieldRows
        name={`${prefix}witnesses`}
        legend={words("witnesses").label}
        max={40}
        addLabel={forms.addWitness}
        rowLabel={forms.witness}
      >
        {(row) => (
          <div className="pair even">
            <TextField {...words("witnesses.name")} name={`${row}.name`} spellCheck={false} />
            <TextField {...words("witnesses.post", true)} name={`${row}.post`} />
          </div>
        )}
      </FieldRows>
    </>
  );
}
