/** The map of partners. */
export const partnerMap = {} as const;
