/** The fields of a meeting, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { DayField, LookupField, TextField } from "#app/ui/form/fields";
import { OrganisationRows, TitleFields } from "#app/visits/visit-fields";

export interface MeetingChoices {
  organisations: Suggestion[];
  agreements: Suggestion[];
  people: Suggestion[];
}

export function MeetingFields({ choices }: { choices: MeetingChoices }) {
  const { meeting: words, agreement, agreementHint, agreementRow, addAgreement, members } = useText().visits;
  return (
    <>
      <TitleFields />
      <div className="pair even">
        <DayField name="firstOn" label={words.day} />
        <DayField name="lastOn" label={words.lastDay} hint={words.lastDayHint} optional />
      </div>
      <div className="pair even">
        <TextField name="startsAt" label={words.startsAt} hint={words.timeHint} width="s" optional />
        <TextField name="endsAt" label={words.endsAt} hint={words.timeHint} width="s" optional />
      </div>
      <TextField name="place" label={words.place} optional />
      <FieldRows
        name="people"
        legend={words.people}
        hint={words.peopleHint}
        max={60}
        addLabel={words.addPerson}
        rowLabel={words.personRow}
      >
        {(row, index) => (
          <LookupField
            name={`${row}.person`}
            label={members.person}
            listId={`people-${index}`}
            options={choices.people.map(({ value, note }) => ({ value, label: note }))}
          />
        )}
      </FieldRows>
      <OrganisationRows organisations={choices.organisations} legend={words.organisations} />
      <FieldRows
        name="agreements"
        legend={words.agreements}
        hint={agreementHint}
        max={30}
        addLabel={addAgreement}
        rowLabel={agreementRow}
      >
        {(row, index) => (
          <LookupField
            name={`${row}.agreement`}
            label={agreement}
            listId={`agreements-${index}`}
            options={choices.agreements.map(({ value }) => ({ value }))}
          />
        )}
      </FieldRows>
    </>
  );
}
