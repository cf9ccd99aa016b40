/** The filters above a list: a plain form that asks for an address, works without scripts, and knows no area. */
import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";

interface FiltersProps {
  /** The page that is asked; left out: this one. */
  action?: string;
  label: string;
  /** `list-filters` where rows of `.filters` and a fold stand in it. */
  className?: "filters" | "list-filters";
  children: ReactNode;
}

export function Filters({ action, label, className = "filters", children }: FiltersProps) {
  const { search } = useLocation();
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={search} method="get" action={action} role="search" className={className} aria-label={label}>
      {children}
    </Form>
  );
}

/** Words to look for. */
export function WordsFilter({ name = "q", label, value }: { name?: string; label: string; value: string }) {
  return (
    <label className="grow">
      {label}
      <input type="search" name={name} defaultValue={value} maxLength={200} autoComplete="off" />
    </label>
  );
}

/** What can be chosen, in order: the value in the address, and what it is called. */
export type Options = readonly (readonly [value: string, text: string])[];

export const optionsOf = <T extends string>(values: readonly T[], words: Record<T, string>): Options =>
  values.map((value) => [value, words[value]]);

interface ChoiceFilterProps {
  name: string;
  label: string;
  value: string;
  /** What the answer that filters nothing is called; left out: one of the options always holds. */
  any?: string;
  options: Options;
}

export function ChoiceFilter({ name, label, value, any, options }: ChoiceFilterProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DayFilter({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label>
      {label}
      <input type="date" name={name} defaultValue={value} />
    </label>
  );
}

interface FilterButtonsProps {
  apply: string;
  clear: string;
  /** The address without these filters; null where none is set. */
  clearTo: string | null;
}

export function FilterButtons({ apply, clear, clearTo }: FilterButtonsProps) {
  return (
    <>
      <Button>{apply}</Button>
      {clearTo === null ? null : (
        <ButtonLink to={clearTo} kind="quiet">
          {clear}
        </ButtonLink>
      )}
    </>
  );
}
