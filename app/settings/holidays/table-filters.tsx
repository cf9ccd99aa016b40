/** Which country's year is shown. Every country can be chosen: a table begins with its first day. */
import { Form } from "@remix-run/react";
import { countryCodes, countryName } from "#app/platform/codes";
import { useLocale, useText } from "#app/platform/text";
import { Button } from "#app/ui/button";

interface TableFiltersProps {
  country: string;
  year: number;
  /** Countries with a table. */
  kept: string[];
  years: number[];
}

export function TableFilters({ country, year, kept, years }: TableFiltersProps) {
  const t = useText();
  const locale = useLocale();
  const words = t.holidays;
  const named = (codes: readonly string[]) =>
    codes
      .map((code) => ({ code, name: countryName(t, code) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale))
      .map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ));
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={`${country} ${year}`} method="get" role="search" aria-label={words.title} className="filters">
      <label>
        {words.country}
        <select name="country" defaultValue={country}>
          <optgroup label={words.withTable}>{named(kept)}</optgroup>
          <optgroup label={words.withoutTable}>{named(countryCodes.filter((code) => !kept.includes(code)))}</optgroup>
        </select>
      </label>
      <label>
        {words.year}
        <select name="year" defaultValue={year}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <Button>{words.show}</Button>
    </Form>
  );
}
