/** The languages a text is written in, and which of them counts. */
import { languageCodes, languageName } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { ChecksField, SelectField } from "#app/ui/form/fields";
import { useFormState } from "#app/ui/form/form-context";
import { asChoices, valueAt } from "#app/ui/form/values";

export function TextLanguages({ prefix = "", optional = false }: { prefix?: string; optional?: boolean }) {
  const t = useText();
  const words = t.agreementForms.signing;
  const { values } = useFormState();
  const kept = [
    ...asChoices(valueAt(values, `${prefix}languages`)),
    ...asChoices(valueAt(values, `${prefix}authentic`)),
  ];
  // What a source or an older entry holds besides our codes stays to be chosen.
  const codes = [...new Set([...languageCodes, ...kept.filter((code) => code !== "" && code !== "all")])];
  const options = codes.map((code) => ({ value: code, label: languageName(t, code) }));
  return (
    <>
      <ChecksField name={`${prefix}languages`} label={words.languages} options={options} optional={optional} inline />
      <SelectField
        name={`${prefix}authentic`}
        label={words.authentic}
        hint={words.authenticHint}
        blank={words.authenticUnknown}
        options={[{ value: "all", label: words.authenticAll }, ...options]}
        optional
      />
    </>
  );
}
