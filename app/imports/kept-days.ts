/** How many days a file is kept that nobody imports. For browser and server. */
export const keptDays = 7;
