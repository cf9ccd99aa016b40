/** The filters of the mail log. */
import { useText } from "#app/platform/text";
import { ChoiceFilter, DayFilter, FilterButtons, Filters, optionsOf, WordsFilter } from "#app/ui/filters";
import { isNarrowed, type MailFilter, mailKinds, statuses } from "./filter";

export function MailFilters({ filter }: { filter: MailFilter }) {
  const words = useText().mailLog;
  const { filters } = words;
  return (
    <Filters action="/settings/mail" label={filters.label} className="list-filters">
      <div className="filters">
        <WordsFilter name="person" label={filters.person} value={filter.person} />
        <ChoiceFilter
          name="status"
          label={filters.status}
          value={filter.status}
          any={filters.anyStatus}
          options={optionsOf(statuses, words.statuses)}
        />
        <ChoiceFilter
          name="kind"
          label={filters.kind}
          value={filter.kind}
          any={filters.anyKind}
          options={optionsOf(mailKinds, words.kinds)}
        />
        <DayFilter name="from" label={filters.from} value={filter.from} />
        <DayFilter name="to" label={filters.to} value={filter.to} />
        <FilterButtons
          apply={filters.apply}
          clear={filters.clear}
          clearTo={isNarrowed(filter) ? "/settings/mail" : null}
        />
      </div>
    </Filters>
  );
}
