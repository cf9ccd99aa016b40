/**
 * The days a figure or a report speaks of: the meaning of `period` in an address. `2026`, `2026-Q3`, `12m` (twelve months up to
 * today), `2025-01-01..2025-12-31`; `own` with `first` and `last` is what a form sends before its address is shortened.
 * Days are the office's. Pure; for the server.
 */
import { addDays, addMonths, type Day, isDay } from "#workflows/calendar/day";

export type PeriodKind = "year" | "quarter" | "months" | "own";

export interface Period {
  /** As it stands in an address. */
  text: string;
  kind: PeriodKind;
  /** First and last day, both within. */
  first: Day;
  last: Day;
}

/** What an address asks for. A problem is of days typed by hand: the usual period is shown meanwhile. */
export interface AskedPeriod {
  period: Period;
  problem: { field: "first" | "last"; code: "enterDay" | "order" } | null;
  /** As typed, for the form. */
  typed: { first: string; last: string };
}

/** Reads `period=`; null for what is none of the forms above. */
export function parsePeriod(text: string, today: Day): Period | null {
  const [, year] = /^(\d{4})$/.exec(text) ?? [];
  if (year) return days("year", text, `${year}-01-01`, `${year}-12-31`);
  const [, quarterYear, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  if (quarterYear && quarter) return quarterPeriod(quarterYear, Number(quarter));
  const [, months] = /^([1-9]\d?)m$/.exec(text) ?? [];
  if (months && Number(months) <= 60) return days("months", text, addDays(addMonths(today, -Number(months)), 1), today);
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  return first && last ? days("own", text, first, last) : null;
}

/** This year: what is shown where the address does not say. */
export const usualPeriod = (today: Day): Period => parsePeriod(today.slice(0, 4), today) as Period;

/** The quarter a day lies in. */
export function quarterOf(day: Day): Period {
  return quarterPeriod(day.slice(0, 4), Math.ceil(Number(day.slice(5, 7)) / 3)) as Period;
}

/** So many quarters up to the one a day lies in, the earliest first. */
export function quartersUpTo(day: Day, count: number): Period[] {
  const { first } = quarterOf(day);
  return Array.from({ length: count }, (_, index) => quarterOf(addMonths(first, 3 * (index + 1 - count))));
}

/** What a page offers by name: this quarter, this year, the last twelve months, last year. */
export function offeredPeriods(today: Day): Record<"thisQuarter" | "thisYear" | "last12Months" | "lastYear", Period> {
  return {
    thisQuarter: quarterOf(today),
    thisYear: usualPeriod(today),
    last12Months: parsePeriod("12m", today) as Period,
    lastYear: parsePeriod(String(Number(today.slice(0, 4)) - 1), today) as Period,
  };
}

/** The period of an address; null when `period` is none of those that exist. */
export function askedPeriod(params: URLSearchParams, today: Day): AskedPeriod | null {
  const text = params.get("period") ?? "";
  const typed = { first: params.get("first") ?? "", last: params.get("last") ?? "" };
  if (typed.first.length > 20 || typed.last.length > 20) return null;
  if (text !== "own") {
    const period = text ? parsePeriod(text, today) : usualPeriod(today);
    return period && { period, problem: null, typed };
  }
  const wrong = (["first", "last"] as const).find((field) => !isDay(typed[field]));
  const own = wrong ? null : parsePeriod(`${typed.first}..${typed.last}`, today);
  if (own) return { period: own, problem: null, typed };
  const problem = wrong
    ? { field: wrong, code: "enterDay" as const }
    : { field: "last" as const, code: "order" as const };
  return { period: usualPeriod(today), problem, typed };
}

/**
 * The short form of a period in an address: days typed by hand as one value, the usual one left out. Changes `params`; whatever
 * is wrong stays, so that it can be said.
 */
export function shortenPeriod(params: URLSearchParams, today: Day): void {
  const asked = askedPeriod(params, today);
  if (!asked || asked.problem) return;
  for (const name of ["period", "first", "last"]) params.delete(name);
  if (asked.period.text !== usualPeriod(today).text) params.set("period", asked.period.text);
}

function quarterPeriod(year: string, quarter: number): Period | null {
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
  return isDay(first) ? days("quarter", `${year}-Q${quarter}`, first, addDays(addMonths(first, 3), -1)) : null;
}

const days = (kind: PeriodKind, text: string, first: Day, last: Day): Period | null =>
  isDay(first) && isDay(last) && first <= last ? { text, kind, first, last } : null;
