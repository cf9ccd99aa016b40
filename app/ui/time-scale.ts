/** Where days stand between two others, for what is drawn along a line of time. Pure; days are plain `YYYY-MM-DD`. */
import { daysBetween } from "#app/platform/days";

/**
 * From a day to its place between the first and the last, in percent with two decimals; days beyond stand at the edge. With
 * `edge` 1 the end of the day is meant instead of its beginning.
 */
export function timeScale({ first, last }: { first: string; last: string }) {
  const all = daysBetween(first, last) + 1;
  return (day: string, edge: 0 | 1 = 0): number => {
    const from = Math.min(Math.max(daysBetween(first, day) + edge, 0), all);
    return Math.round((from / all) * 10_000) / 100;
  };
}
