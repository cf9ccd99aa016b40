/** The filters of tasks, the same for list, calendar and board. Those used less lie folded. */
import { useLocation } from "@remix-run/react";
import { useText } from "#app/platform/text";
import { Button } from "#app/ui/button";
import { ChoiceFilter, DayFilter, FilterButtons, Filters, type Options, optionsOf, WordsFilter } from "#app/ui/filters";
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
  const all = view === "list" ? "/tasks" : `/tasks?view=${view}`;
  const moreUsed =
    [filter.assignee, filter.priority, filter.for, filter.first, filter.last].some((one) => one !== "") ||
    order !== "due";
  // A board has a column for each status, so that it is asked for one of them or for all.
  const [anyStatus, statuses] = view === "board" ? [filters.allLanes, lanes] : [undefined, states];
  const asksStatus = (statuses as readonly string[]).includes(filter.status);
  const assignees: Options = [[nobody, filters.nobody], ...people.map(({ id, name }) => [id, name] as const)];
  return (
    <Filters action="/tasks" label={filters.label} className="list-filters">
      {view === "list" ? null : <input type="hidden" name="view" value={view} />}
      {month && view === "calendar" ? <input type="hidden" name="month" value={month} /> : null}
      {filter.day && view === "list" ? <input type="hidden" name="day" value={filter.day} /> : null}
      {of.map((name) => (
        <input key={name} type="hidden" name={name} value={filter[name]} />
      ))}
      <div className="filters">
        <WordsFilter label={filters.q} value={filter.q} />
        <ChoiceFilter
          name="whose"
          label={filters.whose}
          value={filter.whose}
          options={optionsOf(whoseAnswers, filters.whoseAnswers)}
        />
        <ChoiceFilter
          name="status"
          label={filters.status}
          value={asksStatus ? filter.status : ""}
          any={anyStatus}
          options={optionsOf(statuses, filters.states)}
        />
        <ChoiceFilter
          name="due"
          label={filters.due}
          value={filter.due}
          any={filters.anyDue}
          options={optionsOf(dueAnswers, filters.dueAnswers)}
        />
        <FilterButtons apply={filters.apply} clear={filters.clear} clearTo={isNarrowed(filter) ? all : null} />
      </div>
      {of.length > 0 ? <p className="small muted">{words.ofRecord}</p> : null}
      <details open={moreUsed}>
        <summary>{filters.more}</summary>
        <div className="filters">
          <ChoiceFilter
            name="assignee"
            label={filters.assignee}
            value={filter.assignee}
            any={filters.anyAssignee}
            options={assignees}
          />
          <ChoiceFilter
            name="priority"
            label={filters.priority}
            value={filter.priority}
            any={filters.anyPriority}
            options={optionsOf(priorities, filters.priorities)}
          />
          <ChoiceFilter
            name="for"
            label={filters.purpose}
            value={filter.for}
            any={filters.anyPurpose}
            options={optionsOf(purposes, filters.purposes)}
          />
          <DayFilter name="first" label={filters.first} value={filter.first} />
          <DayFilter name="last" label={filters.last} value={filter.last} />
          {view === "list" ? (
            <ChoiceFilter name="sort" label={filters.order} value={order} options={inOrders(order, filters)} />
          ) : null}
          <Button>{filters.apply}</Button>
        </div>
      </details>
    </Filters>
  );
}

/** An order that a head of the table asked for is named too. */
function inOrders(order: string, words: ReturnType<typeof useText>["taskPages"]["filters"]): Options {
  const known = optionsOf(orders, words.orders);
  return known.some(([one]) => one === order) ? known : [[order, words.otherOrder], ...known];
}
