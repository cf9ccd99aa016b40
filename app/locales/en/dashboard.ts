/** The dashboard around the figures. */
export const dashboard = {} as const;
