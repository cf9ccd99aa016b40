/** The repeated part of a form for names in several languages. */
import { languageCodes, languageName } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { CheckField, DayField, SelectField, TextField } from "#app/ui/form/fields";

interface Words {
  names: string;
  namesHint: string;
  addName: string;
  removeName: (n: string) => string;
  nameRow: (n: string) => string;
  nameIn: string;
  language: string;
  chooseLanguage: string;
  /** Where a former name can be kept as such. */
  former?: string;
  until?: string;
}

export function NameRows({ words }: { words: Words }) {
  const t = useText();
  const options = languageCodes.map((code) => ({ value: code, label: languageName(t, code) }));
  return (
    <FieldRows
      name="names"
      legend={words.names}
      hint={words.namesHint}
      max={20}
      addLabel={words.addName}
      rowLabel={(n) => words.nameRow(String(n))}
      removeLabel={(n) => words.removeName(String(n))}
    >
      {(row) => (
        <>
          <SelectField name={`${row}.language`} label={words.language} options={options} blank={words.chooseLanguage} />
          <TextField name={`${row}.name`} label={words.nameIn} spellCheck={false} />
          {words.former ? <CheckField name={`${row}.former`} label={words.former} /> : null}
          {words.until ? <DayField name={`${row}.untilOn`} label={words.until} optional /> : null}
        </>
      )}
    </FieldRows>
  );
}
