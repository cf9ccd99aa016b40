/** The fields of a post, for adding and editing alike. */

import { languageCodes, languageName } from "#app/platform/codes";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { DayField, FieldSet, LookupField, SelectField, TextField } from "#app/ui/form/fields";

export function PostFields({ suggestions, today }: { suggestions: Suggestion[]; today: string }) {
  const t = useText();
  const words = t.people;
  const languages = languageCodes.map((code) => ({ value: code, label: languageName(t, code) }));
  return (
    <>
      <TextField name="title" label={words.post} hint={words.postHint} />
      <FieldRows
        name="titles"
        legend={words.titles}
        hint={words.titlesHint}
        max={languageCodes.length}
        addLabel={words.addTitle}
        rowLabel={(n) => words.titleRow(String(n))}
        removeLabel={(n) => words.removeTitle(String(n))}
      >
        {(row) => (
          <>
            <SelectField
              name={`${row}.language`}
              label={words.language}
              options={languages}
              blank={words.chooseLanguage}
            />
            <TextField name={`${row}.name`} label={words.titleIn} spellCheck={false} />
          </>
        )}
      </FieldRows>
      <LookupField
        name="organisation"
        label={words.postOrganisation}
        hint={words.postOrganisationHint}
        listId="organisations"
        options={suggestions.map(({ value, note }) => ({ value, label: note }))}
      />
      <FieldSet legend={words.days}>
        <DayField name="fromOn" label={words.from} max={today} optional />
        <DayField name="toOn" label={words.to} hint={words.toHint} optional />
        <DayField name="heldOn" label={words.heldOn} hint={words.heldOnHint} max={today} optional />
      </FieldSet>
    </>
  );
}
