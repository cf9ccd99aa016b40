/** From the key of a problem (`enterName`, `endAfter:2023-11-17`) to the sentence for the reader. */
import type { Catalogue } from "#app/locales/catalogue";
import { formatDay } from "#app/platform/days";

/** A parameter that is a day is written as one. A key the catalogue lacks gets the general sentence, never the key itself. */
export function problemText(t: Catalogue, problem: string): string {
  const colon = problem.indexOf(":");
  const key = colon < 0 ? problem : problem.slice(0, colon);
  const parameter = colon < 0 ? "" : problem.slice(colon + 1);
  const texts: Record<string, string | ((parameter: string) => string)> = t.problems;
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (typeof text === "function") return text(formatDay(t, parameter));
  return text ?? t.problems.checkAnswer;
}
