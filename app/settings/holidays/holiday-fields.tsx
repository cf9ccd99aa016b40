/** What is said of a day of a table, whether it is added or corrected. */

import { useText } from "#app/platform/text";
import { holidayKinds } from "#app/settings/holidays/forms";
import { languageOf } from "#app/settings/holidays/language-of";
import { RadioField, TextField } from "#app/ui/form/fields";

export function HolidayFields({ country }: { country?: string }) {
  const words = useText().holidays;
  return (
    <>
      <RadioField
        name="kind"
        label={words.kind}
        options={holidayKinds.map((value) => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      <TextField name="name" label={words.name} lang="en" />
      <TextField
        name="localName"
        label={words.localName}
        hint={words.localNameHint}
        optional
        lang={country && languageOf(country)}
      />
      <TextField name="source" label={words.source} hint={words.sourceHint} />
    </>
  );
}
