/** The timeline of terms, pilots and deadlines. */
export const timeline = {} as const;
