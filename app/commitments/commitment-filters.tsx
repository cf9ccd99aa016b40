/** The filters of the ledger: a plain form that asks for an address. */
import { Form, useLocation } from "@remix-run/react";
import type { NamedCountry } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import { type CommitmentFilter, dueAnswers, isNarrowed, states, whoseAnswers } from "./filter";
import { commitmentsPath } from "./paths";
import { sides } from "./row";

interface CommitmentFiltersProps {
  filter: CommitmentFilter;
  owners: { id: string; name: string }[];
  countries: NamedCountry[];
}

/** What narrows the ledger to one record: set by links of that record's page, kept while others change. */
const records = ["agreement", "partner", "person", "visit", "meeting"] as const;

export function CommitmentFilters({ filter, owners, countries }: CommitmentFiltersProps) {
  const t = useText();
  const words = t.commitments;
  const { filters } = words;
  const { search } = useLocation();
  const statusWords: Record<string, string> = { ...words.statuses, ...filters.states };
  const named = records.filter((name) => filter[name] !== "");
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={search} method="get" action={commitmentsPath} className="filters" aria-label={filters.label}>
      {named.map((name) => (
        <input key={name} type="hidden" name={name} value={filter[name]} />
      ))}
      <label className="grow">
        {filters.q}
        <input type="search" name="q" defaultValue={filter.q} maxLength={200} autoComplete="off" />
      </label>
      <Choice
        name="whose"
        label={filters.whose}
        value={filter.whose}
        options={whoseAnswers.map((one) => [one, filters.whoseAnswers[one]])}
      />
      <Choice
        name="side"
        label={filters.side}
        value={filter.side}
        options={[["", filters.anySide], ...sides.map((one): [string, string] => [one, filters.sides[one]])]}
      />
      <Choice
        name="status"
        label={filters.status}
        value={filter.status}
        options={states.map((one) => [one, statusWords[one] ?? one])}
      />
      <Choice
        name="due"
        label={filters.due}
        value={filter.due}
        options={[["", filters.anyDue], ...dueAnswers.map((one): [string, string] => [one, filters.dueAnswers[one]])]}
      />
      <Choice
        name="owner"
        label={filters.owner}
        value={filter.owner}
        options={[
          ["", filters.anyOwner],
          ["nobody", filters.nobody],
          ...owners.map(({ id, name }): [string, string] => [id, name]),
        ]}
      />
      <Choice
        name="country"
        label={filters.country}
        value={filter.country}
        options={[["", filters.anyCountry], ...countries.map(({ code, name }): [string, string] => [code, name])]}
      />
      <Button>{filters.apply}</Button>
      {isNarrowed(filter) ? (
        <ButtonLink to={commitmentsPath} kind="quiet">
          {filters.clear}
        </ButtonLink>
      ) : null}
      {named.length > 0 ? <p className="small muted">{words.list.ofRecord}</p> : null}
    </Form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  const { name, label, value, options } = props;
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
