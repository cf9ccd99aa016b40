/** What is missing on record, and where it is supplied. */
export const completeness = {} as const;
