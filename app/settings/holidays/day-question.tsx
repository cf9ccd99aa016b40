/** The question before a day is taken out of a country's table, and before one is brought back. */
import { countryName } from "#app/platform/codes";
import { formatDay } from "#app/platform/days";
import { useText } from "#app/platform/text";
import { Confirm } from "#app/settings/confirm";
import { holidayCrumbs, tableOf } from "#app/settings/holidays/crumbs";

interface DayQuestionProps {
  change: "remove" | "restore";
  country: string;
  on: string;
  name: string;
}

export function DayQuestion({ change, country, on, name }: DayQuestionProps) {
  const t = useText();
  const words = t.holidays;
  const year = on.slice(0, 4);
  return (
    <Confirm
      title={words[`${change}Of`](formatDay(t, on, { weekday: true }))}
      lead={words[`${change}Lead`](name, countryName(t, country))}
      crumbs={holidayCrumbs(t, country, year)}
      verb={words[change]}
      cancelTo={tableOf(country, year)}
    />
  );
}
