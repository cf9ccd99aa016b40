/** The part somebody has in a visit. */
import { useText } from "#app/platform/text";
import { RadioField, SelectField, TextField } from "#app/ui/form/fields";
import { memberRoles, sides } from "#app/visits/forms";

export function MemberFields() {
  const words = useText().visits.members;
  return (
    <>
      <RadioField
        name="side"
        label={words.side}
        inline
        options={sides.map((value) => ({ value, label: words[value] }))}
      />
      <SelectField
        name="role"
        label={words.role}
        options={memberRoles.map((value) => ({ value, label: words.roles[value] }))}
      />
      <TextField name="note" label={words.note} optional />
    </>
  );
}
