/** The filters of the list. Those used less lie folded, open while one of them is in use. */
import type { ReactNode } from "react";
import type { Partner } from "#app/agreements/filter-queries.server";
import {
  type AgreementFilter,
  isNarrowed,
  nobody,
  observedAnswers,
  orders,
  stages,
  stepsOfStage,
} from "#app/agreements/filters";
import type { NamedCountry } from "#app/platform/codes";
import type { Suggestion } from "#app/platform/lookup";
import { useLocale, useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { FilterButtons, Filters, WordsFilter } from "#app/ui/filters";
import { withParams } from "#app/ui/search-params";
import { fieldsOfCooperation } from "#workflows/fields-of-cooperation";
import { kinds } from "#workflows/kinds";

interface ListFiltersProps {
  /** The page that is asked; what else its address holds and the form has no field for. */
  page?: string;
  keep?: Record<string, string>;
  filter: AgreementFilter;
  countries: NamedCountry[];
  owners: { id: string; name: string }[];
  partners: Suggestion[];
  partner: Partner | null;
}

export function ListFilters({
  page = "/agreements",
  keep = {},
  filter,
  countries,
  owners,
  partners,
  partner,
}: ListFiltersProps) {
  const t = useText();
  const words = t.agreementsList.filters;
  const byName = useByName();
  const order = `${filter.sort.descending ? "-" : ""}${filter.sort.by}`;
  const moreUsed = Boolean(filter.step || filter.field || filter.partner || filter.observed || filter.late);
  return (
    <Filters action={page} label={words.label} className="list-filters">
      <div className="filters">
        <WordsFilter label={words.q} value={filter.q} />
        <Select name="kind" label={words.kind} any={words.anyKind} value={filter.kind}>
          {options(
            kinds.map(({ id }) => id),
            (id) => t.workflow.kinds[id],
          )}
        </Select>
        <Select name="country" label={words.country} any={words.anyCountry} value={filter.country}>
          {options(
            countries.map(({ code }) => code),
            (code) => countries.find((country) => country.code === code)?.name ?? code,
          )}
        </Select>
        <Select name="owner" label={words.owner} any={words.anyOwner} value={filter.owner}>
          <option value={nobody}>{words.nobody}</option>
          {options(
            owners.map(({ id }) => id),
            (id) => owners.find((owner) => owner.id === id)?.name ?? id,
          )}
        </Select>
        {Object.entries({ ...keep, stage: filter.stage }).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <FilterButtons
          apply={words.apply}
          clear={words.clear}
          clearTo={isNarrowed(filter) ? `${page}${withParams("", keep)}` : null}
        />
      </div>
      <details open={moreUsed}>
        <summary>{words.more}</summary>
        <div className="filters">
          <Select name="step" label={words.step} any={words.anyStep} value={filter.step}>
            {stages.map((stage) => (
              <optgroup key={stage} label={t.stages[stage]}>
                {options(stepsOfStage[stage], (step) => t.workflow.steps[step])}
              </optgroup>
            ))}
          </Select>
          <Select name="field" label={words.field} any={words.anyField} value={filter.field}>
            {byName(fieldsOfCooperation, (field) => t.workflow.fieldsOfCooperation[field])}
          </Select>
          <label>
            {words.partner}
            <input
              name="partner"
              list="partners"
              defaultValue={partner?.label ?? ""}
              maxLength={400}
              autoComplete="off"
              aria-describedby={partner?.problem ? "partner-problem" : undefined}
              aria-invalid={partner?.problem ? true : undefined}
            />
            {partner?.problem ? (
              <span className="problem" id="partner-problem">
                {words.partnerProblems[partner.problem]}
              </span>
            ) : null}
          </label>
          <datalist id="partners">
            {partners.map(({ value, note }) => (
              <option key={value} value={value}>
                {note}
              </option>
            ))}
          </datalist>
          <Select name="observed" label={words.observed} any={words.anyObserved} value={filter.observed}>
            {options(observedAnswers, (answer) => words.observedAnswers[answer])}
          </Select>
          <Select name="late" label={words.late} any={words.anyLate} value={filter.late}>
            <option value="yes">{words.onlyLate}</option>
          </Select>
          <label>
            {words.sort}
            <select name="sort" defaultValue={order}>
              {(orders as readonly string[]).includes(order) ? null : <option value={order}>{words.otherOrder}</option>}
              {options(orders, (key) => words.orders[key])}
            </select>
          </label>
          <Button>{words.apply}</Button>
        </div>
      </details>
    </Filters>
  );
}

const options = <T extends string>(values: readonly T[], name: (value: T) => string) =>
  values.map((value) => (
    <option key={value} value={value}>
      {name(value)}
    </option>
  ));

/** Options sorted as the reader's language sorts. */
function useByName() {
  const locale = useLocale();
  return <T extends string>(values: readonly T[], name: (value: T) => string) =>
    options(
      [...values].sort((a, b) => name(a).localeCompare(name(b), locale)),
      name,
    );
}

interface SelectProps {
  name: string;
  label: string;
  /** Words of the answer that filters nothing. */
  any: string;
  value: string;
  children: ReactNode;
}

function Select({ name, label, any, value, children }: SelectProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  );
}
