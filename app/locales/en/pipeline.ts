/** The pipeline: its views, its board, moving a card. */
export const pipeline = {} as const;
