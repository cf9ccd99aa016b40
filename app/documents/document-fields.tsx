/** What is said of a document, when it is added and when it is edited. */
import { languageCodes } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { DayField, LongTextField, RadioField, SelectField, TextField } from "#app/ui/form/fields";
import { documentKinds } from "./kinds";

interface DocumentFieldsProps {
  today: string;
  /** Documents of the same record. */
  others: { value: string; label: string }[];
}

export function DocumentFields({ today, others }: DocumentFieldsProps) {
  const t = useText();
  const words = t.documents;
  const { fields } = words;
  return (
    <>
      <SelectField
        name="kind"
        label={fields.kind}
        options={documentKinds.map((value) => ({ value, label: t.documentsCard.kinds[value] }))}
      />
      <SelectField
        name="language"
        label={fields.language}
        optional
        blank={words.notSaid}
        options={languageCodes.map((value) => ({ value, label: t.languages[value] }))}
      />
      <DayField name="datedOn" label={fields.datedOn} optional max={today} />
      <RadioField
        name="authentic"
        label={fields.authentic}
        hint={words.authenticHint}
        optional
        options={[
          { value: "yes", label: words.authenticYes },
          { value: "no", label: words.authenticNo },
          { value: "", label: words.notSaid },
        ]}
      />
      {others.length > 0 ? (
        <SelectField
          name="pairedWithId"
          label={fields.pairedWithId}
          hint={words.pairHint}
          optional
          blank={words.noPair}
          options={others}
        />
      ) : null}
      <TextField name="originalAt" label={fields.originalAt} hint={words.originalHint} optional />
      <LongTextField name="note" label={fields.note} optional rows={3} />
    </>
  );
}
