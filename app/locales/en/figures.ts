/** Figures: names, definitions, buckets. */
export const figures = {} as const;
