/** The filters of tasks: a plain form that asks for an address, the same for list, calendar and board. Those used less lie folded. */
import { Form, useLocation } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button, ButtonLink } from "#app/ui/button";
import {
  dueAnswers,
  isNarrowed,
  lanes,
  nobody,
  orders,
  priorities,
  purposes,
  records,
  states,
  type TaskFilter,
  whoseAnswers,
} from "./filter";

interface TaskFiltersProps {
  filter: TaskFilter;
  people: { id: string; name: string }[];
}

export function TaskFilters({ filter, people }: TaskFiltersProps) {
  const words = useText().taskPages;
  const { filters } = words;
  const { search } = useLocation();
  const { view } = filter;
  const month = new URLSearchParams(search).get("month");
  const of = records.filter((name) => filter[name] !== "");
  const order = `${filter.sort.descending ? "-" : ""}${filter.sort.by}`;
  const clear = view === "list" ? "/tasks" : `/tasks?view=${view}`;
  const moreUsed =
    [filter.assignee, filter.priority, filter.for, filter.first, filter.last].some((one) => one !== "") ||
    order !== "due";
  // A board has a column for each status, so that it is asked for one of them or for all.
  const statuses: [string, string][] =
    view === "board"
      ? [["", filters.allLanes], ...named(lanes, filters.states)]
      : states.map((one) => [one, filters.states[one]]);
  return (
    // Another address is another form: its fields begin with what the address says.
    <Form key={search} method="get" action="/tasks" className="list-filters" aria-label={filters.label}>
      {view === "list" ? null : <input type="hidden" name="view" value={view} />}
      {month && view === "calendar" ? <input type="hidden" name="month" value={month} /> : null}
      {filter.day && view === "list" ? <input type="hidden" name="day" value={filter.day} /> : null}
      {of.map((name) => (
        <input key={name} type="hidden" name={name} value={filter[name]} />
      ))}
      <div className="filters">
        <label className="grow">
          {filters.q}
          <input type="search" name="q" defaultValue={filter.q} maxLength={200} autoComplete="off" />
        </label>
        <Choice
          name="whose"
          label={filters.whose}
          value={filter.whose}
          options={named(whoseAnswers, filters.whoseAnswers)}
        />
        <Choice
          name="status"
          label={filters.status}
          value={view === "board" && !statuses.some(([one]) => one === filter.status) ? "" : filter.status}
          options={statuses}
        />
        <Choice
          name="due"
          label={filters.due}
          value={filter.due}
          options={[["", filters.anyDue], ...named(dueAnswers, filters.dueAnswers)]}
        />
        <Button>{filters.apply}</Button>
        {isNarrowed(filter) ? (
          <ButtonLink to={clear} kind="quiet">
            {filters.clear}
          </ButtonLink>
        ) : null}
      </div>
      {of.length > 0 ? <p className="small muted">{words.ofRecord}</p> : null}
      <details open={moreUsed}>
        <summary>{filters.more}</summary>
        <div className="filters">
          <Choice
            name="assignee"
            label={filters.assignee}
            value={filter.assignee}
            options={[
              ["", filters.anyAssignee],
              [nobody, filters.nobody],
              ...people.map(({ id, name }): [string, string] => [id, name]),
            ]}
          />
          <Choice
            name="priority"
            label={filters.priority}
            value={filter.priority}
            options={[["", filters.anyPriority], ...named(priorities, filters.priorities)]}
          />
          <Choice
            name="for"
            label={filters.purpose}
            value={filter.for}
            options={[["", filters.anyPurpose], ...named(purposes, filters.purposes)]}
          />
          {(["first", "last"] as const).map((name) => (
            <label key={name}>
              {filters[name]}
              <input type="date" name={name} defaultValue={filter[name]} />
            </label>
          ))}
          {view === "list" ? (
            <Choice name="sort" label={filters.order} value={order} options={inOrders(order, filters)} />
          ) : null}
          <Button>{filters.apply}</Button>
        </div>
      </details>
    </Form>
  );
}

/** An order that a head of the table asked for is named too. */
function inOrders(order: string, words: ReturnType<typeof useText>["taskPages"]["filters"]): Options {
  const known: Options = named(orders, words.orders);
  return known.some(([one]) => one === order) ? known : [[order, words.otherOrder], ...known];
}

type Options = [string, string][];

const named = <T extends string>(values: readonly T[], words: Record<T, string>): Options =>
  values.map((value) => [value, words[value]]);

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: Options }) {
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
