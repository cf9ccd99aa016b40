/** The fields of a person, for adding and editing alike. */
import { useText } from "#app/platform/text";
import { CheckField, LongTextField, TextField } from "#app/ui/form/fields";
import { NameRows } from "#app/ui/form/name-rows";

export function PersonFields() {
  const words = useText().people;
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} spellCheck={false} />
      <CheckField name="familyFirst" label={words.familyFirst} hint={words.familyFirstHint} />
      <NameRows words={words} />
      <TextField name="address" label={words.address} hint={words.addressHint} width="s" optional />
      <TextField name="email" label={words.email} type="email" spellCheck={false} optional />
      <TextField name="telephone" label={words.telephone} type="tel" width="m" optional />
      <LongTextField name="note" label={words.note} optional />
    </>
  );
}
