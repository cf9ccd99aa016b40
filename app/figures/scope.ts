/** What figures are counted within: the agreements of a filter, the days of a period, the quarters of the trend. For the server. */
import type { AgreementFilter } from "#app/agreements/filters";
import { readFilter, shortSearch } from "#app/agreements/filters";
import { type AskedPeriod, askedPeriod, type Period, shortenPeriod } from "./period";

export const quarterChoices = [8, 12] as const;
export type Quarters = (typeof quarterChoices)[number];

export interface Scope {
  filter: AgreementFilter;
  period: Pick<Period, "first" | "last">;
  /** How many quarters the trend shows, up to today's; 8 where it is not said. */
  quarters?: Quarters;
}

export interface AskedScope extends Scope {
  period: Period;
  asked: AskedPeriod;
  quarters: Quarters;
}

/** The scope of an address (`period`, `quarters` and the filter of the list of agreements); null when a value in it does not exist. */
export function readScope(params: URLSearchParams, today: string): AskedScope | null {
  const filter = readFilter(params);
  const asked = askedPeriod(params, today);
  const quarters = quarterChoices.find((choice) => String(choice) === (params.get("quarters") || "8"));
  return filter && asked && quarters ? { filter, asked, period: asked.period, quarters } : null;
}

/** The parameters of an address in their short form: without what is usual, and without an order, which figures do not have. */
export function shortScope(params: URLSearchParams, today: string): URLSearchParams {
  const short = new URLSearchParams(shortSearch(params) ?? params);
  shortenPeriod(short, today);
  short.delete("sort");
  if (short.get("quarters") === "8") short.delete("quarters");
  return short;
}
