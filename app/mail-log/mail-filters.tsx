/** The filters of the mail log: a plain form that asks for an address. */
import { Form, useLocation } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { isNarrowed, type MailFilter, mailKinds, statuses } from "./filter";

export function MailFilters({ filter }: { filter: MailFilter }) {
  const words = useText().mailLog;
  const { filters } = words;
  const { search } = useLocation();
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={search} method="get" action="/settings/mail" className="list-filters" aria-label={filters.label}>
      <div className="filters">
        <label className="grow">
          {filters.person}
          <input type="search" name="person" defaultValue={filter.person} maxLength={200} autoComplete="off" />
        </label>
        <label>
          {filters.status}
          <select name="status" defaultValue={filter.status}>
            <option value="">{filters.anyStatus}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {filters.kind}
          <select name="kind" defaultValue={filter.kind}>
            <option value="">{filters.anyKind}</option>
            {mailKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {filters.from}
          <input type="date" name="from" defaultValue={filter.from} />
        </label>
        <label>
          {filters.to}
          <input type="date" name="to" defaultValue={filter.to} />
        </label>
        <Button>{filters.apply}</Button>
        {isNarrowed(filter) ? (
          <ButtonLink to="/settings/mail" kind="quiet">
            {filters.clear}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
