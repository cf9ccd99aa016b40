/** The fields of a visit, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { FieldRows } from "#app/ui/form/field-rows";
import { DayField, LongTextField, LookupField, RadioField, SelectField, TextField } from "#app/ui/form/fields";
import { directions, purposes } from "#app/visits/forms";

export interface VisitChoices {
  organisations: Suggestion[];
  agreements: Suggestion[];
  people: { id: string; name: string }[];
}

export function VisitFields({ choices }: { choices: VisitChoices }) {
  const words = useText().visits;
  return (
    <>
      <RadioField
        name="direction"
        label={words.direction}
        inline
        options={directions.map((value) => ({ value, label: words.directions[value] }))}
      />
      <TitleFields />
      <div className="pair even">
        <DayField name="firstOn" label={words.firstOn} />
        <DayField name="lastOn" label={words.lastOn} hint={words.lastOnHint} optional />
      </div>
      <FieldRows
        name="places"
        legend={words.places}
        hint={words.placesHint}
        max={20}
        addLabel={words.addPlace}
        rowLabel={words.placeRow}
      >
        {(row) => <TextField name={`${row}.name`} label={words.place} />}
      </FieldRows>
      <OrganisationRows organisations={choices.organisations} legend={words.organisations} />
      <FieldRows
        name="agreements"
        legend={words.agreements}
        hint={words.agreementHint}
        max={30}
        addLabel={words.addAgreement}
        rowLabel={words.agreementRow}
      >
        {(row, index) => (
          <>
            <LookupField
              name={`${row}.agreement`}
              label={words.agreement}
              listId={`agreements-${index}`}
              options={choices.agreements.map(({ value }) => ({ value }))}
            />
            <SelectField
              name={`${row}.purpose`}
              label={words.agreementPurpose}
              options={purposes.map((value) => ({ value, label: words.purposes[value] }))}
            />
          </>
        )}
      </FieldRows>
      <LongTextField name="purpose" label={words.purpose} rows={2} optional />
      <TextField name="receptionLevel" label={words.receptionLevel} hint={words.receptionLevelHint} optional />
      <SelectField
        name="ownerId"
        label={words.owner}
        blank={words.nobody}
        options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <PreparationFields />
    </>
  );
}

/** One title is enough: it then stands for both languages. */
export function TitleFields() {
  const words = useText().visits;
  return (
    <>
      <TextField name="titleVi" label={words.titleVi} hint={words.titleHint} lang="vi" />
      <TextField name="titleEn" label={words.titleEn} lang="en" />
    </>
  );
}

export function PreparationFields() {
  const words = useText().visits;
  return (
    <>
      <LongTextField
        name="talkingPoints"
        label={words.talkingPoints}
        hint={words.talkingPointsHint}
        rows={6}
        optional
      />
      <LongTextField name="sensitivities" label={words.sensitivities} hint={words.sensitivitiesHint} optional />
    </>
  );
}

export function OrganisationRows({ organisations, legend }: { organisations: Suggestion[]; legend: string }) {
  const words = useText().visits;
  return (
    <FieldRows
      name="organisations"
      legend={legend}
      hint={words.organisationsHint}
      max={30}
      addLabel={words.addOrganisation}
      rowLabel={words.organisationRow}
    >
      {(row, index) => (
        <LookupField
          name={`${row}.organisation`}
          label={words.organisation}
          listId={`organisations-${index}`}
          options={organisations.map(({ value, note }) => ({ value, label: note }))}
        />
      )}
    </FieldRows>
  );
}
