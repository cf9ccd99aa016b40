/**
 * What the deadlines shown are narrowed to: the meaning of the address. Whatever is not one of the known values is no filter
 * at all: the page is refused instead of guessing. For browser and server.
 */
import { isAmong, isDayOrBlank, isMonthOrBlank, isPageOrBlank, isTyped } from "#app/platform/asked";
import { countryCodes } from "#app/platform/codes";
import { type DeadlineKind, deadlineKinds } from "#workflows/deadlines/deadline";

export const views = ["list", "calendar", "timeline"] as const;
export type View = (typeof views)[number];

/** `open`: overdue and to come; the usual one. */
export const states = ["open", "overdue", "next30", "next90", "dormant", "closed"] as const;
export type DeadlineState = (typeof states)[number];

/** Agreements on a page of the twelve months. */
export const timelineSize = 20;

export const whoseAnswers = ["mine", "office"] as const;
export type Whose = (typeof whoseAnswers)[number];

export interface DeadlineFilter {
  view: View;
  whose: Whose;
  kind: DeadlineKind | "";
  state: DeadlineState;
  country: string;
  q: string;
  /** Only this day; the list alone. */
  day: string;
  /** `2026-11`: the month shown, or the first of the twelve. */
  month: string;
  page: number;
}

const names = ["view", "whose", "kind", "state", "country", "q", "day", "month", "page"] as const;

/** Reads the address; null when a value in it is none of those that exist. `usual`: whose is shown when it does not say. */
export function readFilter(
  params: URLSearchParams,
  usual: { whose: Whose; month: (view: View) => string },
): DeadlineFilter | null {
  const asked = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ""])) as Record<
    (typeof names)[number],
    string
  >;
  const right =
    isAmong(views, asked.view) &&
    isAmong(whoseAnswers, asked.whose) &&
    isAmong(deadlineKinds, asked.kind) &&
    isAmong(states, asked.state) &&
    isAmong(countryCodes, asked.country) &&
    isTyped(asked.q, 200) &&
    isDayOrBlank(asked.day) &&
    isMonthOrBlank(asked.month) &&
    isPageOrBlank(asked.page);
  if (!right) return null;
  const view = (asked.view || "list") as View;
  return {
    view,
    whose: (asked.whose || usual.whose) as Whose,
    kind: asked.kind as DeadlineKind | "",
    state: (asked.state || "open") as DeadlineState,
    country: asked.country,
    q: asked.q,
    day: asked.day,
    month: asked.month || usual.month(view),
    page: Number(asked.page || 1),
  };
}

/** Whether anything narrows what is shown, besides whose and how. */
export const isNarrowed = ({ kind, state, country, q, day }: DeadlineFilter): boolean =>
  kind !== "" || state !== "open" || country !== "" || q !== "" || day !== "";

/** The short form of an address: no blank fields of a form, nothing that is usual. Null when it is short already. */
export function shortSearch(params: URLSearchParams): string | null {
  const short = new URLSearchParams(params);
  for (const [name, value] of params) if (value.trim() === "") short.delete(name);
  if (short.get("view") === "list") short.delete("view");
  if (short.get("state") === "open") short.delete("state");
  if (short.get("page") === "1") short.delete("page");
  // Only the list has states, days and pages of rows; only the others have months.
  if (short.has("view")) for (const name of ["state", "day"]) short.delete(name);
  else short.delete("month");
  if (short.toString() === params.toString()) return null;
  return short.size > 0 ? `?${short}` : "";
}
