/** The fields of an organisation, for adding and editing alike. */
import type { ReactNode } from "react";
import { governmentLevels, organisationTypes } from "#app/organisations/types";
import { countryCodes, countryName } from "#app/platform/codes";
import type { Suggestion } from "#app/platform/lookup";
import { useLocale, useText } from "#app/platform/text";
import { FieldSet, LongTextField, LookupField, SelectField, TextField } from "#app/ui/form/fields";
import { NameRows } from "#app/ui/form/name-rows";

interface OrganisationFieldsProps {
  suggestions: Suggestion[];
  /** What is said once names and country are chosen. */
  afterCountry?: ReactNode;
}

export function OrganisationFields({ suggestions, afterCountry }: OrganisationFieldsProps) {
  const t = useText();
  const locale = useLocale();
  const words = t.organisations;
  const countries = countryCodes
    .map((code) => ({ value: code, label: countryName(t, code) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} spellCheck={false} />
      <TextField name="shortName" label={words.shortName} width="s" optional spellCheck={false} />
      <NameRows words={words} />
      <SelectField
        name="type"
        label={words.type}
        blank={words.chooseType}
        options={organisationTypes.map((type) => ({ value: type, label: words.types[type] }))}
      />
      <SelectField
        name="level"
        label={words.level}
        blank={words.noLevel}
        options={governmentLevels.map((level) => ({ value: level, label: words.levels[level] }))}
        optional
      />
      <SelectField name="country" label={words.country} blank={words.chooseCountry} options={countries} />
      {afterCountry}
      <TextField name="place" label={words.place} hint={words.placeHint} optional />
      <FieldSet legend={words.coordinates} hint={words.coordinatesHint}>
        <TextField name="latitude" label={words.latitude} inputMode="decimal" width="s" optional />
        <TextField name="longitude" label={words.longitude} inputMode="decimal" width="s" optional />
      </FieldSet>
      <LookupField
        name="parent"
        label={words.parent}
        hint={words.parentHint}
        listId="organisations"
        options={suggestions.map(({ value, note }) => ({ value, label: note }))}
        optional
      />
      <LongTextField name="note" label={words.note} optional />
    </>
  );
}
