/** The filters of deadlines: a plain form that asks for an address, the same for list, month and twelve months. */
import { Form, useLocation } from "@remix-run/react";
import type { NamedCountry } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
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
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={search} method="get" action="/deadlines" className="filters" aria-label={words.label}>
      {view === "list" ? null : <input type="hidden" name="view" value={view} />}
      {month && view !== "list" ? <input type="hidden" name="month" value={month} /> : null}
      {filter.day && view === "list" ? <input type="hidden" name="day" value={filter.day} /> : null}
      <label className="grow">
        {words.q}
        <input type="search" name="q" defaultValue={filter.q} maxLength={200} autoComplete="off" />
      </label>
      <label>
        {words.whose}
        <select name="whose" defaultValue={filter.whose}>
          {whoseAnswers.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </select>
      </label>
      {view === "list" ? (
        <label>
          {words.state}
          <select name="state" defaultValue={filter.state}>
            {states.map((one) => (
              <option key={one} value={one}>
                {words.states[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        {words.kind}
        <select name="kind" defaultValue={filter.kind}>
          <option value="">{words.anyKind}</option>
          {deadlineKinds.map((one) => (
            <option key={one} value={one}>
              {t.deadlines.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.country}
        <select name="country" defaultValue={filter.country}>
          <option value="">{words.anyCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button>{words.apply}</Button>
      {isNarrowed(filter) ? (
        <ButtonLink to={view === "list" ? "/deadlines" : `/deadlines?view=${view}`} kind="quiet">
          {words.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
