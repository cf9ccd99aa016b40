/** The fields of a person, for adding and editing alike. */
import type { ReactNode } from "react";
import { languageCodes, languageName } from "#app/platform/codes";
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import {
  CheckField,
  ChecksField,
  DayField,
  FieldSet,
  LongTextField,
  LookupField,
  TextField,
} from "#app/ui/form/fields";
import { NameRows } from "#app/ui/form/name-rows";

interface PersonFieldsProps {
  suggestions: Suggestion[];
  today: string;
  /** What is said once the names are typed. */
  afterName?: ReactNode;
}

export function PersonFields({ suggestions, today, afterName }: PersonFieldsProps) {
  const t = useText();
  const words = t.people;
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} spellCheck={false} />
      {afterName}
      <CheckField name="familyFirst" label={words.familyFirst} hint={words.familyFirstHint} />
      <NameRows words={{ ...words, until: undefined }} />
      <TextField name="address" label={words.address} hint={words.addressHint} width="s" optional />
      <ChecksField
        name="languages"
        label={words.languages}
        options={languageCodes.map((code) => ({ value: code, label: languageName(t, code) }))}
        inline
        optional
      />
      <FieldSet legend={words.reached}>
        <TextField name="email" label={words.email} type="email" spellCheck={false} optional />
        <TextField name="telephone" label={words.telephone} type="tel" width="m" optional />
        <TextField name="contactReason" label={words.contactReason} hint={words.contactReasonHint} optional />
        <DayField name="contactSince" label={words.contactSince} hint={words.contactSinceHint} max={today} optional />
        <DayField name="reviewOn" label={words.reviewOn} hint={words.reviewOnHint} optional />
      </FieldSet>
      <LookupField
        name="backup"
        label={words.backup}
        hint={words.backupHint}
        listId="backups"
        options={suggestions.map(({ value, note }) => ({ value, label: note }))}
        optional
      />
      <LongTextField name="note" label={words.note} optional />
    </>
  );
}
