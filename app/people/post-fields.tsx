/** The fields of a post, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { DayField, FieldSet, LookupField, TextField } from "#app/ui/form/fields";

export function PostFields({ suggestions, today }: { suggestions: Suggestion[]; today: string }) {
  const words = useText().people;
  return (
    <>
      <TextField name="title" label={words.post} hint={words.postHint} />
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
