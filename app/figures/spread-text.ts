/** A spread in a sentence and in whole days, the same under the chart and in its description. */

import type { Catalogue } from "#app/locales/catalogue";
import type { Spread } from "./figure";

/** From this many on, there is a middle half to speak of. */
export const enoughForQuartiles = 4;

export function spreadInWords(t: Catalogue, spread: Spread): string {
  const { known, least, most } = spread;
  const [lowerQuartile, median, upperQuartile] = [spread.lowerQuartile, spread.median, spread.upperQuartile].map(
    Math.round,
  ) as [number, number, number];
  return known < enoughForQuartiles
    ? t.dashboard.spreadFew(known, least, median, most)
    : t.dashboard.spread(known, least, lowerQuartile, median, upperQuartile, most);
}
