/** The filters of deadlines, the same for list, month and twelve months. */
import { useLocation } from "@remix-run/react";
import type { NamedCountry } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { ChoiceFilter, FilterButtons, Filters, optionsOf, WordsFilter } from "#app/ui/filters";
import { deadlineKinds } from "#workflows/deadlines/deadline";
import { type DeadlineFilter, isNarrowed, states, whoseAnswers } from "./filter";

interface DeadlineFiltersProps {
  filter: DeadlineFilter;
  countries: NamedCountry[];
}

export function DeadlineFilters({ filter, countries }: DeadlineFiltersProps) {
  const t = useText();
  const words = t.deadlinePages.filters;
  const { search } = useLocation();
  const month = new URLSearchParams(search).get("month");
  const { view } = filter;
  const all = view === "list" ? "/deadlines" : `/deadlines?view=${view}`;
  return (
    <Filters action="/deadlines" label={words.label}>
      {view === "list" ? null : <input type="hidden" name="view" value={view} />}
      {month && view !== "list" ? <input type="hidden" name="month" value={month} /> : null}
      {filter.day && view === "list" ? <input type="hidden" name="day" value={filter.day} /> : null}
      <WordsFilter label={words.q} value={filter.q} />
      <ChoiceFilter name="whose" label={words.whose} value={filter.whose} options={optionsOf(whoseAnswers, words)} />
      {view === "list" ? (
        <ChoiceFilter name="state" label={words.state} value={filter.state} options={optionsOf(states, words.states)} />
      ) : null}
      <ChoiceFilter
        name="kind"
        label={words.kind}
        value={filter.kind}
        any={words.anyKind}
        options={optionsOf(deadlineKinds, t.deadlines.kinds)}
      />
      <ChoiceFilter
        name="country"
        label={words.country}
        value={filter.country}
        any={words.anyCountry}
        options={countries.map(({ code, name }) => [code, name])}
      />
      <FilterButtons apply={words.apply} clear={words.clear} clearTo={isNarrowed(filter) ? all : null} />
    </Filters>
  );
}
