/** Pages about reports. */
export const reports = {} as const;
