/** The filters of the ledger. */
import type { NamedCountry } from "#app/platform/codes";
import { useText } from "#app/platform/text";
import { ChoiceFilter, FilterButtons, Filters, type Options, optionsOf, WordsFilter } from "#app/ui/filters";
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
  const words = useText().commitments;
  const { filters } = words;
  const of = records.filter((name) => filter[name] !== "");
  const statusWords: Record<string, string> = { ...words.statuses, ...filters.states };
  const ownerOptions: Options = [["nobody", filters.nobody], ...owners.map(({ id, name }) => [id, name] as const)];
  return (
    <Filters action={commitmentsPath} label={filters.label}>
      {of.map((name) => (
        <input key={name} type="hidden" name={name} value={filter[name]} />
      ))}
      <WordsFilter label={filters.q} value={filter.q} />
      <ChoiceFilter
        name="whose"
        label={filters.whose}
        value={filter.whose}
        options={optionsOf(whoseAnswers, filters.whoseAnswers)}
      />
      <ChoiceFilter
        name="side"
        label={filters.side}
        value={filter.side}
        any={filters.anySide}
        options={optionsOf(sides, filters.sides)}
      />
      <ChoiceFilter
        name="status"
        label={filters.status}
        value={filter.status}
        options={states.map((one) => [one, statusWords[one] ?? one])}
      />
      <ChoiceFilter
        name="due"
        label={filters.due}
        value={filter.due}
        any={filters.anyDue}
        options={optionsOf(dueAnswers, filters.dueAnswers)}
      />
      <ChoiceFilter
        name="owner"
        label={filters.owner}
        value={filter.owner}
        any={filters.anyOwner}
        options={ownerOptions}
      />
      <ChoiceFilter
        name="country"
        label={filters.country}
        value={filter.country}
        any={filters.anyCountry}
        options={countries.map(({ code, name }) => [code, name])}
      />
      <FilterButtons
        apply={filters.apply}
        clear={filters.clear}
        clearTo={isNarrowed(filter) ? commitmentsPath : null}
      />
      {of.length > 0 ? <p className="small muted">{words.list.ofRecord}</p> : null}
    </Filters>
  );
}
