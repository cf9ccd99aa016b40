/** Views kept under a name. */
export const savedViews = {} as const;
