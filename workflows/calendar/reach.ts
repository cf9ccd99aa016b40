/** The years that forms take: beyond them is a slip of the pen, and some days no database holds. Compares texts, so that the browser can load it. */
export const reach = { firstYear: 1900, lastYear: 2200 };

/** Whether a day, or a month written `YYYY-MM`, is of those years. */
export const isWithinReach = (day: string): boolean => {
  const year = day.slice(0, 4);
  return year >= `${reach.firstYear}` && year <= `${reach.lastYear}`;
};
