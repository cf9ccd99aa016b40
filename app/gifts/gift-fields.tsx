/** The fields of a gift, for adding and editing alike. */
import type { Suggestion } from "#app/platform/lookup";
import { useText } from "#app/platform/text";
import { DayField, LongTextField, LookupField, RadioField, TextField } from "#app/ui/form/fields";
import { giftDirections, usualCurrencies } from "./forms";

interface GiftFieldsProps {
  people: Suggestion[];
  organisations: Suggestion[];
  today: string;
}

export function GiftFields({ people, organisations, today }: GiftFieldsProps) {
  const words = useText().visits.gift;
  return (
    <>
      <RadioField
        name="direction"
        label={words.direction}
        inline
        options={giftDirections.map((value) => ({ value, label: words.directions[value] }))}
      />
      <TextField name="what" label={words.what} />
      <DayField name="on" label={words.on} max={today} />
      <LookupField
        name="person"
        label={words.person}
        hint={words.personHint}
        listId="people"
        options={people.map(({ value, note }) => ({ value, label: note }))}
        optional
      />
      <LookupField
        name="organisation"
        label={words.organisation}
        listId="organisations"
        options={organisations.map(({ value, note }) => ({ value, label: note }))}
        optional
      />
      <div className="pair even">
        <TextField name="value" label={words.value} hint={words.valueHint} inputMode="decimal" width="m" optional />
        <LookupField
          name="currency"
          label={words.currency}
          hint={words.currencyHint}
          listId="currencies"
          options={usualCurrencies.map((value) => ({ value }))}
          optional
        />
      </div>
      <TextField name="keptAt" label={words.keptAt} hint={words.keptAtHint} optional />
      <LongTextField name="note" label={words.note} optional />
    </>
  );
}
