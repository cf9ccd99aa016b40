/** Where an agreement that is taken over is known from. */
import { languageCodes, languageName } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { DayField, SelectField, TextField } from "#app/ui/form/fields";

export function SourceFields() {
  const t = useText();
  const words = t.agreementForms.takeOver;
  return (
    <>
      <TextField name="publisher" label={words.publisher} hint={words.publisherHint} />
      <TextField name="subject" label={words.subject} hint={words.subjectHint} />
      <DayField name="publishedOn" label={words.publishedOn} optional />
      <SelectField
        name="sourceLanguage"
        label={words.sourceLanguage}
        blank={words.chooseLanguage}
        options={languageCodes.map((value) => ({ value, label: languageName(t, value) }))}
        optional
      />
      <TextField name="url" label={words.url} inputMode="url" spellCheck={false} optional />
    </>
  );
}
