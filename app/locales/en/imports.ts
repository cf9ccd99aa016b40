/** Bringing in a spreadsheet. */
export const imports = {};
