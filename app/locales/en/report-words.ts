/** What official reports say themselves. */
export const reportWords = {} as const;
