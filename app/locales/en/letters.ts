/** Letters and reports made from templates. */
export const letters = {};
