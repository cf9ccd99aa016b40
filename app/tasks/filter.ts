/**
 * What the tasks shown are narrowed to: the meaning of the address, the same for list, calendar and board. Whatever is not one of the
 * known values is no filter at all: the page is refused instead of guessing. For browser and server.
 */
import { isAmong, isDayOrBlank, isIdOrBlank, isMonthOrBlank, isPageOrBlank, isTyped } from "#app/platform/asked";
import { type Sort, sortOf } from "#app/ui/search-params";

export const views = ["list", "calendar", "board"] as const;
export type View = (typeof views)[number];

/** `mine`: given to me, or to nobody where I could take it; `office`: but those about observed agreements; `all`: those too. */
export const whoseAnswers = ["mine", "office", "all"] as const;
export type Whose = (typeof whoseAnswers)[number];

/** How a task stands; each is a lane of the board. What waits for another task waits, begun or not. */
export const lanes = ["todo", "begun", "waiting", "done"] as const;
export type Lane = (typeof lanes)[number];

/** `open`: all that are not done, the usual one; `any`: those done too. */
export const states = ["open", ...lanes, "any"] as const;
export type TaskState = (typeof states)[number];

export const priorities = ["high", "normal", "low"] as const;
type Priority = (typeof priorities)[number];

/** By its day, counted from today; all but `noDay` mean tasks that are not done. */
export const dueAnswers = ["overdue", "next7", "next30", "noDay"] as const;
export type DueAnswer = (typeof dueAnswers)[number];

/** The records a task can be for; each is also a name in the address that narrows to one of them by its id. */
export const records = ["agreement", "organisation", "person", "visit", "meeting", "commitment"] as const;
type TaskSubject = (typeof records)[number];

export const purposes = [...records, "nothing"] as const;
export type Purpose = (typeof purposes)[number];

export const nobody = "nobody";

/** The orders that are offered by name; each can be turned round. */
export const orders = ["due", "priority"] as const;

export interface TaskFilter extends Record<TaskSubject, string> {
  view: View;
  whose: Whose;
  status: TaskState;
  priority: Priority | "";
  /** A user's id, or `nobody`. */
  assignee: string;
  due: DueAnswer | "";
  /** Due from this day, up to that one, both included. */
  first: string;
  last: string;
  /** What kind of record it is for. */
  for: Purpose | "";
  q: string;
  /** Only this day; the list alone. */
  day: string;
  /** `2026-11`: the month the calendar shows. */
  month: string;
  sort: Sort & { by: (typeof orders)[number] };
  page: number;
}

const narrowing = ["priority", "assignee", "due", "first", "last", "for", "q", ...records] as const;
const names = ["view", "whose", "status", "day", "month", "sort", "page", ...narrowing] as const;

/** Reads the address; null when a value in it is none of those that exist. `usual`: what is meant where it does not say. */
export function readFilter(params: URLSearchParams, usual: { whose: Whose; month: string }): TaskFilter | null {
  const asked = Object.fromEntries(names.map((name) => [name, (params.get(name) ?? "").trim()])) as Record<
    (typeof names)[number],
    string
  >;
  const right =
    isAmong(views, asked.view) &&
    isAmong(whoseAnswers, asked.whose) &&
    isAmong(states, asked.status) &&
    isAmong(priorities, asked.priority) &&
    isAmong(dueAnswers, asked.due) &&
    isAmong(purposes, asked.for) &&
    isAmong(
      orders.flatMap((by) => [by, `-${by}`]),
      asked.sort,
    ) &&
    [asked.first, asked.last, asked.day].every(isDayOrBlank) &&
    isMonthOrBlank(asked.month) &&
    (asked.assignee === nobody || isIdOrBlank(asked.assignee)) &&
    records.every((name) => isIdOrBlank(asked[name])) &&
    isTyped(asked.q, 200) &&
    isPageOrBlank(asked.page);
  if (!right) return null;
  return {
    ...asked,
    view: (asked.view || "list") as View,
    whose: (asked.whose || usualFor(asked, usual.whose)) as Whose,
    status: (asked.status || "open") as TaskState,
    priority: asked.priority as Priority | "",
    due: asked.due as DueAnswer | "",
    for: asked.for as Purpose | "",
    month: asked.month || usual.month,
    sort: sortOf(params, orders, "due"),
    page: Number(asked.page || 1),
  };
}

/** Everything of a record or a person that is named, whoever has it. */
const usualFor = (asked: Record<string, string>, usual: Whose): Whose =>
  asked.assignee || records.some((name) => asked[name]) ? "all" : usual;

/** Whether anything narrows what is shown, besides whose and how. */
export const isNarrowed = (filter: TaskFilter): boolean =>
  filter.status !== "open" || filter.day !== "" || narrowing.some((name) => filter[name] !== "");

/** The lane that a board is narrowed to; null where it shows all of them. */
export const laneAsked = ({ status }: Pick<TaskFilter, "status">): Lane | null =>
  lanes.find((lane) => lane === status) ?? null;

/** The short form of an address: no blank fields of a form, nothing that is usual. Null when it is short already. */
export function shortSearch(params: URLSearchParams): string | null {
  const short = new URLSearchParams(params);
  for (const [name, value] of params) if (value.trim() === "") short.delete(name);
  for (const [name, usual] of [
    ["view", "list"],
    ["status", "open"],
    ["sort", "due"],
    ["page", "1"],
  ] as const)
    if (short.get(name) === usual) short.delete(name);
  // Only the list has single days and an order, only the calendar months; a month has no pages.
  const view = short.get("view");
  for (const name of view === "calendar"
    ? ["day", "sort", "page"]
    : view === "board"
      ? ["day", "sort", "month"]
      : ["month"])
    short.delete(name);
  if (short.toString() === params.toString()) return null;
  return short.size > 0 ? `?${short}` : "";
}
